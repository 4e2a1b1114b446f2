import { defineErrors } from '../kernel/fail'

export const dispatchErrors = defineErrors({})
