import { z } from 'zod'

/** C0 and C1 controls but tab and line feed, and lone surrogates: no keyboard makes them and no printer shows them. */
const unprintable = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/

/** Text as typed, ends trimmed, kept otherwise as it is; it is escaped where it is shown, never where it is stored. */
export const text = (max: number) =>
  z
    .string()
    .max(max)
    .refine((value) => !unprintable.test(value), 'text.unprintable')
    .transform((value) => value.trim())

export const requiredText = (max: number) => text(max).pipe(z.string().min(1))

/** A list with an upper bound, so that a body of ten thousand items is refused by shape. */
export const list = <Item extends z.ZodType>(item: Item, max = 200) => z.array(item).max(max)

/** SHA-256 in lower-case hex. */
export const Hash = z.string().regex(/^[0-9a-f]{64}$/)
