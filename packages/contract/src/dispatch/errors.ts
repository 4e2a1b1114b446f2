import { z } from 'zod'
import { defineErrors } from '../kernel/fail'
import { Bar } from './bars'

const people = z.array(z.string())

export const dispatchErrors = defineErrors({
  'dispatch.incident-wrong-status': { http: 409, details: z.object({ status: z.string(), verb: z.string() }) },
  'dispatch.mission-wrong-status': { http: 409, details: z.object({ status: z.string(), verb: z.string() }) },
  'dispatch.person-wrong-status': {
    http: 409,
    details: z.object({ personId: z.string(), status: z.string(), verb: z.string() }),
  },
  'dispatch.team-unknown': { http: 422, details: z.object({ teamId: z.string() }) },
  'dispatch.volunteer-unknown': { http: 422, details: z.object({ personId: z.string() }) },
  'dispatch.missions-open': { http: 409, details: z.object({ missionIds: z.array(z.string()) }) },
  'dispatch.barred': {
    http: 422,
    details: z.object({ people: z.array(z.object({ personId: z.string(), bars: z.array(Bar) })) }),
  },
  'dispatch.already-committed': { http: 409, details: z.object({}) },
  'dispatch.crew-incomplete': {
    http: 422,
    details: z.object({ missing: z.array(z.enum(['leader', 'safety-officer', 'second-person'])) }),
  },
  'dispatch.people-still-out': { http: 409, details: z.object({ personIds: people }) },
  'dispatch.came-after-all': { http: 409, details: z.object({ personIds: people }) },
})
