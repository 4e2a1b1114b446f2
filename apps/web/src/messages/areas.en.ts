import type * as zh from './areas.zh-CN'
import type { SameKeys } from './catalogue'

export const areas: SameKeys<typeof zh.areas> = {}

export const areasErrors: SameKeys<typeof zh.areasErrors> = {}
