import { defineErrors } from '../kernel/fail'

export const inspectionsErrors = defineErrors({})
