import { defineErrors } from '../kernel/fail'

export const enterprisesErrors = defineErrors({})
