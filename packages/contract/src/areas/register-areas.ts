import { z } from 'zod'
import { command } from '../kernel/commands'
import { AreaId } from '../kernel/ids'
import { Place } from '../kernel/places'
import { list, requiredText } from '../kernel/texts'

/** 市 · 县市区 · 功能区 · 乡镇街道 · 村社区 */
export const AreaKind = z.enum(['city', 'county', 'zone', 'town', 'village'])
export type AreaKind = z.infer<typeof AreaKind>

/** One area as a list of them names it. `managedById`: the functional zone that runs a town of another county. */
export const NewArea = z.strictObject({
  areaId: AreaId,
  kind: AreaKind,
  name: requiredText(60),
  nameEn: requiredText(80).nullable(),
  /** Syllables parted by spaces: the sort key, given because place names are often read in their own way. */
  pinyin: requiredText(200),
  parentId: AreaId.nullable(),
  managedById: AreaId.nullable(),
  place: Place.nullable(),
})
export type NewArea = z.infer<typeof NewArea>

/** Lays or renews areas; parents come before their children or stand already. */
export const RegisterAreas = command({ areas: list(NewArea, 500).min(1) })
export type RegisterAreas = z.infer<typeof RegisterAreas>

export const AreasRegisteredView = z.object({ added: z.number().int(), changed: z.number().int() })
