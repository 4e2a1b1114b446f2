import type { City } from '@huhang/actions/kernel'
import type { AreaId, Instant, PersonId } from '@huhang/contract'
import type { Role } from '@huhang/contract/access'
import { dayOf, plusDays } from '@huhang/domain/kernel'
import { chanceFrom } from './chance'
import { tellLately } from './lately'
import { tellYears } from './missions'
import { tellMonths } from './months'
import { tellRegister } from './register'
import { startStory } from './story'
import { tellSupervision } from './supervision'

export type TellOptions = { now: Instant; say(line: string): void; enterprises?: number }
export type DemoPerson = { personId: PersonId; name: string; role: Role; areaId: AreaId }

/** The county whose own desk can be signed in to: what the city's people see of it, and no more. */
export const demoCounty = '371525' as AreaId

/** Sorties that are over; two more go on as the doors open. */
const missions = { ended: 658, large: 18 }

/**
 * Tells the demo city: the same story each time, invented people and companies, through the one door for
 * every change. What stands on dates stays there; the last weeks are told towards `now`.
 */
export async function tellCity(
  city: City,
  { now, say, enterprises = 3000 }: TellOptions,
): Promise<{ accounts: DemoPerson[] }> {
  const today = dayOf(now)
  const story = startStory(city, chanceFrom(20_250_501), today, say)
  const register = await tellRegister(story, enterprises)
  const { towns, staff, photos, companies, volunteers, dispatcher } = register
  say('演示城市：十余年出队 · years of call-outs')
  await tellYears(story, dispatcher, volunteers, towns, {
    count: missions.ended,
    large: missions.large,
    until: plusDays(today, -2),
  })
  say('演示城市：2025年上半年督导 · supervision in the first half of 2025')
  await tellSupervision(story, staff, companies, photos)
  say('演示城市：其后各月 · the months since')
  await tellMonths(story, staff, companies, photos, plusDays(today, -36))
  const { busiest, live } = await tellLately(story, register, now)
  const people = [
    staff.inspectors[0],
    dispatcher,
    staff.managers[0],
    staff.administrators[0],
    busiest?.contact,
    live.called,
    live.leading,
    ...[staff.managers, staff.inspectors].map((some) => some.find(({ areaId }) => areaId === demoCounty)),
  ]
  return { accounts: people.flatMap((person) => (person === undefined ? [] : [person])) }
}
