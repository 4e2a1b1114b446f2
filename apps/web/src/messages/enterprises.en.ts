import type { SameKeys } from './catalogue'
import type * as zh from './enterprises.zh-CN'

export const enterprises: SameKeys<typeof zh.enterprises> = {}

export const enterprisesErrors: SameKeys<typeof zh.enterprisesErrors> = {}
