import type { SameKeys } from './catalogue'
import type * as zh from './dispatch.zh-CN'

export const dispatch: SameKeys<typeof zh.dispatch> = {}

export const dispatchErrors: SameKeys<typeof zh.dispatchErrors> = {}
