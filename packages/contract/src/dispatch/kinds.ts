import { z } from 'zod'

/** 溺水 走失 山野遇险 城市被困 水灾 地震 坠井 车辆 高空 打捞 活动保障 其他 (domain §11.4) */
export const IncidentCategory = z.enum([
  'drowning',
  'missing',
  'mountain',
  'trapped',
  'flood',
  'earthquake',
  'well',
  'vehicle',
  'height',
  'retrieval',
  'event-cover',
  'other',
])
export type IncidentCategory = z.infer<typeof IncidentCategory>

/** Ⅰ cross-province or disaster, Ⅱ cross-county or over 24 h, Ⅲ local large, Ⅳ local small: own proposal, not an official scale. */
export const IncidentLevel = z.enum(['I', 'II', 'III', 'IV'])
export type IncidentLevel = z.infer<typeof IncidentLevel>

/** 电话 110/119联动 9958 政府指令 微信 现场 */
export const IncidentChannel = z.enum(['phone', 'emergency-line', 'hotline-9958', 'government', 'wechat', 'on-site'])
export type IncidentChannel = z.infer<typeof IncidentChannel>

/** 接警 已受理 召集中 救援中; then one of the four ends 归档 不成立 已转出 取消. */
export const IncidentStatus = z.enum([
  'received',
  'accepted',
  'alerted',
  'operating',
  'closed',
  'rejected',
  'referred-out',
  'cancelled',
])
export type IncidentStatus = z.infer<typeof IncidentStatus>

/** 召集 集结 救援中 撤收 归档 */
export const MissionStatus = z.enum(['alerted', 'mustering', 'operating', 'stand-down', 'closed'])
export type MissionStatus = z.infer<typeof MissionStatus>

/** 已通知 不能到 备勤 能到 已报到 在现场 已撤收 已平安到家; 未到场 and 不再需要 are ends without a sortie. */
export const MissionPersonStatus = z.enum([
  'notified',
  'declined',
  'standby',
  'committed',
  'checked-in',
  'on-scene',
  'released',
  'home',
  'never-came',
  'called-off',
])
export type MissionPersonStatus = z.infer<typeof MissionPersonStatus>

/** 领队 安全官 通讯 医疗 搜索 营救 后勤 装备 记录 驾驶 无人机 */
export const Post = z.enum([
  'leader',
  'safety-officer',
  'radio',
  'medical',
  'search',
  'rescue',
  'logistics',
  'equipment',
  'scribe',
  'driver',
  'uav-pilot',
])
export type Post = z.infer<typeof Post>

/** Why an incident was closed: 已完成 情况不属实 轻微 无结果 */
export const CloseReason = z.enum(['done', 'unfounded', 'minor', 'without-result'])
export type CloseReason = z.infer<typeof CloseReason>

/** What the message port said: 已送达通道 联系不上. Null until it has answered. */
export const DeliveryState = z.enum(['sent', 'unreachable'])
export type DeliveryState = z.infer<typeof DeliveryState>
