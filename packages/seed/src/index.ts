import { cityAreas, registerCity } from '@huhang/actions/areas'
import type { City } from '@huhang/actions/kernel'
import type { AreaId, Instant, PersonId } from '@huhang/contract'
import type { Role } from '@huhang/contract/access'
import { findAreas } from '@huhang/db/stores'
import { dayOf, plusDays } from '@huhang/domain/kernel'
import { chanceFrom } from './chance'
import { tellEnterprises, townsOf } from './enterprises'
import { tellYears } from './missions'
import { tellMonths, tellWeeks } from './months'
import { phoneNumbers } from './names'
import { tellNow } from './now'
import { beginning, tellStaff } from './people'
import { drawPhotos } from './photos'
import { clock, seedActor, startStory } from './story'
import { tellSupervision } from './supervision'
import { tellVolunteers } from './volunteers'

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
  say('演示城市：地区与人员 · areas and people')
  await registerCity({ ...city, now: () => clock(beginning, 8) }, seedActor)
  const areas = await findAreas(
    city.db,
    cityAreas().map(({ areaId }) => areaId),
  )
  const towns = townsOf(areas)
  const phone = phoneNumbers()
  const staff = await tellStaff(story, phone)
  const photos = await drawPhotos(story, staff.inspectors)
  say('演示城市：企业 · enterprises')
  const companies = await tellEnterprises(story, towns, phone, enterprises)
  say('演示城市：救援志愿者与十余年出队 · volunteers and years of call-outs')
  const volunteers = await tellVolunteers(story, towns, phone)
  const [dispatcher] = staff.dispatchers
  if (dispatcher === undefined) throw new Error('no dispatcher')
  await tellYears(story, dispatcher, volunteers, towns, {
    count: missions.ended,
    large: missions.large,
    until: plusDays(today, -2),
  })
  say('演示城市：2025年上半年督导 · supervision in the first half of 2025')
  await tellSupervision(story, staff, companies, photos)
  say('演示城市：其后各月 · the months since')
  await tellMonths(story, staff, companies, photos, plusDays(today, -36))
  say('演示城市：最近几周 · the last weeks')
  const busiest = await tellWeeks(story, staff, companies, photos, now)
  const live = await tellNow(story, dispatcher, volunteers, towns, now)
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
