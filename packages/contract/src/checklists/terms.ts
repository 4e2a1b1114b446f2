import { z } from 'zod'
import { requiredText } from '../kernel/texts'

/** A text in Chinese, which every paper is printed in, and in English where somebody wrote it. */
export const Words = z.strictObject({ zh: requiredText(500), en: requiredText(800).optional() })
export type Words = z.infer<typeof Words>

/** What the versions of one list have in common, for example `zonghe`. */
export const ChecklistCode = z.string().regex(/^[a-z][a-z0-9-]{1,39}$/)

/** Names a section, an item or a choice within its list, for example `gm-11-3`; it stays through the versions. */
export const ChecklistKey = z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/)

/** 是 否 不适用. What an answer comes to, whatever it was given as. */
export const Verdict = z.enum(['yes', 'no', 'na'])
export type Verdict = z.infer<typeof Verdict>

/** 不需要 可附 必须附. */
export const PhotoNeed = z.enum(['none', 'wanted', 'required'])
export type PhotoNeed = z.infer<typeof PhotoNeed>
