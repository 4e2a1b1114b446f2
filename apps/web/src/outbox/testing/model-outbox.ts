import type { PushOutcome } from '@huhang/contract/fieldwork'
import { uuidv7 } from 'uuidv7'
import { expect } from 'vitest'
import type { EntryState } from '../../device'

/** Revision 0: it is made by this. */
export type Part = { hazardId: string; revision: number }

/** Something a person said, with what became of it on the server and what the device knows of that. */
export type Intent = {
  id: string
  parts: Part[]
  words: string
  state: EntryState
  judged: EntryState | null
}

const isOpen = ({ state }: Intent) => state !== 'accepted' && state !== 'dropped'
const shares = (one: Intent, other: Pick<Intent, 'parts'>) =>
  one.parts.some(({ hazardId }) => other.parts.some((part) => part.hazardId === hazardId))

/** What an outbox and its server should do, without any of how: no keeping, sending, trying again. */
export class ModelOutbox {
  intents: Intent[] = []
  hazardIds: string[] = []
  /** Revisions on the server. */
  server = new Map<string, number>()
  /** Revisions that the person saw last. */
  seen = new Map<string, number>()

  clone(): ModelOutbox {
    return Object.assign(new ModelOutbox(), {
      intents: this.intents.map((intent) => ({ ...intent })),
      hazardIds: [...this.hazardIds],
      server: new Map(this.server),
      seen: new Map(this.seen),
    })
  }

  hazardAt(pick: number): string | null {
    return this.hazardIds[pick % this.hazardIds.length] ?? null
  }

  /** Numbers beyond the known hazards make a new one; an order is only for known ones. */
  partsFor(which: readonly number[], looks: boolean): Part[] {
    const known = [...new Set(which.flatMap((number) => this.hazardIds[number] ?? []))]
    if (known.length === 0) return [{ hazardId: uuidv7(), revision: 0 }]
    return known.map((hazardId) => {
      if (looks) this.seen.set(hazardId, this.server.get(hazardId) ?? 1)
      return { hazardId, revision: this.seen.get(hazardId) ?? 1 }
    })
  }

  say({ id, parts, words }: Pick<Intent, 'id' | 'parts' | 'words'>): void {
    for (const { hazardId } of parts) if (!this.hazardIds.includes(hazardId)) this.hazardIds.push(hazardId)
    const at = this.intents.length
    this.intents.push({ id, parts: this.led(parts, at), words, state: 'waiting', judged: null })
  }

  /** The copy stands in the old one's place, and what came after it follows. */
  replace(old: Intent, { id, parts, words }: Pick<Intent, 'id' | 'parts' | 'words'>): void {
    const at = this.intents.indexOf(old)
    this.intents[at] = { id, parts: this.led(parts, at), words, state: 'waiting', judged: null }
    for (const [index, intent] of this.intents.entries())
      if (index > at && intent.state === 'waiting' && shares(intent, old)) intent.parts = this.led(intent.parts, index)
  }

  /** What came after it goes by itself, said on what the dropped one had been said on. */
  drop(old: Intent): void {
    const at = this.intents.indexOf(old)
    old.state = 'dropped'
    const saidOn = new Map(old.parts.map(({ hazardId, revision }) => [hazardId, revision]))
    for (const [index, intent] of this.intents.entries()) {
      if (index < at || intent.state !== 'waiting' || !shares(intent, old)) continue
      const parts = intent.parts.map((part) => ({ ...part, revision: saidOn.get(part.hazardId) || part.revision }))
      intent.parts = this.led(parts, index)
    }
  }

  isAboutNothing(intent: Intent): boolean {
    return intent.parts.some(({ hazardId, revision }) => revision > 0 && !this.server.has(hazardId))
  }

  /** On what one's own earlier words leave, or on what was seen where that is newer. */
  private led(parts: readonly Part[], at: number): Part[] {
    return parts.map(({ hazardId, revision }) => {
      if (revision === 0) return { hazardId, revision }
      const before = this.intents
        .slice(0, at)
        .filter((intent) => intent.state !== 'dropped' && shares(intent, { parts: [{ hazardId, revision }] }))
      const last = before.findLast(isOpen)
      const left = (intent: Intent | undefined) =>
        (intent?.parts.find((part) => part.hazardId === hazardId)?.revision ?? -1) + 1
      return { hazardId, revision: last ? left(last) : Math.max(revision, left(before.at(-1))) }
    })
  }

  /** Refused for good or changed meanwhile: these need the person. */
  troubled(): Intent[] {
    return this.intents.filter(({ state }) => state === 'refused' || state === 'changed')
  }

  /** As the person sees it when they look before saying it again. */
  fresh(parts: readonly Part[]): Part[] {
    return parts.map(({ hazardId, revision }) => ({
      hazardId,
      revision: revision === 0 ? 0 : (this.server.get(hazardId) ?? revision),
    }))
  }

  changeByOther(pick: number): string | null {
    const id = this.hazardAt(pick)
    const revision = id === null ? undefined : this.server.get(id)
    if (id === null || revision === undefined) return null
    this.server.set(id, revision + 1)
    return id
  }

  /** Everything that may go goes and is answered, but what a defect of ours stops. */
  judgeAll(hasRule: boolean, stuck: string | null): void {
    for (const [at, intent] of this.intents.entries()) {
      if (intent.state !== 'waiting') continue
      const free = this.intents
        .slice(0, at)
        .every((other) => !shares(other, intent) || other.judged === 'accepted' || other.state === 'dropped')
      if (!free) continue
      if (intent.judged === null) {
        if (stuck !== null && intent.parts.some(({ hazardId }) => hazardId === stuck)) continue
        intent.judged = this.judge(intent, hasRule)
        if (intent.judged === 'accepted')
          for (const { hazardId, revision } of intent.parts) this.server.set(hazardId, revision + 1)
      }
      intent.state = intent.judged
    }
  }

  private judge({ parts, words }: Intent, hasRule: boolean): EntryState {
    if (hasRule && words.startsWith('odd')) return 'refused'
    if (parts.some(({ hazardId, revision }) => revision > 0 && !this.server.has(hazardId))) return 'refused'
    return parts.every(({ hazardId, revision }) => (this.server.get(hazardId) ?? 0) === revision)
      ? 'accepted'
      : 'changed'
  }

  /**
   * A round was cut off: this model knows how it would have ended. What the server judged it judged so, and the
   * device knows that or nothing.
   */
  adopt(
    before: ModelOutbox,
    receipts: ReadonlyMap<string, PushOutcome>,
    states: ReadonlyMap<string, EntryState>,
  ): void {
    const revisions = before.server
    for (const [index, intent] of this.intents.entries()) {
      const past = before.intents[index] as Intent
      if (past.judged === null && intent.judged !== null) {
        if (!receipts.has(intent.id)) Object.assign(intent, past)
        else if (intent.judged === 'accepted')
          for (const { hazardId, revision } of intent.parts) revisions.set(hazardId, revision + 1)
      }
      const known = states.get(intent.id) as EntryState
      expect([past.state, intent.judged]).toContain(known)
      intent.state = known
    }
    this.server = revisions
  }
}
