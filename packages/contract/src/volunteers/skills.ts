import { z } from 'zod'

/**
 * What a volunteer can do (domain §11.3): 水域 急流 潜水 冰面 山野 绳索 城市搜救 破拆 医疗 通讯 无人机 犬搜 车辆驾驶 船艇驾驶
 * 测绘指挥 心理 防疫消杀 培训讲师.
 */
export const Skill = z.enum([
  'water',
  'swiftwater',
  'diving',
  'ice',
  'mountain',
  'rope',
  'usar',
  'breaching',
  'medical',
  'radio',
  'uav',
  'k9',
  'driving',
  'boat',
  'mapping',
  'psychology',
  'disinfection',
  'trainer',
])
export type Skill = z.infer<typeof Skill>

/** A step of the rank ladder; which ones there are is the setting `volunteers.ranks`. */
export const Rank = z.string().regex(/^[a-z][a-z-]{1,30}$/)
export type Rank = z.infer<typeof Rank>

/** 在岗 / 不在岗: whether a volunteer can be called at all. */
export const Availability = z.enum(['available', 'off-duty'])
export type Availability = z.infer<typeof Availability>

export const TeamId = z.uuidv7().toLowerCase().brand<'TeamId'>()
export type TeamId = z.infer<typeof TeamId>
