import { type AreaId, fail, type Instant, type PersonId } from '@huhang/contract'
import { ListPeople, OpenPerson, PeopleView, PersonView, Phone } from '@huhang/contract/access'
import { countPeople, findCertificates, findConflicts, findGrants, findPeople, findPersonRow } from '@huhang/db/stores'
import { defineRead } from '../kernel'
import { certificateViewOf, conflictViewOf, grantViewOf } from './person-view'

export const listPeople = defineRead({
  name: 'access.listPeople',
  question: ListPeople,
  view: PeopleView,
  async answer({ search = '', role, areaId, after, limit }, { city, scope, areas }) {
    const phone = Phone.safeParse(search)
    const question = {
      search,
      // A whole number finds its owner without any number being opened.
      phoneIndex: phone.success ? city.ports.sealer.index(phone.data) : null,
      role: role ?? null,
      areaIds: areaId === undefined ? null : [...areas.below(areaId)],
      after: after ?? null,
      limit,
    }
    const [found, total] = await Promise.all([
      findPeople(city.db, question, scope),
      countPeople(city.db, question, scope),
    ])
    const rows = found.slice(0, limit)
    const ids = rows.map((row) => row.id)
    const [grants, certificates] = await Promise.all([findGrants(city.db, ids), findCertificates(city.db, ids)])
    return {
      rows: rows.map(({ id, ...row }) => ({
        ...row,
        personId: id as PersonId,
        areaId: row.areaId as AreaId,
        disabledAt: row.disabledAt as Instant | null,
        grants: grants.filter((grant) => grant.personId === id && grant.until === null).map(grantViewOf),
        certificates: certificates.filter((certificate) => certificate.personId === id).map(certificateViewOf),
      })),
      next: found.length > limit ? (rows.at(-1)?.id ?? null) : null,
      total,
    }
  },
})

export const openPerson = defineRead({
  name: 'access.openPerson',
  question: OpenPerson,
  view: PersonView,
  async answer({ personId }, { city, scope }) {
    const row = await findPersonRow(city.db, personId, scope)
    if (row === undefined) return fail('record.not-found', { subject: 'person' })
    const [grants, certificates, conflicts] = await Promise.all([
      findGrants(city.db, [personId]),
      findCertificates(city.db, [personId]),
      findConflicts(city.db, [personId]),
    ])
    return {
      personId,
      name: row.name,
      areaId: row.areaId as AreaId,
      phoneMask: row.phoneMask,
      username: row.username,
      disabledAt: row.disabledAt as Instant | null,
      grants: grants.map(grantViewOf),
      certificates: certificates.map(certificateViewOf),
      conflicts: conflicts.map(conflictViewOf),
    }
  },
})
