import Dexie, { type Table } from 'dexie'
import type { Sealed } from './sealing'

/** Someone who signed in on this device. Without `key` what is kept of theirs is closed. */
export type PersonRow = {
  personId: string
  /** Shown where one chooses whose PIN to type. */
  name: string
  deviceId: string
  /** The device key as the server wrapped it: worth nothing without that person's sign-in. */
  wrapped: string
  /** Never extractable; null after signing out or when the sign-in has ended. */
  key: CryptoKey | null
  /** Milliseconds; the last time the server knew this person here. */
  knownAt: number
  pin: PinRow | null
  /** Who the server said they are, `MeView`. */
  me: Sealed
}

export type PinRow = {
  salt: Uint8Array<ArrayBuffer>
  iterations: number
  /** Of this device, never extractable: the locked key can't be carried off and guessed elsewhere. */
  lock: CryptoKey
  /** The device key under the PIN and the lock. */
  locked: Sealed
  wrongTries: number
}

/**
 * Which of the ends a command has come to; `waiting`: none yet. Out of `refused` and `changed` only the person leads:
 * `dropped` was given up, `handed` was handed to a colleague.
 */
export type EntryState = 'waiting' | 'accepted' | 'refused' | 'changed' | 'dropped' | 'handed'

/** A command on this device. Ids, verb and code are plain, so that order and counts need no key; what was said is sealed. */
export type EntryRow = {
  /** Order in which commands were made on this device. */
  seq?: number
  /** The command's id. */
  id: string
  personId: string
  /** Of the row's shape: a version of the app takes over only when it reads every format that waits. */
  format: number
  name: string
  state: EntryState
  /** Not shown as an item of its own: a photo's announcement. */
  quiet: 0 | 1
  subjects: string[]
  files: string[]
  /** Commands that must be accepted before this one. */
  after: string[]
  said: Sealed
  /** The server's view, or the details of its refusal. */
  answer: Sealed | null
  code: string | null
  tries: number
  /** Milliseconds on this device's clock. */
  nextTryAt: number
  madeAt: number
  settledAt: number | null
  /** Said, and no answer was put down: it may be on the server. */
  unsure?: boolean
}

/** Out of `refused` only the person leads; `dropped` was given up, its bytes are gone. */
export type PhotoState = 'waiting' | 'arrived' | 'refused' | 'dropped'

export type PhotoRow = {
  id: string
  personId: string
  state: PhotoState
  kind: 'photo' | 'signature'
  /** Of the bytes that are sent. */
  sha256: string
  size: number
  sent: number
  mime: string
  /** A small copy for this device's own pages. */
  preview: Sealed | null
  code: string | null
  tries: number
  nextTryAt: number
  madeAt: number
}

/** What will be sent, apart from its row: writing down how far it is must not write megabytes anew. Gone once it has arrived. */
export type PhotoBytesRow = { id: string; personId: string; sealed: Sealed }

export type PackedRow = { personId: string; kind: string; id: string; stamp: string; sealed: Sealed }
/** What is typed into a form and not sent yet. `at` grows with every writing: so a writer sees that another came between. */
export type DraftRow = { key: string; personId: string; at: number; sealed: Sealed }

export type AnswerRow = { key: string; personId: string; at: number; sealed: Sealed }

/** All that one browser keeps, of everyone who works with it. */
export class DeviceDatabase extends Dexie {
  declare people: Table<PersonRow, string>
  declare entries: Table<EntryRow, number>
  declare photos: Table<PhotoRow, string>
  declare photoBytes: Table<PhotoBytesRow, string>
  declare packed: Table<PackedRow, [string, string, string]>
  declare answers: Table<AnswerRow, string>
  declare drafts: Table<DraftRow, [string, string]>

  constructor(name = 'huhang') {
    super(name)
    this.version(1).stores({
      people: 'personId',
      entries: '++seq, &id, [personId+state], [state+personId], format, *subjects, *files, *after',
      photos: 'id, [personId+state]',
      photoBytes: 'id',
      packed: '[personId+kind+id], [personId+kind]',
      answers: 'key, [personId+at]',
    })
    this.version(2).stores({ drafts: '[personId+key], personId' })
  }
}

export const device = new DeviceDatabase()
