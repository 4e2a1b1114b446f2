import { z } from 'zod'
import { defineErrors } from '../kernel/fail'

export const enterprisesErrors = defineErrors({
  'enterprise.code-invalid': { http: 422, details: z.object({ uscc: z.string(), expected: z.string() }) },
  'enterprise.code-taken': { http: 409, details: z.object({ uscc: z.string() }) },
  'enterprise.family-unknown': { http: 422, details: z.object({ family: z.string() }) },
  'enterprise.merged': { http: 409, details: z.object({ intoId: z.string() }) },
  'enterprise.merge-same': { http: 422, details: z.object({}) },
  'enterprise.contact-twice': { http: 422, details: z.object({ contactId: z.string() }) },
  'enterprise.too-many-codes': { http: 422, details: z.object({ max: z.number().int() }) },
  'premises.needs-main': { http: 422, details: z.object({}) },
  'premises.twice': { http: 422, details: z.object({ premisesId: z.string() }) },
})
