import { z } from 'zod'

/** As it is written here already. */
const inFull = /\.\d{3}Z$/

/** A moment in UTC, ISO 8601 with milliseconds and `Z`. Sorts as text. Years 1990–2099 only. */
export const Instant = z.iso
  .datetime({ offset: true })
  .refine((text) => /^(19[9]\d|20\d\d)-/.test(text), 'time.out-of-range')
  .transform((text) => (inFull.test(text) ? text : new Date(text).toISOString()))
  .pipe(z.string().brand<'Instant'>())
export type Instant = z.infer<typeof Instant>

/** A day in the city's zone, `2025-05-01`. */
export const LocalDay = z.iso
  .date()
  .refine((text) => /^(19|20)\d\d-/.test(text), 'time.out-of-range')
  .brand<'LocalDay'>()
export type LocalDay = z.infer<typeof LocalDay>

/** A month in the city's zone, `2025-05`. */
export const LocalMonth = z
  .string()
  .regex(/^(19|20)\d\d-(0[1-9]|1[0-2])$/)
  .brand<'LocalMonth'>()
export type LocalMonth = z.infer<typeof LocalMonth>

export const instantOf = (date: Date | number): Instant => new Date(date).toISOString() as Instant
