import { fail, Instant } from '@huhang/contract'
import { EnterpriseView, OpenEnterprise } from '@huhang/contract/enterprises'
import { countRecords, findContactsOf, findDuplicates, findEnterprise, findVisiblePremises } from '@huhang/db/stores'
import { organisationCode } from '@huhang/domain/enterprises'
import { defineRead } from '../kernel'

/** One enterprise with its places, contacts (phones masked), counts and likely duplicates. */
export const open = defineRead({
  name: 'enterprises.open',
  question: OpenEnterprise,
  view: EnterpriseView,
  async answer({ enterpriseId }, { city: { db }, scope }) {
    const row = await findEnterprise(db, enterpriseId, scope)
    if (row === undefined) return fail('record.not-found', { subject: 'enterprise' })
    const like = { id: enterpriseId, nameKey: row.nameKey, organisation: organisationCode(row.uscc) }
    const [premises, contacts, counts, duplicates] = await Promise.all([
      findVisiblePremises(db, enterpriseId, scope),
      findContactsOf(db, [enterpriseId]),
      countRecords(db, enterpriseId, scope),
      row.status === 'merged' ? [] : findDuplicates(db, like, scope),
    ])
    return EnterpriseView.parse({
      ...row,
      enterpriseId,
      mergedInto: row.mergedIntoId === null ? null : { enterpriseId: row.mergedIntoId, name: row.mergedIntoName ?? '' },
      createdAt: Instant.parse(row.createdAt),
      premises: premises.map(({ id, ...each }) => ({ ...each, premisesId: id })),
      contacts: contacts.map(({ id, ...each }) => ({ ...each, contactId: id })),
      counts,
      duplicates: duplicates.map(({ id, name, uscc }) => ({ enterpriseId: id, name, uscc })),
    })
  },
})
