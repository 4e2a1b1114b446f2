import type { SameKeys } from './catalogue'
import type * as zh from './hazards.zh-CN'

export const hazards: SameKeys<typeof zh.hazards> = {}

export const hazardsErrors: SameKeys<typeof zh.hazardsErrors> = {}
