import { fail } from '@huhang/contract'
import { AddPremises, PremisesChangedView } from '@huhang/contract/enterprises'
import { findPremises, findPremisesOf, update } from '@huhang/db/stores'
import { mustBeKnown } from '@huhang/domain/areas'
import { mustStand } from '@huhang/domain/enterprises'
import { defineAction } from '../kernel'
import { insertPremises, premisesAdded } from './enterprise-writes'
import { loadEnterprises } from './load-enterprise'

/** One more place. Its own area decides who may add it: an enterprise registered elsewhere may open a branch here. */
export const addPremises = defineAction({
  name: 'enterprises.addPremises',
  command: AddPremises,
  view: PremisesChangedView,
  subjects: (command) => [command.premisesId, command.enterpriseId],
  async load({ db }, commands) {
    const ids = commands.map((command) => command.enterpriseId)
    const [enterprises, known, others] = await Promise.all([
      loadEnterprises(db, ids),
      findPremises(
        db,
        commands.map((command) => command.premisesId),
      ),
      findPremisesOf(db, ids),
    ])
    return ({ enterpriseId, premisesId }) => ({
      enterprise: enterprises.get(enterpriseId),
      exists: known.some((row) => row.id === premisesId),
      hasMain: others.some((row) => row.enterpriseId === enterpriseId && row.isMain),
    })
  },
  reach: ({ enterprise }, command) => (enterprise === undefined ? null : { areaId: command.areaId }),
  decide({ enterprise, exists, hasMain }, command, moment) {
    if (enterprise === undefined) return fail('record.not-found', { subject: 'enterprise' })
    const { premisesId, enterpriseId } = command
    if (exists) fail('record.exists', { subject: 'premises' })
    mustStand(enterprise)
    mustBeKnown(moment.areas, command.areaId)
    return {
      view: { premisesId, enterpriseId, revision: 1 },
      writes: [
        insertPremises(enterpriseId, command, !hasMain, moment.at),
        // A merge that began before this place was added must see it, or come again.
        update('enterprise', { id: enterpriseId }, enterprise.revision, {}),
      ],
      events: [premisesAdded(command)],
    }
  },
})
