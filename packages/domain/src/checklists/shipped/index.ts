import { fenchen } from './fenchen'
import { gongmao } from './gongmao'
import type { ShippedChecklist } from './shipped-checklist'
import { weihua } from './weihua'
import { xiaofang, xiaofang2017 } from './xiaofang'
import { youxian } from './youxian'
import { zonghe } from './zonghe'

export type { ShippedChecklist } from './shipped-checklist'

/** Every version ever shipped, older ones first; a city lays them once and goes on with versions of its own. */
export const shippedChecklists: readonly ShippedChecklist[] = [
  ...[zonghe, gongmao, weihua, xiaofang2017, xiaofang, youxian, fenchen],
]
