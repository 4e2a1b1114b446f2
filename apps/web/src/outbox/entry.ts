import type { FieldCommand } from '@huhang/contract/fieldwork'
import type { HazardView } from '@huhang/contract/hazards'

/** What was said, as it lies sealed in the outbox. */
export type Said = {
  command: FieldCommand
  /** What it is about, in words that the person knows it by: an enterprise, a hazard. */
  title: string
  /** The form as it was filled in, to be opened again when the command was refused; null: it has none. */
  form: FormSaid | null
  /** The record as it was on the screen when this was said, for laying it beside what it became meanwhile. */
  seen: HazardView | null
}

/** Under `key` the form keeps its draft on this device; `page` is where it stands. */
export type FormSaid = { key: string; draft: object; page: string }

/** Where a sealed part belongs; in another row it does not open. */
export const saidPlace = (id: string) => `said ${id}`
export const answerPlace = (id: string) => `answer ${id}`

/** A command that could not even be opened was tampered with, or its key is another one. */
export const unreadable = 'outbox.unreadable'
