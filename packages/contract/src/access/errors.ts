import { z } from 'zod'
import { defineErrors } from '../kernel/fail'

export const accessErrors = defineErrors({
  'person.self-grant': { http: 403, details: z.object({}) },
  'person.grant-out-of-reach': { http: 403, details: z.object({ areaId: z.string() }) },
  'person.has-role': { http: 409, details: z.object({ role: z.string(), areaId: z.string() }) },
  'person.role-ended': { http: 409, details: z.object({ role: z.string() }) },
  'person.self-account': { http: 403, details: z.object({}) },
  'person.disabled': { http: 409, details: z.object({}) },
  'person.enabled': { http: 409, details: z.object({}) },
  'account.none': { http: 409, details: z.object({}) },
  'account.username-taken': { http: 409, details: z.object({}) },
  'account.person-has-one': { http: 409, details: z.object({}) },
  'account.password-common': { http: 422, details: z.object({}) },
  'certificate.number-taken': { http: 409, details: z.object({}) },
  'certificate.dates-inverted': { http: 422, details: z.object({ validFrom: z.string(), validTo: z.string() }) },
  'conflict.declared': { http: 409, details: z.object({}) },
  'conflict.ended': { http: 409, details: z.object({}) },
  'access.device-key-foreign': { http: 403, details: z.object({}) },
})
