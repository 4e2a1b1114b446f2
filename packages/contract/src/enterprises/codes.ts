import { z } from 'zod'

/** 统一社会信用代码 by its form alone (GB 32100 alphabet: no I O S V Z); the check character is a rule. */
export const Uscc = z
  .string()
  .max(40)
  .transform((typed) => typed.replace(/[\s-]/g, '').toUpperCase())
  .pipe(z.string().regex(/^[0-9A-HJ-NPQRTUWXY]{18}$/, 'uscc.form'))
  .pipe(z.string().brand<'Uscc'>())
export type Uscc = z.infer<typeof Uscc>

/** GB/T 4754: section letter, then up to four digits (`C`, `C32`, `C3252`). */
export const Industry = z.string().regex(/^[A-T](\d{2,4})?$/, 'industry.form')
export type Industry = z.infer<typeof Industry>

/** A supervision family (工贸八行业 and others) by its key in the table of families, which a city may edit. */
export const Family = z.string().regex(/^[a-z][a-z-]{1,30}$/)

/** 红橙黄蓝: risk from highest to lowest. */
export const RiskColour = z.enum(['red', 'orange', 'yellow', 'blue'])
export type RiskColour = z.infer<typeof RiskColour>

/** Grade of credit, best first; `none`: not graded yet. */
export const CreditGrade = z.enum(['A', 'B', 'C', 'D', 'none'])
export type CreditGrade = z.infer<typeof CreditGrade>

/** `closed` 停业注销; `merged`: a duplicate that now stands in another record. */
export const EnterpriseStatus = z.enum(['active', 'closed', 'merged'])
export type EnterpriseStatus = z.infer<typeof EnterpriseStatus>
