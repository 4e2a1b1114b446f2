import type { MissionPersonStatus } from '@huhang/contract/dispatch'
import { defineSteps } from '../kernel'

export type MissionPersonVerb =
  | 'callOut'
  | 'accept'
  | 'decline'
  | 'standBy'
  | 'checkIn'
  | 'arrive'
  | 'release'
  | 'reachHome'
  | 'neverCome'
  | 'callOff'

/**
 * One person on one mission. Calling again is for the silent and for those who said no or were called off;
 * an answer that says yes is never taken back by the caller (DI-9).
 */
export const missionPersonSteps = defineSteps<MissionPersonStatus, MissionPersonVerb>({
  notified: {
    callOut: 'notified',
    accept: 'committed',
    decline: 'declined',
    standBy: 'standby',
    callOff: 'called-off',
  },
  declined: { callOut: 'notified', accept: 'committed', standBy: 'standby' },
  standby: { callOut: 'notified', accept: 'committed', decline: 'declined', callOff: 'called-off' },
  committed: {
    accept: 'committed',
    decline: 'declined',
    checkIn: 'checked-in',
    callOff: 'called-off',
    neverCome: 'never-came',
  },
  'checked-in': { arrive: 'on-scene', release: 'released' },
  'on-scene': { release: 'released' },
  released: { reachHome: 'home' },
  home: {},
  'never-came': {},
  'called-off': { callOut: 'notified' },
})

/** Held by this mission and by no other: the same list stands in the database's partial unique index (DI-4). */
export const activeStatuses: readonly MissionPersonStatus[] = ['committed', 'checked-in', 'on-scene', 'released']

/** Will be or is at work: what a need is filled by. */
export const comingStatuses: readonly MissionPersonStatus[] = ['committed', 'checked-in', 'on-scene']

/** Went out and is not home yet. */
export const outStatuses: readonly MissionPersonStatus[] = ['checked-in', 'on-scene', 'released']
