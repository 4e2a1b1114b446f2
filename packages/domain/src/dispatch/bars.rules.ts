import { fail, type Instant, type LocalDay } from '@huhang/contract'
import type { Bar } from '@huhang/contract/dispatch'
import type { Availability, Skill } from '@huhang/contract/volunteers'
import { ageOn, type Certificate, type InsurancePeriod, insuredOn, insuredTo, onDuty, standingIn } from '../volunteers'
import { continuousWork, type Stretch } from './hours'
import type { DispatchRules } from './settings'

/** What is known of a volunteer when someone thinks of sending them. */
export type VolunteerFacts = {
  personId: string
  bornOn: LocalDay
  left: boolean
  availability: Availability
  availableFrom: Instant | null
  skills: readonly Skill[]
  certificates: readonly Certificate[]
  insurances: readonly InsurancePeriod[]
  /** The mission that holds them now. */
  activeMissionId: string | null
  /** Recent service, the one under way ending now. */
  services: readonly Stretch[]
}

export type Sending = { skill: Skill | null; missionId: string | null; at: Instant; on: LocalDay }

const insuranceBar = (facts: VolunteerFacts, on: LocalDay): Bar[] => {
  if (insuredOn(facts.insurances, on)) return []
  const validTo = insuredTo(facts.insurances)
  return [validTo === null || validTo >= on ? { code: 'insurance-none' } : { code: 'insurance-expired', validTo }]
}

const skillBar = (facts: VolunteerFacts, skill: Skill, on: LocalDay, rules: DispatchRules): Bar[] => {
  const standing = standingIn(skill, facts, on, rules.certifiedSkills)
  switch (standing.kind) {
    case 'missing':
      return [{ code: 'skill-missing', skill }]
    case 'certificate-missing':
      return [{ code: 'certificate-missing', skill }]
    case 'certificate-expired':
      return [{ code: 'certificate-expired', skill, validTo: standing.validTo }]
    default:
      return []
  }
}

const restBar = (facts: VolunteerFacts, at: Instant, rules: DispatchRules): Bar[] => {
  const { workedMinutes, pausedMinutes } = continuousWork(facts.services, at, rules.minRestHours * 60)
  if (workedMinutes < rules.maxContinuousHours * 60) return []
  const restLeftMinutes = Math.max(0, Math.ceil(rules.minRestHours * 60 - pausedMinutes))
  return [{ code: 'not-rested', workedMinutes: Math.round(workedMinutes), restLeftMinutes }]
}

/**
 * Every reason why this person may not be sent; none: they may. The law's reasons come first.
 * DI-1 insured that day (志愿服务条例 §17) · DI-2 of age (山东 §10) · DI-3 the skill, with an unexpired
 * certificate where one is asked · DI-4 on no other mission · DI-5 rested · DI-6 on the roster and on duty.
 */
export function barsOf(facts: VolunteerFacts, sending: Sending, rules: DispatchRules): Bar[] {
  const { skill, missionId, at, on } = sending
  const age = ageOn(facts.bornOn, on)
  const elsewhere = facts.activeMissionId !== null && facts.activeMissionId !== missionId ? facts.activeMissionId : null
  return [
    ...insuranceBar(facts, on),
    ...(age < rules.minAge ? [{ code: 'under-age' as const, age, minAge: rules.minAge }] : []),
    ...(skill === null ? [] : skillBar(facts, skill, on, rules)),
    ...(elsewhere === null ? [] : [{ code: 'on-mission' as const, missionId: elsewhere }]),
    ...restBar(facts, at, rules),
    ...(facts.left ? [{ code: 'left' as const }] : []),
    ...(!facts.left && !onDuty(facts, at) ? [{ code: 'off-duty' as const }] : []),
  ]
}

/**
 * Someone who has said yes is no longer asked whether they are on duty, but the law's reasons and rest
 * are judged again at each step towards the danger. @throws `dispatch.barred`
 */
export function mustBeFit(facts: VolunteerFacts, sending: Sending, rules: DispatchRules): void {
  const bars = barsOf(facts, sending, rules).filter((bar) => bar.code !== 'off-duty')
  if (bars.length > 0) fail('dispatch.barred', { people: [{ personId: facts.personId, bars }] })
}
