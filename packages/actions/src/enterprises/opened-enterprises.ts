import { type EnterpriseId, Instant } from '@huhang/contract'
import { EnterpriseView } from '@huhang/contract/enterprises'
import {
  countRecords,
  findContactsOf,
  findDuplicates,
  findVisibleEnterprises,
  findVisiblePremises,
} from '@huhang/db/stores'
import { organisationCode } from '@huhang/domain/enterprises'
import { groupedBy } from '@huhang/domain/kernel'
import type { Look } from '../kernel'

const none = { inspections: 0, hazards: 0, openHazards: 0, openMajorHazards: 0 }

/**
 * Enterprises with their places, contacts (phones masked), counts and likely duplicates. One that is missing is not
 * there, or not for this viewer.
 */
export async function openedEnterprises(
  { city: { db }, scope }: Pick<Look, 'city' | 'scope'>,
  enterpriseIds: readonly EnterpriseId[],
): Promise<EnterpriseView[]> {
  const rows = await findVisibleEnterprises(db, enterpriseIds, scope)
  const ids = rows.map(({ id }) => id)
  const likes = rows
    .filter(({ status }) => status !== 'merged')
    .map(({ id, nameKey, uscc }) => ({ id, nameKey, organisation: organisationCode(uscc) }))
  const [premises, contacts, counts, duplicates] = await Promise.all([
    findVisiblePremises(db, ids, scope),
    findContactsOf(db, ids),
    countRecords(db, ids, scope),
    findDuplicates(db, likes, scope),
  ])
  const placesOf = groupedBy(premises, ({ enterpriseId }) => enterpriseId)
  const contactsOf = groupedBy(contacts, ({ enterpriseId }) => enterpriseId)
  const twinsOf = groupedBy(duplicates, ({ of }) => of)
  const countsOf = new Map(counts.map(({ enterpriseId, ...each }) => [enterpriseId, each]))
  return rows.map((row) =>
    EnterpriseView.parse({
      ...row,
      enterpriseId: row.id,
      mergedInto: row.mergedIntoId === null ? null : { enterpriseId: row.mergedIntoId, name: row.mergedIntoName ?? '' },
      createdAt: Instant.parse(row.createdAt),
      premises: (placesOf.get(row.id) ?? []).map(({ id, ...each }) => ({ ...each, premisesId: id })),
      contacts: (contactsOf.get(row.id) ?? []).map(({ id, ...each }) => ({ ...each, contactId: id })),
      counts: countsOf.get(row.id) ?? none,
      duplicates: (twinsOf.get(row.id) ?? []).map(({ id, name, uscc }) => ({ enterpriseId: id, name, uscc })),
    }),
  )
}
