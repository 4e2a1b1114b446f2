import { vaultOf } from '../device'
import type { Drafts, Edit, KeptDraft } from './kept-draft'
import { plainDrafts } from './plain-drafts'
import { sealedDrafts } from './sealed-drafts'

let here: Drafts | null = null
const listeners = new Set<() => void>()
const tell = () => {
  for (const listener of listeners) listener()
}

function turnTo(drafts: Drafts | null): void {
  here?.close()
  here = drafts
  tell()
}

let turn: Promise<void> = Promise.resolve()

/**
 * All that this person began is open once this returns, so that a form has it at its first look; nobody else's is. Goes
 * without a key as where there can be none: what is begun then is sealed at the next opening with one. Null: nobody is here.
 */
export function openDrafts(personId: string | null): Promise<void> {
  // One that failed is no reason that the next person's do not open.
  turn = turn.catch(() => undefined).then(() => open(personId))
  return turn
}

async function open(personId: string | null): Promise<void> {
  if (here?.personId !== personId) turnTo(null)
  if (personId === null || here?.isSealed) return
  try {
    const vault = await vaultOf(personId)
    if (vault !== null) return turnTo(await sealedDrafts(vault, tell))
  } catch {
    // A broken database keeps nothing sealed.
  }
  if (here === null) turnTo(plainDrafts(personId, tell))
}

/** What this person left in a form; nothing, unless it is they who are here. */
export const draftOf = (personId: string | null, form: string): KeptDraft | null =>
  here !== null && here.personId === personId ? here.read(form) : null

export const isDraftKept = (personId: string | null, form: string): boolean =>
  here === null || here.personId !== personId || here.isKept(form)

export function editDraft(personId: string | null, form: string, edit: Edit): void {
  if (here?.personId === personId) here?.edit(form, edit)
}

export function followDrafts(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
