import type { SameKeys } from './catalogue'
import type * as zh from './today.zh-CN'

export const today: SameKeys<typeof zh.today> = { title: 'Today' }
