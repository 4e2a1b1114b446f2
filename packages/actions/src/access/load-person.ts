import type { AreaId, Instant, Role } from '@huhang/contract'
import { type Db, findGrants, findPersons, type Row } from '@huhang/db/stores'
import type { HeldGrant } from '@huhang/domain/access'
import type { Reached } from '../kernel'

export type LoadedPerson = { person: Row<'person'> | undefined; grants: HeldGrant[] }

/** Persons and their roles for a set of commands: one query a table. */
export async function loadPersons(db: Db, ids: readonly string[]): Promise<(personId: string) => LoadedPerson> {
  const [persons, grants] = await Promise.all([findPersons(db, ids), findGrants(db, ids)])
  const byId = new Map(persons.map((row) => [row.id, row]))
  return (personId) => ({
    person: byId.get(personId),
    grants: grants
      .filter((grant) => grant.personId === personId)
      .map((grant) => ({
        id: grant.id,
        role: grant.role as Role,
        areaId: grant.areaId as AreaId,
        until: grant.until as Instant | null,
      })),
  })
}

export const reachPerson = ({ person }: Pick<LoadedPerson, 'person'>): Reached =>
  person === undefined ? null : { areaId: person.areaId as AreaId }
