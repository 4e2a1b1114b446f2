import { device, type PersonRow } from './database'
import { openBytes, type Sealed, sealBytes } from './sealing'

/** Opens and closes what is kept of one person. `about` names the place of a value: in another place it does not open. */
export type Vault = {
  readonly personId: string
  seal(value: unknown, about: string): Promise<Sealed>
  /** @throws when it was tampered with */
  open<Value>(sealed: Sealed, about: string): Promise<Value>
  sealBytes(bytes: BufferSource, about: string): Promise<Sealed>
  openBytes(sealed: Sealed, about: string): Promise<ArrayBuffer>
}

/** Opened by PIN: for as long as this page lives, and no longer. */
const unlocked = new Map<string, CryptoKey>()

export const keepUnlocked = (personId: string, key: CryptoKey): void => void unlocked.set(personId, key)
export const forgetUnlocked = (): void => unlocked.clear()
export const isUnlocked = (personId: string): boolean => unlocked.has(personId)

/** A page that isn't on https has no cryptography: nothing is kept there, and everything is sent at once. */
export const canKeep = (): boolean => 'subtle' in crypto && 'indexedDB' in globalThis

export function vaultWith(personId: string, key: CryptoKey): Vault {
  const place = (about: string) => `${personId}|${about}`
  return {
    personId,
    seal: (value, about) => sealBytes(key, new TextEncoder().encode(JSON.stringify(value)), place(about)),
    open: async (sealed, about) => JSON.parse(new TextDecoder().decode(await openBytes(key, sealed, place(about)))),
    sealBytes: (bytes, about) => sealBytes(key, bytes, place(about)),
    openBytes: (sealed, about) => openBytes(key, sealed, place(about)),
  }
}

/** Null: their key isn't here, because they signed out or the sign-in has ended. */
export async function vaultOf(personId: string): Promise<Vault | null> {
  if (!canKeep()) return null
  const key = unlocked.get(personId) ?? (await device.people.get(personId))?.key ?? null
  return key === null ? null : vaultWith(personId, key)
}

/** Who is signed in on this device, as far as it knows without a network; the last one, should there be two. */
export async function personHere(): Promise<PersonRow | null> {
  const people = await device.people.toArray()
  const here = people.filter((person) => person.key !== null || unlocked.has(person.personId))
  return here.toSorted((one, other) => other.knownAt - one.knownAt)[0] ?? null
}
