import { z } from 'zod'
import { defineErrors } from '../kernel/fail'

export const statisticsErrors = defineErrors({
  /** No mapping of this name is shipped and no file lies at this path. */
  'import.mapping-unknown': { http: 404, details: z.object({ mapping: z.string() }) },
  'import.mapping-invalid': { http: 422, details: z.object({ mapping: z.string(), problem: z.string() }) },
  /** The file's head line lacks columns that the mapping names. */
  'import.columns-missing': { http: 422, details: z.object({ columns: z.array(z.string()) }) },
  /** A column that the mapping names stands in the head line twice, so no one can say which is meant. */
  'import.columns-repeated': { http: 422, details: z.object({ columns: z.array(z.string()) }) },
  /** Not there, empty, no text at all, or a compressed file that breaks off. */
  'import.file-unreadable': { http: 422, details: z.object({ problem: z.string() }) },
  /** Another process reads the same file at this moment. */
  'import.running': { http: 409, details: z.object({}) },
  /** `--strict`: the file has bad rows, so nothing of it was imported. */
  'import.bad-rows': { http: 422, details: z.object({ rejected: z.number() }) },
  /** A workbook holds so many at most; a smaller area or kind has fewer. */
  'statistics.too-many-rows': { http: 422, details: z.object({ max: z.number() }) },
  'report.source-unknown': { http: 404, details: z.object({ source: z.string() }) },
  'report.campaign-unknown': { http: 404, details: z.object({ code: z.string() }) },
})
