import { ListingView, PutUnderSupervision } from '@huhang/contract/hazards'
import { insert } from '@huhang/db/stores'
import { barListingDay, barPutUnderSupervision, firstBar } from '@huhang/domain/hazards'
import { dayOf } from '@huhang/domain/kernel'
import { defineAction } from '../kernel'
import { asSeen, changeHazard, heed, reachHazard } from './hazard-edit'
import { loadSupervised } from './supervision'

/** 挂牌督办, by notice of a government. */
export const putUnderSupervision = defineAction({
  name: 'hazards.putUnderSupervision',
  command: PutUnderSupervision,
  view: ListingView,
  subjects: ({ hazardId }: PutUnderSupervision) => [hazardId],
  load: (city, commands) => loadSupervised(city, commands),
  reach: (loaded) => reachHazard(loaded),
  decide(loaded, { listingId, revision, level, noticeNumber, leader, dueOn }: PutUnderSupervision, moment) {
    const hazard = asSeen(loaded.hazard, revision)
    const today = dayOf(moment.at, moment.zone)
    heed(firstBar(barPutUnderSupervision(hazard, moment.actor), barListingDay(dueOn, today, loaded.limits)))
    const listing = {
      id: listingId,
      hazardId: hazard.id,
      level,
      noticeNumber,
      leader,
      dueOn,
      listedAt: moment.at,
      listedById: moment.personId as ListingView['listedById'],
    }
    const told = { listingId, level, dueOn }
    const { writes, events } = changeHazard(hazard, { listedAt: moment.at }, 'hazard.put-under-supervision', told)
    return {
      view: { ...listing, endedAt: null, endedById: null, outcome: null, endNote: null, reports: [] },
      writes: [insert('listing', listing), ...writes],
      events,
    }
  },
})
