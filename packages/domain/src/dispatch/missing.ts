import type { MissionPersonStatus, Need } from '@huhang/contract/dispatch'
import type { Skill } from '@huhang/contract/volunteers'
import { comingStatuses } from './mission-person.steps'

export type Filling = { status: MissionPersonStatus; skill: Skill | null; skills: readonly Skill[] }

/**
 * DI-11: what is still missing by skill. A person fills one need: the one they were asked for, else
 * whichever of their skills leaves the fewest gaps (largest matching of people to places).
 */
export function missingOf(needs: readonly Need[], people: readonly Filling[]): Need[] {
  const offers = people
    .filter((person) => comingStatuses.includes(person.status))
    .map((person) => (person.skill === null ? person.skills : [person.skill]))
  const holders = new Map<Skill, number[]>(needs.map((need) => [need.skill, []]))
  const places = new Map(needs.map((need) => [need.skill, need.count]))

  const seat = (person: number, tried: Set<Skill>): boolean => {
    for (const skill of offers[person] ?? []) {
      const seated = holders.get(skill)
      if (seated === undefined || tried.has(skill)) continue
      tried.add(skill)
      if (seated.length < (places.get(skill) ?? 0)) {
        seated.push(person)
        return true
      }
      const mover = seated.findIndex((other) => seat(other, tried))
      if (mover === -1) continue
      seated[mover] = person
      return true
    }
    return false
  }
  for (const person of offers.keys()) seat(person, new Set())

  return needs.flatMap(({ skill, count }) => {
    const left = count - (holders.get(skill)?.length ?? 0)
    return left > 0 ? [{ skill, count: left }] : []
  })
}
