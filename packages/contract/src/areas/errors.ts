import { z } from 'zod'
import { defineErrors } from '../kernel/fail'

export const areasErrors = defineErrors({
  'area.unknown': { http: 422, details: z.object({ areaId: z.string() }) },
  'area.parent-unknown': { http: 422, details: z.object({ areaId: z.string(), parentId: z.string() }) },
  'area.code-mismatch': { http: 422, details: z.object({ areaId: z.string(), kind: z.string() }) },
})
