import type { ErrorCode } from '@huhang/contract'

/** The same keys in another language: English that lacks a key of the Chinese one doesn't compile. */
export type SameKeys<Messages> = {
  readonly [Key in keyof Messages]: Messages[Key] extends string ? string : SameKeys<Messages[Key]>
}

/** Messages by error code; `{{name}}` takes a detail of the code. */
export type WordedErrors = Partial<Record<ErrorCode, string>>
