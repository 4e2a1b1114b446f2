import { z } from 'zod'

/** Controls but tab and line feed, and lone surrogates: no keyboard makes them and no printer shows them. */
const unprintable = /(?![\t\n])\p{Cc}|\p{Cs}/u

/**
 * Text as typed, with ends trimmed and one kind of line end, kept otherwise as it is; it is escaped where
 * it is shown, never where it is stored.
 */
export const text = (max: number) =>
  z
    .string()
    .max(max)
    .transform((value) => value.replace(/\r\n?/g, '\n').trim())
    .refine((value) => !unprintable.test(value), 'text.unprintable')

export const requiredText = (max: number) => text(max).pipe(z.string().min(1))

/** A list with an upper bound, so that a body of ten thousand items is refused by shape. */
export const list = <Item extends z.ZodType>(item: Item, max = 200) => z.array(item).max(max)

/** SHA-256 in lower-case hex. */
export const Hash = z.string().regex(/^[0-9a-f]{64}$/)
