import type { SameKeys } from './catalogue'
import type * as zh from './inspections.zh-CN'

export const inspections: SameKeys<typeof zh.inspections> = {}

export const inspectionsErrors: SameKeys<typeof zh.inspectionsErrors> = {}
