import { z } from 'zod'
import { defineEvents } from '../kernel/events'

const volunteer = { personId: z.string() }

export const volunteersEvents = defineEvents({
  'team.registered': z.object({ teamId: z.string() }),
  'volunteer.registered': z.object({ ...volunteer, teamId: z.string().nullable(), rank: z.string() }),
  'volunteer.edited': z.object({ ...volunteer, teamId: z.string().nullable(), rank: z.string(), left: z.boolean() }),
  'volunteer.skill-recorded': z.object({ ...volunteer, skill: z.string(), validTo: z.string().nullable() }),
  'volunteer.insurance-recorded': z.object({ ...volunteer, validFrom: z.string(), validTo: z.string() }),
  'volunteer.availability-set': z.object({ ...volunteer, availability: z.string() }),
})
