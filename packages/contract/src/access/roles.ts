import { z } from 'zod'

/** 检查员 调度员 管理者 队长 志愿者 企业联系人 管理员 */
export const Role = z.enum([
  'inspector',
  'dispatcher',
  'manager',
  'team-lead',
  'volunteer',
  'company-contact',
  'administrator',
])
export type Role = z.infer<typeof Role>
