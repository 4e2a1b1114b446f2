import { fail } from '@huhang/contract'
import { ListingView, ReportProgress } from '@huhang/contract/hazards'
import { insert } from '@huhang/db/stores'
import { barReportProgress } from '@huhang/domain/hazards'
import { defineAction } from '../kernel'
import { heed, reachHazard } from './hazard-edit'
import { hazardEvent } from './hazard-events'
import { listingViewOf, loadSupervised, standingListing } from './supervision'

/** How far a listed hazard's rectification has come: weekly or monthly, by the company or the inspector. */
export const reportProgress = defineAction({
  name: 'hazards.reportProgress',
  command: ReportProgress,
  view: ListingView,
  subjects: ({ hazardId }: ReportProgress) => [hazardId],
  load: (city, commands) => loadSupervised(city, commands),
  reach: (loaded) => reachHazard(loaded),
  decide(loaded, { reportId, note }: ReportProgress, moment) {
    const { hazard } = loaded
    if (hazard === null) return fail('record.not-found', { subject: 'hazard' })
    heed(barReportProgress(hazard))
    const listing = standingListing(loaded.listing)
    const report = { id: reportId, at: moment.at, note }
    return {
      view: { ...listingViewOf(listing), reports: [...listing.reports, { ...report, byName: null }] },
      writes: [insert('listing_report', { ...report, listingId: listing.id, byId: moment.personId })],
      events: [hazardEvent('hazard.progress-reported', hazard, { listingId: listing.id })],
    }
  },
})
