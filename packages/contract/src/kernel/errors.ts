import { z } from 'zod'
import { defineErrors } from './fail'

/** Refusals any room may give. */
export const kernelErrors = defineErrors({
  'input.invalid': {
    http: 400,
    details: z.object({ issues: z.array(z.object({ path: z.string(), message: z.string() })) }),
  },
  'input.too-large': { http: 413, details: z.object({ limitBytes: z.number() }) },
  'auth.sign-in-needed': { http: 401, details: z.object({}) },
  'auth.another-person': { http: 403, details: z.object({}) },
  'auth.too-many-attempts': { http: 429, details: z.object({ retryAfterSeconds: z.number() }) },
  'auth.not-allowed': { http: 403, details: z.object({ permission: z.string() }) },
  'record.not-found': { http: 404, details: z.object({ subject: z.string() }) },
  'record.changed': { http: 409, details: z.object({ subject: z.string(), current: z.unknown() }) },
  'record.exists': { http: 409, details: z.object({ subject: z.string() }) },
  'command.reused': { http: 409, details: z.object({}) },
  'command.waits': { http: 409, details: z.object({ subject: z.string() }) },
  'time.in-future': { http: 422, details: z.object({ occurredAt: z.string() }) },
  'time.too-old': { http: 422, details: z.object({ occurredAt: z.string(), maxDays: z.number() }) },
  'system.failed': { http: 500, details: z.object({ id: z.string() }) },
  'system.busy': { http: 503, details: z.object({}) },
})
