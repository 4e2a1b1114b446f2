import type { WordedErrors } from './catalogue'

export const inspections = {} as const

export const inspectionsErrors = {} as const satisfies WordedErrors
