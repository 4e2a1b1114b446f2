import { fail } from '@huhang/contract'
import { EnterpriseChangedView, RegisterEnterprise } from '@huhang/contract/enterprises'
import { findCodeHolders, findEnterprises, insert } from '@huhang/db/stores'
import { mustBeKnown } from '@huhang/domain/areas'
import { checkFamily, checkNamedOnce, mustBeUscc } from '@huhang/domain/enterprises'
import { defineAction } from '../kernel'
import { enterpriseColumns, insertContact, insertPremises, premisesAdded } from './enterprise-writes'
import { familiesOf } from './families'

export const register = defineAction({
  name: 'enterprises.register',
  command: RegisterEnterprise,
  view: EnterpriseChangedView,
  subjects: (command) => [command.enterpriseId, command.uscc, ...command.premises.map((each) => each.premisesId)],
  async load(city, commands) {
    const [known, holders, families] = await Promise.all([
      findEnterprises(
        city.db,
        commands.map((command) => command.enterpriseId),
      ),
      findCodeHolders(
        city.db,
        commands.map((command) => command.uscc),
      ),
      familiesOf(city),
    ])
    const ids = new Set(known.map((row) => row.id))
    const codes = new Set(holders.map((row) => row.uscc))
    return (command) => ({ exists: ids.has(command.enterpriseId), isTaken: codes.has(command.uscc), families })
  },
  reach: (_loaded, command) => ({ areaId: command.areaId }),
  decide({ exists, isTaken, families }, command, moment) {
    const { enterpriseId, uscc, areaId, premises, contacts } = command
    const { warnings } = mustBeUscc(uscc)
    if (exists) fail('record.exists', { subject: 'enterprise' })
    if (isTaken) fail('enterprise.code-taken', { uscc })
    checkFamily(command.family, families)
    checkNamedOnce(
      premises.map((each) => each.premisesId),
      contacts.map((each) => each.contactId),
    )
    for (const place of [command, ...premises]) mustBeKnown(moment.areas, place.areaId)
    const { sealer } = moment.city.ports
    return {
      view: { enterpriseId, revision: 1, warnings },
      writes: [
        insert('enterprise', { id: enterpriseId, ...enterpriseColumns(command), createdAt: moment.at }),
        ...premises.map((each, index) => insertPremises(enterpriseId, each, index === 0, moment.at)),
        ...contacts.map((each) => insertContact(enterpriseId, each, sealer)),
      ],
      events: [
        {
          type: 'enterprise.registered',
          subjectKind: 'enterprise',
          subjectId: enterpriseId,
          areaId,
          payload: { industry: command.industry, riskColour: command.riskColour, creditGrade: command.creditGrade },
        },
        ...premises.map((each) => premisesAdded({ ...each, enterpriseId })),
      ],
    }
  },
})
