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

/** Whoever opened this device by PIN: one person, for as long as this page lives, and no longer. */
let unlocked: { personId: string; key: CryptoKey } | null = null

export function keepUnlocked(personId: string, key: CryptoKey): void {
  unlocked = { personId, key }
}
export function forgetUnlocked(): void {
  unlocked = null
}
export const unlockedPerson = (): string | null => unlocked?.personId ?? null

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
  const key =
    (unlocked?.personId === personId ? unlocked.key : null) ?? (await device.people.get(personId))?.key ?? null
  return key === null ? null : vaultWith(personId, key)
}

/** Who is here, as far as this device knows without a network: who opened it by PIN, else who signed in. */
export async function personHere(): Promise<PersonRow | null> {
  if (unlocked !== null) return (await device.people.get(unlocked.personId)) ?? null
  const here = (await device.people.toArray()).filter(({ key }) => key !== null)
  return here.toSorted((one, other) => other.knownAt - one.knownAt)[0] ?? null
}
