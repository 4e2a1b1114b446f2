import type { AreaId } from '@huhang/contract'
import { type CreditGrade, type EnterpriseView, Industry, type RiskColour, Uscc } from '@huhang/contract/enterprises'
import { judgeUscc } from '@huhang/domain/enterprises'

/** What is typed about an enterprise, before it is whole. */
export type EnterpriseForm = {
  name: string
  uscc: string
  areaId: AreaId | ''
  industry: string
  family: string
  riskColour: RiskColour
  creditGrade: CreditGrade
}

export const emptyEnterprise: EnterpriseForm = {
  name: '',
  uscc: '',
  areaId: '',
  industry: '',
  family: '',
  riskColour: 'blue',
  creditGrade: 'none',
}

export const enterpriseFormOf = (view: EnterpriseView): EnterpriseForm => {
  const { name, uscc, areaId, industry, family, riskColour, creditGrade } = view
  return { name, uscc, areaId, industry, family: family ?? '', riskColour, creditGrade }
}

export type EnterpriseTrouble = Partial<{
  name: 'form.nameMissing'
  uscc: 'uscc'
  areaId: 'form.areaMissing'
  industry: 'form.industryWrong'
}>

/** What is wrong, by field; of a code only that it is: its own field says how. */
export function enterpriseTrouble(form: EnterpriseForm): EnterpriseTrouble {
  return {
    ...(form.name.trim() === '' ? { name: 'form.nameMissing' as const } : {}),
    ...(judgeUscc(form.uscc).flaw !== null ? { uscc: 'uscc' as const } : {}),
    ...(form.areaId === '' ? { areaId: 'form.areaMissing' as const } : {}),
    ...(!Industry.safeParse(form.industry).success || form.industry.length < 2
      ? { industry: 'form.industryWrong' as const }
      : {}),
  }
}

/** The form as the contract takes it; null while something is wrong. */
export function wholeEnterprise(form: EnterpriseForm) {
  const { areaId } = form
  if (areaId === '' || Object.keys(enterpriseTrouble(form)).length > 0) return null
  return {
    ...form,
    areaId,
    uscc: Uscc.parse(form.uscc),
    industry: Industry.parse(form.industry),
    family: form.family === '' ? null : form.family,
  }
}
