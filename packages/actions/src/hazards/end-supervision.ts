import { EndSupervision, ListingView } from '@huhang/contract/hazards'
import { update } from '@huhang/db/stores'
import { barEndSupervision } from '@huhang/domain/hazards'
import { defineAction } from '../kernel'
import { asSeen, changeHazard, heed, reachHazard } from './hazard-edit'
import { listingViewOf, loadSupervised, standingListing } from './supervision'

/** 验收核销, or the listing taken back; it stays readable either way. */
export const endSupervision = defineAction({
  name: 'hazards.endSupervision',
  command: EndSupervision,
  view: ListingView,
  subjects: ({ hazardId }: EndSupervision) => [hazardId],
  load: (city, commands) => loadSupervised(city, commands),
  reach: (loaded) => reachHazard(loaded),
  decide(loaded, { revision, outcome, note }: EndSupervision, moment) {
    const hazard = asSeen(loaded.hazard, revision)
    heed(barEndSupervision(hazard, outcome, loaded.recheckedBy, moment.actor))
    const listing = standingListing(loaded.listing)
    const ended = {
      endedAt: moment.at,
      endedById: moment.personId as ListingView['endedById'],
      outcome,
      endNote: note,
    }
    const told = { listingId: listing.id, outcome }
    const { writes, events } = changeHazard(hazard, { listedAt: null }, 'hazard.supervision-ended', told)
    return {
      view: { ...listingViewOf(listing), ...ended },
      writes: [update('listing', { id: listing.id }, listing.revision, ended), ...writes],
      events,
    }
  },
})
