import { accessActions } from '@huhang/actions/access'
import type { AreaId, Instant, LocalDay, PersonActor, PersonId } from '@huhang/contract'
import type { Role } from '@huhang/contract/access'
import { plusDays } from '@huhang/domain/kernel'
import { personName } from './names'
import { clock, personActor, type Story, seedActor } from './story'

export const cityId = '371500' as AreaId
export const counties = ['371502', '371503', '371521', '371522', '371524', '371525', '371526', '371581'] as AreaId[]

export type Person = { personId: PersonId; name: string; role: Role; actor: PersonActor; areaId: AreaId }
export type Inspector = Person & { certificate: string }

/** The day the city's register begins. */
export const beginning = '2011-12-01' as LocalDay

export const newPerson = (story: Story, at: Instant, role: Role, areaId: AreaId): Person => {
  const personId = story.id<PersonId>(at)
  return { personId, name: personName(story.chance), role, areaId, actor: personActor(personId, [{ role, areaId }]) }
}

export const registered = (story: Story, at: Instant, { personId, name, role, areaId }: Person, phone: string | null) =>
  story.said(accessActions.registerPerson, at, {
    personId,
    name,
    areaId,
    phone,
    grants: [{ grantId: story.id(at), role, areaId }],
  })

const cityInspectors = 36
/** Inspectors whose reach is the whole city: they may record, order and verify anywhere in it. */
export const citywide = (inspectors: readonly Inspector[]): Inspector[] => inspectors.slice(0, cityInspectors)

export type Staff = { inspectors: Inspector[]; dispatchers: Person[]; managers: Person[]; administrators: Person[] }

/** Sixty inspectors (thirty-six of the city, three of each county), four dispatchers, managers, administrators. */
export async function tellStaff(story: Story, phone: () => string): Promise<Staff> {
  const at = clock(beginning, 9)
  const make = (role: Role, count: number, areaId: AreaId) =>
    Array.from({ length: count }, () => newPerson(story, at, role, areaId))
  const inspectors = [
    ...make('inspector', cityInspectors, cityId),
    ...counties.flatMap((county) => make('inspector', 3, county)),
  ].map((person, index): Inspector => ({ ...person, certificate: `演示1500${String(index + 1).padStart(4, '0')}` }))
  const dispatchers = make('dispatcher', 4, cityId)
  const managers = [...make('manager', 2, cityId), ...counties.flatMap((county) => make('manager', 1, county))]
  const administrators = make('administrator', 2, cityId)
  await story.tell(
    seedActor,
    [...inspectors, ...dispatchers, ...managers, ...administrators].map((person) =>
      registered(story, at, person, phone()),
    ),
  )
  await story.tell(
    seedActor,
    inspectors.map(({ personId, certificate }, index) =>
      story.said(accessActions.recordCertificate, at, {
        certificateId: story.id(at),
        personId,
        number: certificate,
        issuer: '演示市司法局',
        validFrom: beginning,
        // Two run out soon and one has: a page that never shows it would never be tried.
        validTo: plusDays(story.today, [45, 20, -3][index - 57] ?? 700 + index),
      }),
    ),
  )
  return { inspectors, dispatchers, managers, administrators }
}
