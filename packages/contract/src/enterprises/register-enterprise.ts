import { z } from 'zod'
import { command } from '../kernel/commands'
import { AreaId, EnterpriseId } from '../kernel/ids'
import { list, requiredText } from '../kernel/texts'
import { CreditGrade, Family, Industry, RiskColour, Uscc } from './codes'
import { NewContact } from './contacts'
import { NewPremises } from './premises'

export const enterpriseFields = {
  name: requiredText(120),
  uscc: Uscc,
  areaId: AreaId,
  industry: Industry,
  family: Family.nullable(),
  riskColour: RiskColour,
  creditGrade: CreditGrade,
}

/** A legal subject with its places; the first premises is the main one. None: registered in a cluster only. */
export const RegisterEnterprise = command({
  enterpriseId: EnterpriseId,
  ...enterpriseFields,
  premises: list(NewPremises, 50),
  contacts: list(NewContact, 20),
})
export type RegisterEnterprise = z.infer<typeof RegisterEnterprise>

/** What does not bar a record but should be looked at. */
export const EnterpriseWarning = z.enum(['uscc.inner-check', 'uscc.not-enterprise'])
export type EnterpriseWarning = z.infer<typeof EnterpriseWarning>

export const EnterpriseChangedView = z.object({
  enterpriseId: EnterpriseId,
  revision: z.number().int(),
  warnings: z.array(EnterpriseWarning),
})
export type EnterpriseChangedView = z.infer<typeof EnterpriseChangedView>
