import { z } from 'zod'
import { AreaId } from '../kernel/ids'
import { AreaKind } from './register-areas'

/** The areas I may choose from, with those above them. Villages come only `under` a named area. */
export const AskAreaTree = z.strictObject({ under: AreaId.optional() })
export type AskAreaTree = z.infer<typeof AskAreaTree>

export const AreaView = z.object({
  areaId: AreaId,
  kind: AreaKind,
  name: z.string(),
  nameEn: z.string().nullable(),
  pinyin: z.string(),
  parentId: AreaId.nullable(),
  managedById: AreaId.nullable(),
  /** The middle of it where one is known, WGS-84. */
  lat: z.number().nullable(),
  lng: z.number().nullable(),
  /** Whether records of it are in my reach; false: shown only as the way to those below. */
  isMine: z.boolean(),
})
export type AreaView = z.infer<typeof AreaView>
export const AreaTreeView = z.object({ root: AreaId, areas: z.array(AreaView) })
export type AreaTreeView = z.infer<typeof AreaTreeView>
