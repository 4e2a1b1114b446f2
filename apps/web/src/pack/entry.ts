import type { OutputOf } from '../app/look'

/** One enterprise of a pack, and what stands beside them, as they come over the wire. */
export type PackEntry = OutputOf<'fieldwork.packEntries'>['entries'][number]
export type PackParts = OutputOf<'fieldwork.packParts'>
