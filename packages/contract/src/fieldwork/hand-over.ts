import { z } from 'zod'
import { command } from '../kernel/commands'
import { PersonId, RowId } from '../kernel/ids'
import { requiredText, text } from '../kernel/texts'
import { Instant } from '../kernel/times'

/** What a device kept, as JSON: at most this long. */
export const mostHandedOver = 200_000

/**
 * 移交: a record that the server refused goes to a colleague as it was said, with the reason of the refusal. It becomes
 * nothing by itself; the colleague makes of it what is right. Errors: `handover.recipient`, `handover.too-many`.
 */
export const HandOver = command({
  handOverId: RowId,
  toPersonId: PersonId,
  /** The verb, `inspections.record`. */
  name: requiredText(80),
  title: requiredText(2000),
  content: z.string().min(2).max(mostHandedOver),
  /** Why the server refused it. */
  code: text(80),
  note: text(500),
})
export type HandOver = z.infer<typeof HandOver>

export const HandOverView = z.object({
  handOverId: RowId,
  from: z.object({ personId: PersonId, name: z.string() }),
  to: z.object({ personId: PersonId, name: z.string() }),
  name: z.string(),
  title: z.string(),
  code: z.string(),
  note: z.string(),
  at: Instant,
  settledAt: Instant.nullable(),
  settledNote: z.string().nullable(),
  content: z.string(),
})
export type HandOverView = z.infer<typeof HandOverView>

/** The colleague has seen to it, and says how. Errors: `record.not-found`, `handover.settled`. */
export const SettleHandOver = command({ handOverId: RowId, note: requiredText(500) })
export type SettleHandOver = z.infer<typeof SettleHandOver>

export const HandOverSettledView = z.object({ handOverId: RowId })
export type HandOverSettledView = z.infer<typeof HandOverSettledView>

/** What was handed to me and waits, then the last of what I handed over or saw to; the newest first. */
export const ListHandedOver = z.strictObject({})
export const HandedOverView = z.object({ waiting: z.array(HandOverView), past: z.array(HandOverView) })
export type HandedOverView = z.infer<typeof HandedOverView>

/** Whom a record can be handed to, by name or pinyin. */
export const ListRecipients = z.strictObject({ search: text(60).default('') })
export type ListRecipients = z.infer<typeof ListRecipients>
export const RecipientsView = z.object({
  rows: z.array(z.object({ personId: PersonId, name: z.string(), roles: z.array(z.string()), areaName: z.string() })),
})
export type RecipientsView = z.infer<typeof RecipientsView>
