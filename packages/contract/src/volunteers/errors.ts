import { defineErrors } from '../kernel/fail'

export const volunteersErrors = defineErrors({})
