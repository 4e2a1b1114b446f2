import type { WordedErrors } from './catalogue'

export const access = {} as const

export const accessErrors = {} as const satisfies WordedErrors
