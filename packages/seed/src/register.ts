import { cityAreas, registerCity } from '@huhang/actions/areas'
import { layChecklists } from '@huhang/actions/checklists'
import { findAreas } from '@huhang/db/stores'
import { tellEnterprises, townsOf } from './enterprises'
import { phoneNumbers } from './names'
import { beginning, tellStaff } from './people'
import { drawPhotos } from './photos'
import { clock, type Story, seedActor } from './story'
import { tellVolunteers } from './volunteers'

/** Areas, people, companies and volunteers: whoever everything else is told of. */
export async function tellRegister(story: Story, enterprises: number) {
  const { city, say } = story
  say('演示城市：地区与人员 · areas and people')
  await registerCity({ ...city, now: () => clock(beginning, 8) }, seedActor)
  await layChecklists({ ...city, now: () => clock(beginning, 8) }, seedActor)
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
  say('演示城市：救援志愿者 · volunteers')
  const volunteers = await tellVolunteers(story, towns, phone)
  const [dispatcher] = staff.dispatchers
  if (dispatcher === undefined) throw new Error('no dispatcher')
  return { towns, staff, photos, companies, volunteers, dispatcher }
}
export type Register = Awaited<ReturnType<typeof tellRegister>>
