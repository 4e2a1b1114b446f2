import type { WordedErrors } from './catalogue'

export const areas = {} as const

export const areasErrors = {} as const satisfies WordedErrors
