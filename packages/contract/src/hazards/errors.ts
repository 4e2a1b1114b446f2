import { defineErrors } from '../kernel/fail'

export const hazardsErrors = defineErrors({})
