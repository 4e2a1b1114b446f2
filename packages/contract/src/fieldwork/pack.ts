import { z } from 'zod'
import { InspectorView } from '../access'
import { AreaTreeView } from '../areas'
import { ChecklistsView } from '../checklists'
import { EnterpriseRowView, EnterpriseView, FamiliesView, HistoryView } from '../enterprises'
import { OpenedHazardView } from '../hazards'
import { InspectionView } from '../inspections'
import { EnterpriseId, PersonId } from '../kernel/ids'
import { list } from '../kernel/texts'
import { Instant } from '../kernel/times'

/** Enterprises that a person wants along whatever their need. */
export const pinnedAtMost = 50
/** Entries of one answer: their ids fit an address, and a phone on a weak signal keeps what came before a cut. */
export const entriesAtMost = 100

/**
 * 外业包: what a phone should hold, and whether what it holds is that still. `digest`: what was said when it last asked;
 * null at first.
 */
export const AskPackIndex = z.strictObject({
  digest: z.string().max(64).nullable(),
  pinned: list(EnterpriseId, pinnedAtMost),
})
export type AskPackIndex = z.infer<typeof AskPackIndex>

/** A stamp is another whenever the entry would be; who is not among the items any more is not to be kept. */
export const PackIndexView = z.object({
  asOf: Instant,
  /** Null: what the phone holds is that still. */
  news: z
    .object({
      digest: z.string(),
      /** Those in greatest need first. */
      items: z.array(z.tuple([EnterpriseId, z.string()])),
      /** The stamp of what stands beside the entries. */
      parts: z.string(),
    })
    .nullable(),
})
export type PackIndexView = z.infer<typeof PackIndexView>

export const AskPackEntries = z.strictObject({ enterpriseIds: list(EnterpriseId, entriesAtMost) })
export type AskPackEntries = z.infer<typeof AskPackEntries>

/** One enterprise as its pages would show it: each part is the very answer of the read it is named after. */
export const PackEntryView = z.object({
  enterpriseId: EnterpriseId,
  /** As a list shows it, with the keys it is searched by: name key, pinyin, initials. */
  row: EnterpriseRowView,
  nameKey: z.string(),
  pinyin: z.string(),
  initials: z.string(),
  enterprise: EnterpriseView,
  /** Those that are still somebody's work, newest first. */
  hazards: z.array(OpenedHazardView),
  /** The last one. */
  visits: z.array(InspectionView),
  history: HistoryView,
  /** Inspectors who keep away from it (回避), for those who choose among inspectors. */
  conflicted: z.array(PersonId),
})
export type PackEntryView = z.infer<typeof PackEntryView>

/**
 * In no order; an enterprise that is missing is not there, or not for this viewer. Each part of an entry has passed
 * the exit of the read it is named after, and five hundred of them are not judged twice.
 */
export const PackEntriesView = z.object({ entries: z.array(z.custom<PackEntryView>()) })
export type PackEntriesView = z.infer<typeof PackEntriesView>

export const AskPackParts = z.strictObject({})
export type AskPackParts = z.infer<typeof AskPackParts>

/** What stands beside the entries; null: nothing of this viewer's. */
export const PackPartsView = z.object({
  areas: AreaTreeView.nullable(),
  families: FamiliesView.nullable(),
  inspectors: z.array(InspectorView).nullable(),
  /** Those in force today and those to come. */
  checklists: ChecklistsView.nullable(),
})
export type PackPartsView = z.infer<typeof PackPartsView>
