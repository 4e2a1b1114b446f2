import type { WordedErrors } from './catalogue'

export const dispatch = {} as const

export const dispatchErrors = {} as const satisfies WordedErrors
