import type { PinRow } from './database'
import { importKey, openBytes, sealBytes } from './sealing'

/** After so many wrong PINs only signing in opens what is kept. */
export const mostWrongTries = 5
export const pinLength = 6

/** OWASP Password Storage Cheat Sheet 2023, PBKDF2-HMAC-SHA256. */
const iterations = 600_000

async function keyOf(pin: string, salt: Uint8Array<ArrayBuffer>, rounds: number): Promise<CryptoKey> {
  const typed = await crypto.subtle.importKey('raw', new TextEncoder().encode(pin), 'PBKDF2', false, ['deriveBits'])
  return importKey(
    await crypto.subtle.deriveBits({ name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds }, typed, 256),
  )
}

/**
 * The device key behind a PIN. Six digits are guessed in a day by whoever holds the bytes, so they are sealed a
 * second time under a key that never leaves this browser, and five wrong tries throw the lock away.
 */
export async function lockBehindPin(pin: string, keyBytes: BufferSource): Promise<PinRow> {
  const salt = crypto.getRandomValues(new Uint8Array(16))
  const lock = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt'])
  const inner = await sealBytes(await keyOf(pin, salt, iterations), keyBytes, 'pin')
  const packed = new Uint8Array([...inner.iv, ...new Uint8Array(inner.bytes)])
  return { salt, iterations, lock, locked: await sealBytes(lock, packed, 'pin-lock'), wrongTries: 0 }
}

/** The device key, never extractable; null when the PIN is wrong. */
export async function openWithPin(pin: string, row: PinRow): Promise<CryptoKey | null> {
  const packed = new Uint8Array(await openBytes(row.lock, row.locked, 'pin-lock'))
  const inner = { iv: packed.slice(0, 12), bytes: packed.slice(12).buffer }
  try {
    return await importKey(await openBytes(await keyOf(pin, row.salt, row.iterations), inner, 'pin'))
  } catch {
    return null
  }
}
