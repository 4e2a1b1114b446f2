import type { MeView } from '@huhang/contract'
import { device, type PersonRow } from './database'
import { lockBehindPin, mostWrongTries, openWithPin } from './pin'
import { importKey } from './sealing'
import { canKeep, forgetUnlocked, keepUnlocked, personHere, unlockedPerson, vaultOf, vaultWith } from './vault'

/** What the server gives at that person's sign-in alone; `wrapped` is what this device showed it. */
export type AskDeviceKey = (asked: {
  deviceId: string
  wrapped?: string | undefined
}) => Promise<{ key: string; wrapped: string }>

const bytesOf = (base64: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))

/** The server keeps a session this long at least after it last heard of it. */
const sessionMs = 6 * 24 * 3_600_000

/** Only one person is here: what is kept of everybody else is closed. */
async function closeOthers(personId: string): Promise<void> {
  const opened = unlockedPerson()
  if (opened !== null && opened !== personId) forgetUnlocked()
  await device.people.toCollection().modify((other) => {
    if (other.personId !== personId) other.key = null
  })
}

/**
 * The server knows this person here and now: whoever else was here is closed at once, then their key is taken up.
 * @throws when the key can't be had just now, or this browser keeps nothing
 */
export async function keepPerson(me: MeView, ask: AskDeviceKey, now: number): Promise<void> {
  const { personId } = me
  if (personId === null || !canKeep()) return
  await closeOthers(personId)
  const before = await device.people.get(personId)
  const deviceId = before?.deviceId ?? crypto.randomUUID()
  let { key = null, wrapped = '' } = before ?? {}
  if (key === null) {
    const given = await ask({ deviceId, wrapped: before?.wrapped })
    key = await importKey(bytesOf(given.key))
    wrapped = given.wrapped
  }
  const row: PersonRow = {
    personId,
    name: me.name,
    deviceId,
    wrapped,
    key,
    knownAt: now,
    pin: before?.pin ?? null,
    me: await vaultWith(personId, key).seal(me, 'me'),
  }
  await device.transaction('rw', device.people, async () => {
    await closeOthers(personId)
    await device.people.put(row)
  })
  forgetUnlocked()
}

/** The person who is here as the server last described them; null when nobody is, or the sign-in has run out. */
export async function keptMe(now: number): Promise<MeView | null> {
  if (!canKeep()) return null
  const person = await personHere()
  if (person === null) return null
  const hasEnded = now - person.knownAt > sessionMs
  if (hasEnded && unlockedPerson() !== person.personId) {
    await closePerson()
    return null
  }
  const vault = await vaultOf(person.personId)
  return vault === null ? null : vault.open<MeView>(person.me, 'me')
}

/** The sign-in is over: what is kept stays, closed. Those who opened it by PIN go on. */
export async function closePerson(): Promise<void> {
  if (!canKeep()) return
  await device.people.toCollection().modify((person) => {
    person.key = null
  })
}

/** Signing out by one's own will closes what a PIN opened too. */
export async function leavePerson(): Promise<void> {
  forgetUnlocked()
  await closePerson()
}

/** Needs the server once: the bytes of the key can't be read out of this browser. */
export async function setPin(personId: string, pin: string, ask: AskDeviceKey): Promise<void> {
  const person = await device.people.get(personId)
  if (person === undefined) return
  const given = await ask({ deviceId: person.deviceId, wrapped: person.wrapped })
  await device.people.update(personId, { pin: await lockBehindPin(pin, bytesOf(given.key)) })
}

export const hasPin = async (personId: string): Promise<boolean> =>
  canKeep() && ((await device.people.get(personId))?.pin ?? null) !== null

/** Whose kept things could be opened by a PIN now. */
export const lockedPeople = async (): Promise<{ personId: string; name: string }[]> =>
  canKeep()
    ? (await device.people.toArray())
        .filter(({ pin }) => pin !== null)
        .map(({ personId, name }) => ({ personId, name }))
    : []

export type Unlocking = { ok: true } | { ok: false; triesLeft: number }

/** Opens it for this person and closes it for everybody else. The fifth wrong PIN takes the PIN away; signing in opens everything as before. */
export async function unlock(personId: string, pin: string): Promise<Unlocking> {
  const person = await device.people.get(personId)
  if (person?.pin == null) return { ok: false, triesLeft: 0 }
  const key = await openWithPin(pin, person.pin)
  if (key !== null) {
    await device.people.update(personId, { pin: { ...person.pin, wrongTries: 0 } })
    await closeOthers(personId)
    keepUnlocked(personId, key)
    return { ok: true }
  }
  const wrongTries = person.pin.wrongTries + 1
  const triesLeft = mostWrongTries - wrongTries
  await device.people.update(personId, { pin: triesLeft > 0 ? { ...person.pin, wrongTries } : null })
  return { ok: false, triesLeft: Math.max(0, triesLeft) }
}
