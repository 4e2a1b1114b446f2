import { z } from 'zod'

/** 日常 专项 个案 双随机 联合 复查 督导 服务上门 (domain §5.2; 企业自查 is the company's own and not recorded here). */
export const InspectionKind = z.enum([
  'routine',
  'special',
  'case',
  'random',
  'joint',
  'recheck',
  'supervision',
  'service',
])
export type InspectionKind = z.infer<typeof InspectionKind>

/** Domain §5.2 from the arrival on; the approval before it has no rows yet. */
export const InspectionStatus = z.enum([
  'on-site',
  'recorded',
  'closed-no-issue',
  'corrected-on-spot',
  'rectifying',
  'measures',
  'case',
  'transferred',
  'recheck-due',
  'closed-pass',
  'closed-part',
])
export type InspectionStatus = z.infer<typeof InspectionStatus>

/** 签名 拒签 不在场 (安全生产法 §68). */
export const SignState = z.enum(['signed', 'refused', 'absent'])
export type SignState = z.infer<typeof SignState>
