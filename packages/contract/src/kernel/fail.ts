import type { z } from 'zod'

/** One kind of refusal: its HTTP status and the details a message in either language may name. */
export type ErrorKind = { http: 400 | 401 | 403 | 404 | 409 | 410 | 413 | 422 | 429 | 500 | 503; details: z.ZodType }

export const defineErrors = <const Kinds extends Record<string, ErrorKind>>(kinds: Kinds): Kinds => kinds
