import type { SameKeys } from './catalogue'
import type * as zh from './map.zh-CN'

export const map: SameKeys<typeof zh.map> = {}

export const mapErrors: SameKeys<typeof zh.mapErrors> = {}
