import type { Actor, HazardId, PersonId } from '@huhang/contract'
import { type HazardRecord, insert, type Write } from '@huhang/db/stores'
import { barRecheck, barSecond, barStanding, firstBar } from '@huhang/domain/hazards'
import { dayOf } from '@huhang/domain/kernel'
import { type City, derivedId, type Moment } from '../kernel'
import { asSeen, heed } from './hazard-edit'
import { heedPhotos, loadUploaders, photoRows } from './photos'
import { loadActs, loadPairs } from './standing'

type Recheck = {
  commandId: string
  hazardId: HazardId
  revision: number
  withId: PersonId
  photos: readonly string[]
}

/** All that the rules of a re-check ask, for a set of them. */
export async function loadRechecks(city: City, commands: readonly Recheck[], actor: Actor) {
  const [act, pair, uploaders] = await Promise.all([
    loadActs(city, commands, actor),
    loadPairs(city, commands, actor),
    loadUploaders(city, commands),
  ])
  return (command: Recheck) => ({ ...act(command), pair: pair(command), uploaders })
}
type LoadedRecheck = ReturnType<Awaited<ReturnType<typeof loadRechecks>>>

/** 整改复查 by two inspectors (HZ-8, HZ-18, HZ-20): the hazard as they saw it, and what is kept of their look. */
export function recheckOf(
  loaded: LoadedRecheck,
  command: Recheck,
  verb: 'verifyFix' | 'rejectFix',
  note: string,
  moment: Moment,
): { hazard: HazardRecord; writes: Write[] } {
  const hazard = asSeen(loaded.hazard, command.revision)
  const today = dayOf(moment.at, moment.zone)
  heed(
    firstBar(
      barRecheck(hazard, moment.actor, verb),
      barStanding(loaded.standing, hazard, today),
      barSecond(loaded.pair, hazard, today),
    ),
  )
  heedPhotos(command.photos, loaded.uploaders, moment)
  const row = {
    id: derivedId(command.commandId, 'recheck'),
    hazardId: hazard.id,
    at: moment.at,
    byId: moment.personId,
    withId: command.withId,
    passed: verb === 'verifyFix',
    note,
  }
  return { hazard, writes: [insert('recheck', row), ...photoRows(hazard.id, command.photos, 'evidence')] }
}
