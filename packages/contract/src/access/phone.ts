import { z } from 'zod'

/** 手机, 固话 with its area code, 400 and short codes (110, 12350). Spaces and dashes are how people write, not part of it. */
const kinds = /^(1[3-9]\d{9}|0\d{2,3}\d{7,8}|400\d{7}|1[12]\d{1,4})$/

/** A mainland phone number, digits only; `+86` and separators are taken off. Personal: sealed where it is stored. */
export const Phone = z
  .string()
  .max(24)
  .transform((typed) => typed.replace(/[\s-]/g, '').replace(/^(\+|00)86/, ''))
  .pipe(z.string().regex(kinds, 'phone.unknown-form'))
export type Phone = z.infer<typeof Phone>
