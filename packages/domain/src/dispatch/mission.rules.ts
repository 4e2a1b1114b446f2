import { fail, type Instant } from '@huhang/contract'
import type { IncidentLevel, MissionPersonStatus, Post } from '@huhang/contract/dispatch'
import { outStatuses } from './mission-person.steps'
import type { DispatchRules, LargeRules } from './settings'

export type CrewMember = { personId: string; status: MissionPersonStatus; post: Post | null }

/**
 * DI-7: nobody goes on scene before the crew stands: 领队, 安全官, and at least two people who have checked
 * in (domain §11.4 c). @throws `dispatch.crew-incomplete`
 */
export function mustBeCrewed(crew: readonly CrewMember[], leaderId: string | null, rules: DispatchRules): void {
  const present = crew.filter((member) => member.status === 'checked-in' || member.status === 'on-scene')
  const missing = [
    ...(present.some((member) => member.personId === leaderId) ? [] : (['leader'] as const)),
    ...(present.some((member) => member.post === 'safety-officer') ? [] : (['safety-officer'] as const)),
    ...(present.length >= rules.minCrew ? [] : (['second-person'] as const)),
  ]
  if (missing.length > 0) fail('dispatch.crew-incomplete', { missing })
}

/**
 * DI-8: a mission closes when everyone is accounted for. Whoever checked in must be home (headcount); whoever
 * said they would come must have come, or there is a word about why not.
 * @throws `dispatch.people-still-out`, `dispatch.came-after-all` for a word about someone who did come
 */
export function mustBeAccounted(crew: readonly CrewMember[], neverCame: readonly string[]): void {
  const out = crew.filter(
    ({ personId, status }) => outStatuses.includes(status) || (status === 'committed' && !neverCame.includes(personId)),
  )
  if (out.length > 0) fail('dispatch.people-still-out', { personIds: out.map((member) => member.personId) })
  const committed = new Set(crew.filter(({ status }) => status === 'committed').map(({ personId }) => personId))
  const wrong = neverCame.filter((personId) => !committed.has(personId))
  if (wrong.length > 0) fail('dispatch.came-after-all', { personIds: wrong })
}

/** DI-14: 大型救援 by level, by people out, or by hours, as the city has set. */
export const isLarge = (
  mission: { level: IncidentLevel; people: number; minutes: number },
  rules: LargeRules,
): boolean =>
  rules.levels.includes(mission.level) || mission.people >= rules.people || mission.minutes >= rules.hours * 60

/** DI-15: one person's times never run backwards, though two devices' clocks may differ by minutes. */
export const notBefore = (at: Instant, earlier: Instant | null): Instant =>
  earlier !== null && earlier > at ? earlier : at
