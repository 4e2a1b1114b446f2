import type { WordedErrors } from './catalogue'

export const volunteers = {} as const

export const volunteersErrors = {} as const satisfies WordedErrors
