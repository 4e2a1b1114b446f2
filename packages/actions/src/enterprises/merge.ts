import { type AreaId, fail } from '@huhang/contract'
import { EnterpriseChangedView, MergeEnterprises } from '@huhang/contract/enterprises'
import { findConflictsWith, findContactsOf, findMergedInto, findPremisesOf, update } from '@huhang/db/stores'
import { inScope } from '@huhang/domain/access'
import { checkMerge } from '@huhang/domain/enterprises'
import { defineAction } from '../kernel'
import { currentEnterprise } from './current-view'
import { loadEnterprises, reachEnterprise } from './load-enterprise'

/**
 * Two records of one subject become one. Visits, hazards and orders follow their premises by the database's own
 * keys (premises_of_enterprise, ON UPDATE CASCADE), so that none made at this very moment is left behind.
 */
export const merge = defineAction({
  name: 'enterprises.merge',
  command: MergeEnterprises,
  view: EnterpriseChangedView,
  subjects: (command) => [command.fromId, command.intoId],
  async load({ db }, commands) {
    const fromIds = commands.map((command) => command.fromId)
    const intoIds = commands.map((command) => command.intoId)
    const [enterprises, premises, contacts, conflicts, pointers] = await Promise.all([
      loadEnterprises(db, [...fromIds, ...intoIds]),
      findPremisesOf(db, [...fromIds, ...intoIds]),
      findContactsOf(db, fromIds),
      findConflictsWith(db, [...fromIds, ...intoIds]),
      findMergedInto(db, fromIds),
    ])
    return ({ fromId, intoId }) => ({
      from: enterprises.get(fromId),
      into: enterprises.get(intoId),
      premises: premises.filter((row) => row.enterpriseId === fromId),
      hasMain: premises.some((row) => row.enterpriseId === intoId && row.isMain),
      contacts: contacts.filter((row) => row.enterpriseId === fromId),
      conflicts: conflicts.filter(
        (row) =>
          row.enterpriseId === fromId &&
          !conflicts.some((other) => other.enterpriseId === intoId && other.personId === row.personId),
      ),
      // Already declared towards both: the surviving one must hold if either still does.
      reopened: conflicts.filter(
        (row) =>
          row.enterpriseId === intoId &&
          row.until !== null &&
          conflicts.some(
            (other) => other.enterpriseId === fromId && other.personId === row.personId && other.until === null,
          ),
      ),
      pointers: pointers.filter((row) => row.mergedIntoId === fromId),
    })
  },
  reach: ({ from }) => reachEnterprise(from),
  decide({ from, into, premises, hasMain, contacts, conflicts, reopened, pointers }, command, moment) {
    if (from === undefined || into === undefined || !inScope(moment.scope, into.areaId as AreaId))
      return fail('record.not-found', { subject: 'enterprise' })
    checkMerge(from, into)
    const { fromId, fromRevision, intoId, intoRevision } = command
    if (from.revision !== fromRevision)
      fail('record.changed', { subject: 'enterprise', current: currentEnterprise(from) })
    if (into.revision !== intoRevision)
      fail('record.changed', { subject: 'enterprise', current: currentEnterprise(into) })
    return {
      view: { enterpriseId: intoId, revision: intoRevision + 1, warnings: [] },
      writes: [
        update('enterprise', { id: fromId }, fromRevision, { status: 'merged', mergedIntoId: intoId }),
        update('enterprise', { id: intoId }, intoRevision, {}),
        ...pointers.map((row) => update('enterprise', { id: row.id }, null, { mergedIntoId: intoId })),
        ...premises.map((row) =>
          update('premises', { id: row.id }, row.revision, { enterpriseId: intoId, isMain: row.isMain && !hasMain }),
        ),
        ...contacts.map((row) => update('contact', { id: row.id }, null, { enterpriseId: intoId })),
        ...conflicts.map((row) => update('conflict_of_interest', { id: row.id }, null, { enterpriseId: intoId })),
        ...reopened.map((row) => update('conflict_of_interest', { id: row.id }, null, { until: null })),
      ],
      events: [
        {
          type: 'enterprise.merged',
          subjectKind: 'enterprise',
          subjectId: fromId,
          areaId: from.areaId as AreaId,
          payload: { intoId },
        },
      ],
    }
  },
})
