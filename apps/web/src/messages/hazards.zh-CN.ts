import type { WordedErrors } from './catalogue'

export const hazards = {} as const

export const hazardsErrors = {} as const satisfies WordedErrors
