import { z } from 'zod'

/** Key paging: `after` is the opaque key of the last row seen. Deep pages cost what the first one costs. */
export const pageFields = {
  after: z.string().max(200).optional(),
  limit: z.number().int().min(1).max(100).default(50),
}

export const pageOf = <Row extends z.ZodType>(row: Row) => z.object({ rows: z.array(row), next: z.string().nullable() })
export type PageOf<Row> = { rows: Row[]; next: string | null }
