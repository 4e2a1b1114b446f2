import type { SameKeys } from './catalogue'
import type * as zh from './volunteers.zh-CN'

export const volunteers: SameKeys<typeof zh.volunteers> = {}

export const volunteersErrors: SameKeys<typeof zh.volunteersErrors> = {}
