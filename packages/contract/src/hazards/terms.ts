import { z } from 'zod'

/** 发现 已责令 整改中 申请复查 已立案 已销号 已移送 已作废. Overdue, extended and listed are derived, never a status. */
export const HazardStatus = z.enum([
  'found',
  'assigned',
  'rectifying',
  'submitted',
  'case',
  'verified',
  'transferred',
  'void',
])
export type HazardStatus = z.infer<typeof HazardStatus>

/** 一般事故隐患 重大事故隐患 */
export const HazardGrade = z.enum(['general', 'major'])
export type HazardGrade = z.infer<typeof HazardGrade>

/** 人的不安全行为 物的不安全状态 环境 管理缺陷 */
export const HazardCategory = z.enum(['unsafe-act', 'unsafe-condition', 'environment', 'management'])
export type HazardCategory = z.infer<typeof HazardCategory>

/** 企业自查 日常检查 专项检查 双随机 督导 举报 移送 物联预警 一述二查 */
export const HazardSource = z.enum([
  'self-check',
  'routine',
  'special',
  'random',
  'supervision',
  'tip',
  'transfer',
  'sensor',
  'principal-review',
])
export type HazardSource = z.infer<typeof HazardSource>

/** What a file shows of a hazard: as found, as fixed, or anything else that proves a point. */
export const HazardFileRole = z.enum(['before', 'after', 'evidence'])
export type HazardFileRole = z.infer<typeof HazardFileRole>

/** One item of a rule pack, for example `GM-11-3`. */
export const ClauseId = z.string().regex(/^[A-Z]{2,4}(-\d{1,3}){1,2}$/)

/** The edition of a rule pack, for example `2023-05-15`. */
export const PackVersion = z.string().regex(/^[0-9][0-9.-]{0,19}$/)

/** Why somebody can't be the second inspector of an act. */
export const SecondInspectorBar = z.enum(['same-person', 'fixed-it', 'no-certificate', 'conflict', 'company-side'])
export type SecondInspectorBar = z.infer<typeof SecondInspectorBar>
