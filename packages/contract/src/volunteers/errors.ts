import { z } from 'zod'
import { defineErrors } from '../kernel/fail'

export const volunteersErrors = defineErrors({
  'volunteer.rank-unknown': { http: 422, details: z.object({ rank: z.string() }) },
  'volunteer.team-unknown': { http: 422, details: z.object({ teamId: z.string() }) },
  'volunteer.born-in-future': { http: 422, details: z.object({ bornOn: z.string() }) },
})
