import { cityAreas, registerCity } from '@huhang/actions/areas'
import type { City } from '@huhang/actions/kernel'
import type { LocalDay, PersonId } from '@huhang/contract'
import type { Role } from '@huhang/contract/access'
import { findAreas } from '@huhang/db/stores'
import { chanceFrom } from './chance'
import { tellEnterprises, townsOf } from './enterprises'
import { phoneNumbers } from './names'
import { beginning, tellStaff } from './people'
import { drawPhotos } from './photos'
import { clock, seedActor, startStory } from './story'
import { tellSupervision } from './supervision'

export type TellOptions = { today: LocalDay; say(line: string): void; enterprises?: number }
export type DemoPerson = { personId: PersonId; name: string; role: Role }

/**
 * Tells the demo city: the same story each time, invented people and companies, through the one door for
 * every change. What stands on dates stays there; the last weeks are told from `today`.
 */
export async function tellCity(
  city: City,
  { today, say, enterprises = 3000 }: TellOptions,
): Promise<{ accounts: DemoPerson[] }> {
  const story = startStory(city, chanceFrom(20_250_501), today, say)
  say('演示城市：地区与人员 · areas and people')
  await registerCity({ ...city, now: () => clock(beginning, 8) }, seedActor)
  const areas = await findAreas(
    city.db,
    cityAreas().map(({ areaId }) => areaId),
  )
  const phone = phoneNumbers()
  const staff = await tellStaff(story, phone)
  const photos = await drawPhotos(story, staff.inspectors)
  say('演示城市：企业 · enterprises')
  const companies = await tellEnterprises(story, townsOf(areas), phone, enterprises)
  say('演示城市：2025年上半年 · first half of 2025')
  await tellSupervision(story, staff, companies, photos)
  const people = [
    staff.inspectors[0],
    staff.dispatchers[0],
    staff.managers[0],
    staff.administrators[0],
    companies[0]?.contact,
  ]
  return { accounts: people.flatMap((person) => (person === undefined ? [] : [person])) }
}
