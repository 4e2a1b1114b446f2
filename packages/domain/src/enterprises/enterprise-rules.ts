import { fail } from '@huhang/contract'
import type { EnterpriseStatus } from '@huhang/contract/enterprises'
import { mayStep } from '../kernel'
import { enterpriseSteps } from './enterprise-steps'

type Standing = { id: string; status: string; mergedIntoId: string | null }

/** EN-6: a merged record is only a pointer: nothing is changed or added there. @throws `enterprise.merged` */
export function mustStand(enterprise: Standing): void {
  if (enterprise.status === 'merged') fail('enterprise.merged', { intoId: enterprise.mergedIntoId ?? '' })
}

/** EN-7: two different records are merged, and neither has gone into another before. */
export function checkMerge(from: Standing, into: Standing): void {
  if (from.id === into.id) fail('enterprise.merge-same', {})
  mustStand(into)
  if (!mayStep(enterpriseSteps, from.status as EnterpriseStatus, 'merge')) mustStand(from)
}

/** EN-8: a list names each premises or contact once. */
export function checkNamedOnce(premisesIds: readonly string[], contactIds: readonly string[]): void {
  const twice = (ids: readonly string[]) => ids.find((id, index) => ids.indexOf(id) !== index)
  const premisesId = twice(premisesIds)
  if (premisesId !== undefined) fail('premises.twice', { premisesId })
  const contactId = twice(contactIds)
  if (contactId !== undefined) fail('enterprise.contact-twice', { contactId })
}

/** EN-9: of the places of an enterprise one is the main one: the mark can be given to another that is open, not taken away. */
export function checkMain(
  was: { isMain: boolean },
  wanted: { isMain: boolean; isClosed: boolean },
  openOthers: number,
): void {
  if (was.isMain && !wanted.isMain) fail('premises.needs-main', {})
  if (wanted.isMain && wanted.isClosed && openOthers > 0) fail('premises.needs-main', {})
}

/** EN-10: a family is one of the city's table. */
export function checkFamily(family: string | null, known: readonly { key: string }[]): void {
  if (family !== null && !known.some((row) => row.key === family)) fail('enterprise.family-unknown', { family })
}
