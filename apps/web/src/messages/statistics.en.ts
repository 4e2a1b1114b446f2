import type { SameKeys } from './catalogue'
import type * as zh from './statistics.zh-CN'

export const statistics: SameKeys<typeof zh.statistics> = {}

export const statisticsErrors: SameKeys<typeof zh.statisticsErrors> = {}
