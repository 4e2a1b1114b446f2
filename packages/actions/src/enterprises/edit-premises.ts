import { type AreaId, type EnterpriseId, fail } from '@huhang/contract'
import { EditPremises, PremisesChangedView } from '@huhang/contract/enterprises'
import { findPremises, findPremisesOf, update } from '@huhang/db/stores'
import { inScope } from '@huhang/domain/access'
import { mustBeKnown } from '@huhang/domain/areas'
import { checkMain } from '@huhang/domain/enterprises'
import { defineAction } from '../kernel'
import { currentPremises } from './current-view'
import { premisesColumns } from './enterprise-writes'

export const editPremises = defineAction({
  name: 'enterprises.editPremises',
  command: EditPremises,
  view: PremisesChangedView,
  subjects: (command) => [command.premisesId],
  async load({ db }, commands) {
    const mine = await findPremises(
      db,
      commands.map((command) => command.premisesId),
    )
    const all = await findPremisesOf(db, [...new Set(mine.map((row) => row.enterpriseId))])
    return ({ premisesId }) => {
      const premises = mine.find((row) => row.id === premisesId)
      return {
        premises,
        others: all.filter((row) => row.enterpriseId === premises?.enterpriseId && row.id !== premisesId),
      }
    }
  },
  reach: ({ premises }) =>
    premises === undefined
      ? null
      : { areaId: premises.areaId as AreaId, owner: { enterpriseIds: [premises.enterpriseId] } },
  decide({ premises, others }, command, moment) {
    if (premises === undefined) return fail('record.not-found', { subject: 'premises' })
    const { premisesId, revision, areaId, place, riskColour, isMain, isClosed } = command
    if (premises.revision !== revision)
      fail('record.changed', { subject: 'premises', current: currentPremises(premises) })
    mustBeKnown(moment.areas, areaId)
    if (areaId !== premises.areaId && !inScope(moment.scope, areaId)) fail('area.unknown', { areaId })
    checkMain(premises, command, others.filter((row) => row.closedAt === null).length)
    const enterpriseId = premises.enterpriseId as EnterpriseId
    const closedAt = isClosed ? (premises.closedAt ?? moment.at) : null
    const former = isMain && !premises.isMain ? others.filter((row) => row.isMain) : []
    return {
      view: { premisesId, enterpriseId, revision: revision + 1 },
      writes: [
        update('premises', { id: premisesId }, revision, { ...premisesColumns(command), isMain, closedAt }),
        ...former.map((row) => update('premises', { id: row.id }, row.revision, { isMain: false })),
      ],
      events: [
        {
          type: 'premises.edited',
          subjectKind: 'premises',
          subjectId: premisesId,
          areaId,
          payload: { enterpriseId, place, riskColour, isClosed },
        },
      ],
    }
  },
})
