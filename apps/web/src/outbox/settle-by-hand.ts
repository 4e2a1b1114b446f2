import { type CommandFields, type CommandId, instantOf } from '@huhang/contract'
import type { HazardView } from '@huhang/contract/hazards'
import { type Named, rebased } from '@huhang/domain/fieldwork'
import { uuidv7 } from 'uuidv7'
import { readRemembered, remember } from '../app/remembered'
import type { EntryRow, Vault } from '../device'
import { answerPlace, type Said, saidPlace } from './entry'
import { keep } from './keep'
import { replacesKey } from './replaces'
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

const draftKey = (row: EntryRow, key: string) => `draft.${key}.${row.personId}`

/** The form at that place holds something else that was not sent. */
export function hasOtherDraft(row: EntryRow, { form }: Said): boolean {
  const kept = form && readRemembered(draftKey(row, form.key))
  return typeof kept === 'string' && kept !== JSON.stringify(form?.draft)
}

/** Opens the form as it was filled in; what is sent from there takes the refused one's place. */
export function reopen(row: EntryRow, { form }: Said): string | null {
  if (form === null) return null
  remember(draftKey(row, form.key), JSON.stringify(form.draft))
  remember(replacesKey(form.key), row.id)
  return form.page
}

/** All that is kept of an entry, readable, for a file that can be given to somebody. */
export async function exported(vault: Vault, row: EntryRow): Promise<object> {
  const { said: sealed, answer: sealedAnswer, seq, ...plain } = row
  const said = await vault.open<Said>(sealed, saidPlace(row.id)).catch(() => null)
  const answer =
    sealedAnswer === null ? null : await vault.open<unknown>(sealedAnswer, answerPlace(row.id)).catch(() => null)
  return { ...plain, madeAt: instantOf(row.madeAt), said, answer }
}

export const asFile = (content: object): Blob =>
  new Blob([JSON.stringify(content, null, 2)], { type: 'application/json' })

export function download(name: string, file: Blob): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = name
  link.click()
  URL.revokeObjectURL(link.href)
}
