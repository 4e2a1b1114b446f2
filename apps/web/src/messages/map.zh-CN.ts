import type { WordedErrors } from './catalogue'

export const map = {} as const

export const mapErrors = {} as const satisfies WordedErrors
