import type { WordedErrors } from './catalogue'

export const statistics = {} as const

export const statisticsErrors = {} as const satisfies WordedErrors
