import { accessActions } from '@huhang/actions/access'
import { registerCity } from '@huhang/actions/areas'
import { type City, perform, viewOf } from '@huhang/actions/kernel'
import type { Actor, AreaId, FileId, PersonActor, PersonId, Role, RowId } from '@huhang/contract'
import { commit, insert } from '@huhang/db/stores'
import { firstMoment } from './enterprises'
import { idOf, instant, minute, pick } from './numbered'

export const system: Actor = { kind: 'system', name: 'bench' }
const root = '371500' as AreaId
/** Whoever calls in every case: an inspector of the city who may look at everything. */
const roles: readonly Role[] = ['inspector', 'dispatcher', 'manager']
const inspectorCount = 60

export type Inspector = { personId: PersonId; name: string; certificate: string; signatureId: FileId }

const inspectorOf = (number: number): Inspector => ({
  personId: idOf(firstMoment, 3, number),
  name: `演示检查员${number}`,
  certificate: `演示-${String(number).padStart(6, '0')}`,
  signatureId: idOf(firstMoment, 4, number),
})

export const inspectors: readonly Inspector[] = Array.from({ length: inspectorCount }, (_, number) =>
  inspectorOf(number),
)
export const pairOf = (number: number): readonly [Inspector, Inspector] => [
  pick(inspectors, number),
  pick(inspectors, number + 1),
]

export const actorOf = ({ personId }: Inspector): PersonActor => ({
  kind: 'person',
  personId,
  grants: roles.map((role) => ({ role, areaId: root })),
  enterpriseIds: [],
})

/** Areas and inspectors, through the one door; each inspector has a signature to bind to records. */
export async function settle(city: City): Promise<void> {
  await registerCity(city, system)
  const said = (kind: number, number: number) => ({
    commandId: idOf(firstMoment, kind, number),
    occurredAt: instant(firstMoment + minute),
  })
  const commands = inspectors.flatMap(({ personId, name, certificate }, number) => [
    {
      action: accessActions.registerPerson,
      command: {
        ...said(0x11, number),
        personId,
        name,
        areaId: root,
        phone: null,
        grants: roles.map((role, index) => ({
          grantId: idOf<RowId>(firstMoment, 0x20 + index, number),
          role,
          areaId: root,
        })),
      },
    },
    {
      action: accessActions.recordCertificate,
      command: {
        ...said(0x12, number),
        certificateId: idOf<RowId>(firstMoment, 0x30, number),
        personId,
        number: certificate,
        issuer: '演示市人民政府',
        validFrom: '2020-01-01',
        validTo: '2099-12-31',
      },
    },
  ])
  const outcomes = await perform(city, commands, system)
  for (const outcome of outcomes) viewOf(outcome)
  const signatures = inspectors.map(({ personId, signatureId }) =>
    insert('stored_file', {
      id: signatureId,
      sha256: '0'.repeat(64),
      originalSha256: '0'.repeat(64),
      arrivedAt: new Date(firstMoment).toISOString(),
      bytes: 1,
      mime: 'image/png',
      kind: 'signature',
      areaId: root,
      uploadedById: personId,
    }),
  )
  await commit(city.db, signatures, [], [])
}
