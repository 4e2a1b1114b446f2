import { type AreaId, fail } from '@huhang/contract'
import { EditEnterprise, EnterpriseChangedView, EnterpriseStatus } from '@huhang/contract/enterprises'
import { findCodeHolders, update } from '@huhang/db/stores'
import { inScope } from '@huhang/domain/access'
import { mustBeKnown } from '@huhang/domain/areas'
import { checkFamily, enterpriseSteps, mustBeUscc, mustStand } from '@huhang/domain/enterprises'
import { step } from '@huhang/domain/kernel'
import { defineAction } from '../kernel'
import { currentEnterprise } from './current-view'
import { enterpriseColumns } from './enterprise-writes'
import { familiesOf } from './families'
import { loadEnterprises, reachEnterprise } from './load-enterprise'

export const edit = defineAction({
  name: 'enterprises.edit',
  command: EditEnterprise,
  view: EnterpriseChangedView,
  subjects: (command) => [command.enterpriseId, command.uscc],
  async load(city, commands) {
    const [enterprises, holders, families] = await Promise.all([
      loadEnterprises(
        city.db,
        commands.map((command) => command.enterpriseId),
      ),
      findCodeHolders(
        city.db,
        commands.map((command) => command.uscc),
      ),
      familiesOf(city),
    ])
    return ({ enterpriseId, uscc }) => ({
      enterprise: enterprises.get(enterpriseId),
      isTaken: holders.some((row) => row.uscc === uscc && row.id !== enterpriseId),
      families,
    })
  },
  reach: ({ enterprise }) => reachEnterprise(enterprise),
  decide({ enterprise, isTaken, families }, command, moment) {
    if (enterprise === undefined) return fail('record.not-found', { subject: 'enterprise' })
    const { enterpriseId, uscc, areaId, riskColour, creditGrade, revision } = command
    mustStand(enterprise)
    if (enterprise.revision !== revision)
      fail('record.changed', { subject: 'enterprise', current: currentEnterprise(enterprise) })
    const { warnings } = mustBeUscc(uscc)
    if (isTaken) fail('enterprise.code-taken', { uscc })
    if (command.family !== enterprise.family) checkFamily(command.family, families)
    mustBeKnown(moment.areas, areaId)
    // Nobody sends a record out of their own sight, nor into an area they may not write to.
    if (areaId !== enterprise.areaId && !inScope(moment.scope, areaId)) fail('area.unknown', { areaId })
    const from = EnterpriseStatus.parse(enterprise.status)
    const status =
      command.status === from
        ? from
        : step(enterpriseSteps, from, command.status === 'closed' ? 'close' : 'reopen', 'enterprise.merged', {
            intoId: enterprise.mergedIntoId ?? '',
          })
    return {
      view: { enterpriseId, revision: revision + 1, warnings },
      writes: [update('enterprise', { id: enterpriseId }, revision, { ...enterpriseColumns(command), status })],
      events: [
        {
          type: 'enterprise.edited',
          subjectKind: 'enterprise',
          subjectId: enterpriseId,
          areaId: enterprise.areaId as AreaId,
          payload: { areaId, riskColour, creditGrade, status },
        },
      ],
    }
  },
})
