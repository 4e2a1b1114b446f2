import { type AreaId, fail } from '@huhang/contract'
import { EditContacts, EnterpriseChangedView, type NewContact } from '@huhang/contract/enterprises'
import { findContactsOf, type Row, remove, update, type Write } from '@huhang/db/stores'
import { inScope } from '@huhang/domain/access'
import { checkNamedOnce, mustStand } from '@huhang/domain/enterprises'
import { sealPhone } from '../access'
import { defineAction, type Sealer } from '../kernel'
import { currentEnterprise } from './current-view'
import { insertContact } from './enterprise-writes'
import { loadEnterprises, reachEnterprise } from './load-enterprise'

function changeOf(was: Row<'contact'>, said: NewContact, sealer: Sealer): Write {
  const { name, title, phone, personId } = said
  return update('contact', { id: was.id }, null, {
    name,
    title,
    ...(phone === undefined ? {} : sealPhone(sealer, phone)),
    ...(personId === undefined ? {} : { personId }),
  })
}

export const editContacts = defineAction({
  name: 'enterprises.editContacts',
  command: EditContacts,
  view: EnterpriseChangedView,
  subjects: (command) => [command.enterpriseId, ...command.contacts.map((each) => each.contactId)],
  async load({ db }, commands) {
    const ids = commands.map((command) => command.enterpriseId)
    const [enterprises, contacts] = await Promise.all([loadEnterprises(db, ids), findContactsOf(db, ids)])
    return ({ enterpriseId }) => ({
      enterprise: enterprises.get(enterpriseId),
      before: contacts.filter((row) => row.enterpriseId === enterpriseId),
    })
  },
  reach: ({ enterprise }) => reachEnterprise(enterprise),
  decide({ enterprise, before }, command, moment) {
    if (enterprise === undefined) return fail('record.not-found', { subject: 'enterprise' })
    const { enterpriseId, revision, contacts } = command
    mustStand(enterprise)
    if (enterprise.revision !== revision)
      fail('record.changed', { subject: 'enterprise', current: currentEnterprise(enterprise) })
    checkNamedOnce(
      [],
      contacts.map((each) => each.contactId),
    )
    const byId = new Map(before.map((row) => [row.id, row]))
    // A company edits its own contacts, but who may sign in for it is the bureau's to say.
    const maySayWho = inScope(moment.scope, enterprise.areaId as AreaId)
    for (const { contactId, personId } of contacts)
      if (!maySayWho && personId !== undefined && personId !== (byId.get(contactId)?.personId ?? null))
        fail('auth.not-allowed', { permission: 'enterprises.editContacts' })
    const named = new Set<string>(contacts.map((each) => each.contactId))
    const gone = before.filter((row) => !named.has(row.id))
    if (!maySayWho && gone.some((row) => row.personId !== null))
      fail('auth.not-allowed', { permission: 'enterprises.editContacts' })
    const { sealer } = moment.city.ports
    return {
      view: { enterpriseId, revision: revision + 1, warnings: [] },
      writes: [
        update('enterprise', { id: enterpriseId }, revision, {}),
        ...contacts.map((each) => {
          const was = byId.get(each.contactId)
          return was === undefined ? insertContact(enterpriseId, each, sealer) : changeOf(was, each, sealer)
        }),
        ...gone.map((row) => remove('contact', { id: row.id })),
      ],
      events: [
        {
          type: 'enterprise.contacts-edited',
          subjectKind: 'enterprise',
          subjectId: enterpriseId,
          areaId: enterprise.areaId as AreaId,
          payload: { count: contacts.length },
        },
      ],
    }
  },
})
