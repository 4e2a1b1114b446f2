import { defineErrors } from '../kernel/fail'

export const areasErrors = defineErrors({})
