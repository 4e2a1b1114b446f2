import type { WordedErrors } from './catalogue'

export const enterprises = {} as const

export const enterprisesErrors = {} as const satisfies WordedErrors
