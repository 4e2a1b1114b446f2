import { liveQuery } from 'dexie'
import { type DraftRow, device, makingRoom, type Vault } from '../device'
import type { Drafts, Edit, KeptDraft } from './kept-draft'
import { forgetPlain, plainlyKept } from './plain-drafts'

/** `written` as of the row's `at`, 0: no row. `edits` came since then and are not on the device yet. */
type Slot = {
  written: KeptDraft | null
  at: number
  edits: Edit[]
  shown: KeptDraft | null
  isStale: boolean
  isBusy: boolean
  isFull: boolean
}

const placeOf = (form: string) => `draft ${form}`
const after = (edits: readonly Edit[], written: KeptDraft | null) =>
  edits.reduce<KeptDraft | null>((draft, edit) => edit(draft), written)

/**
 * Opens all that this person began, and takes over what lies in the clear. From then on it is read at once; each change
 * is written at once, after those before it, and on top of what another window wrote meanwhile.
 */
export async function sealedDrafts(vault: Vault, tell: () => void): Promise<Drafts> {
  const { personId } = vault
  const slots = new Map<string, Slot>()
  const rowsOf = () => device.drafts.where('personId').equals(personId).toArray()

  function slotOf(form: string): Slot {
    const slot = slots.get(form) ?? {
      written: null,
      at: 0,
      edits: [],
      shown: null,
      isStale: false,
      isBusy: false,
      isFull: false,
    }
    slots.set(form, slot)
    return slot
  }

  async function read(form: string, slot: Slot, row: DraftRow | undefined): Promise<void> {
    // Tampered with, it counts as none and may be written over.
    const written = row ? await vault.open<KeptDraft>(row.sealed, placeOf(form)).catch(() => null) : null
    Object.assign(slot, { written, at: row?.at ?? 0, shown: after(slot.edits, written) })
  }

  /** False: another window was faster. */
  async function write(form: string, slot: Slot): Promise<boolean> {
    const edits = slot.edits.length
    const next = after(slot.edits, slot.written)
    const at = next === null ? 0 : Math.max(Date.now(), slot.at + 1)
    const sealed = next && (await vault.seal(next, placeOf(form)))
    const isWritten = await makingRoom(() =>
      device.transaction('rw', device.drafts, async () => {
        const row = await device.drafts.get([personId, form])
        if ((row?.at ?? 0) !== slot.at) return false
        if (sealed === null) await device.drafts.delete([personId, form])
        else await device.drafts.put({ key: form, personId, at, sealed })
        return true
      }),
    )
    if (isWritten) Object.assign(slot, { written: next, at, edits: slot.edits.slice(edits), isFull: false })
    return isWritten
  }

  async function settle(form: string, slot: Slot): Promise<void> {
    if (slot.isBusy) return
    slot.isBusy = true
    try {
      while (slot.isStale || slot.edits.length > 0) {
        if (slot.isStale) {
          slot.isStale = false
          await read(form, slot, await device.drafts.get([personId, form]))
        } else if (!(await write(form, slot))) slot.isStale = true
        else if (plain.delete(form)) forgetPlain(personId, form)
        tell()
      }
    } catch {
      slot.isFull = true
      tell()
    } finally {
      slot.isBusy = false
    }
  }

  function edit(form: string, change: Edit): void {
    const slot = slotOf(form)
    slot.edits.push(change)
    slot.shown = change(slot.shown)
    tell()
    void settle(form, slot)
  }

  const rows = await rowsOf()
  await Promise.all(rows.map((row) => read(row.key, slotOf(row.key), row)))
  // Written where there was no key, so later than what is sealed.
  const plain = plainlyKept(personId)
  for (const [form, draft] of plain) edit(form, () => draft)

  const following = liveQuery(rowsOf).subscribe((kept) => {
    const ats = new Map(kept.map(({ key, at }) => [key, at]))
    for (const form of new Set([...ats.keys(), ...slots.keys()])) {
      const slot = slotOf(form)
      if (slot.at === (ats.get(form) ?? 0)) continue
      slot.isStale = true
      void settle(form, slot)
    }
  })
  return {
    personId,
    isSealed: true,
    read: (form) => slots.get(form)?.shown ?? null,
    edit,
    isKept: (form) => slots.get(form)?.isFull !== true,
    close: () => following.unsubscribe(),
  }
}
