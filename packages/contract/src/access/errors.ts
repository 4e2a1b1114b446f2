import { defineErrors } from '../kernel/fail'

export const accessErrors = defineErrors({})
