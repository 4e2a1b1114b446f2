import type * as zh from './access.zh-CN'
import type { SameKeys } from './catalogue'

export const access: SameKeys<typeof zh.access> = {}

export const accessErrors: SameKeys<typeof zh.accessErrors> = {}
