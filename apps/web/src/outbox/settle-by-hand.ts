import { type CommandFields, type CommandId, instantOf } from '@huhang/contract'
import type { HazardView } from '@huhang/contract/hazards'
import { type Named, rebased } from '@huhang/domain/fieldwork'
import { uuidv7 } from 'uuidv7'
import { draftOf, editDraft } from '../app/drafts'
import type { EntryRow, Vault } from '../device'
import type { FormSaid, Said } from './entry'
import { keep } from './keep'
import { sendSoon } from './run'

/** Says it once more as it was, under a new id, which it answers at once, in the same place of the order; on another revision, if one is given. */
export async function sayAgain(vault: Vault, row: EntryRow, said: Said, current?: HazardView): Promise<CommandId> {
  const fields: CommandFields = { commandId: uuidv7() as CommandId, occurredAt: instantOf(Date.now()) }
  const revisions = new Map(current === undefined ? [] : [[current.id as string, current.revision]])
  // The time of the deed stays: only the saying is new.
  const command = { ...rebased(said.command, revisions), commandId: fields.commandId }
  const named = { name: row.name, command } as Named
  await keep(vault, {
    ...named,
    title: said.title,
    form: said.form,
    seen: current ?? said.seen,
    replaces: row.id,
    again: true,
  })
  void sendSoon()
  return fields.commandId
}

/** The form at that place holds something else that was not sent. */
export function hasOtherDraft(personId: string, { key, draft }: FormSaid): boolean {
  const kept = draftOf(personId, key)
  return kept !== null && JSON.stringify(kept.content) !== JSON.stringify(draft)
}

/** Opens the form as it was filled in; what is sent from there takes the place of the refused one, if there is one. */
export function reopen(personId: string, { key, draft, page }: FormSaid, replaces: string | null): string {
  editDraft(personId, key, () => ({ content: draft, replaces }))
  return page
}
