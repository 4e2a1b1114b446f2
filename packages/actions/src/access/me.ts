import { type Actor, type AreaId, type EnterpriseId, fail } from '@huhang/contract'
import { AskMe, MeView } from '@huhang/contract/access'
import { findAreas, findCertificates, findOwnEnterprises, findPersons } from '@huhang/db/stores'
import { mayEver, type Permission, permissions } from '@huhang/domain/access'
import { type City, defineRead } from '../kernel'
import { certificateViewOf } from './person-view'

const mayOf = (actor: Actor): string[] => Object.keys(permissions).filter((name) => mayEver(actor, name as Permission))

async function viewOfPerson(city: City, actor: Extract<Actor, { kind: 'person' }>): Promise<MeView> {
  const [[person], areas, certificates, enterprises] = await Promise.all([
    findPersons(city.db, [actor.personId]),
    findAreas(
      city.db,
      actor.grants.map((grant) => grant.areaId),
    ),
    findCertificates(city.db, [actor.personId]),
    findOwnEnterprises(city.db, actor.personId),
  ])
  if (person === undefined) return fail('record.not-found', { subject: 'person' })
  const areaById = new Map(areas.map((area) => [area.id, area]))
  return {
    personId: actor.personId,
    name: person.name,
    areaId: person.areaId as AreaId,
    phoneMask: person.phoneMask,
    grants: actor.grants.map((grant) => ({
      ...grant,
      areaName: areaById.get(grant.areaId)?.name ?? grant.areaId,
      areaNameEn: areaById.get(grant.areaId)?.nameEn ?? null,
    })),
    enterprises: enterprises.map(({ enterpriseId, name }) => ({ enterpriseId: enterpriseId as EnterpriseId, name })),
    certificates: certificates.map(certificateViewOf),
    permissions: mayOf(actor),
  }
}

export const me = defineRead({
  name: 'access.me',
  question: AskMe,
  view: MeView,
  answer: async (_question, { city, actor }) =>
    actor.kind === 'person'
      ? viewOfPerson(city, actor)
      : {
          personId: null,
          name: actor.name,
          areaId: null,
          phoneMask: null,
          grants: [],
          enterprises: [],
          certificates: [],
          permissions: mayOf(actor),
        },
})
