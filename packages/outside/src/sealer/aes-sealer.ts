import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'
import type { Sealer } from '@huhang/actions/kernel'

export const keyBytes = 32
const version = 'v1'
const ivBytes = 12
const tagBytes = 16

const derive = (key: Uint8Array, use: string) => Buffer.from(hkdfSync('sha256', key, '', `huhang ${use}`, keyBytes))

/**
 * AES-256-GCM for keeping, HMAC-SHA-256 for finding: each under its own key derived from the one
 * given. Equal values seal differently; the index alone says that they are equal.
 */
export function aesSealer(key: Uint8Array): Sealer {
  if (key.byteLength !== keyBytes) throw new Error(`The key for personal data must be ${keyBytes} bytes long.`)
  const sealKey = derive(key, 'seal')
  const indexKey = derive(key, 'index')
  return {
    seal(plain) {
      const iv = randomBytes(ivBytes)
      const cipher = createCipheriv('aes-256-gcm', sealKey, iv)
      const body = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()])
      return `${version}.${Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64url')}`
    },
    open(sealed) {
      const [said, text] = sealed.split('.')
      if (said !== version || text === undefined) throw new Error('A sealed value of an unknown version.')
      const bytes = Buffer.from(text, 'base64url')
      const decipher = createDecipheriv('aes-256-gcm', sealKey, bytes.subarray(0, ivBytes), { authTagLength: tagBytes })
      decipher.setAuthTag(bytes.subarray(ivBytes, ivBytes + tagBytes))
      return Buffer.concat([decipher.update(bytes.subarray(ivBytes + tagBytes)), decipher.final()]).toString('utf8')
    },
    index: (plain) => createHmac('sha256', indexKey).update(plain, 'utf8').digest('hex'),
  }
}

/** A value to keep beside the data: it tells a right key from a wrong one and tells nothing else. */
export const keyCheckOf = (sealer: Sealer): string => sealer.index('huhang key check')

/** @throws with what to do, when the data was sealed under another key. */
export function assertKey(sealer: Sealer, stored: string | null): void {
  if (stored !== null && stored !== keyCheckOf(sealer))
    throw new Error(
      'The key for personal data is not the one this city was sealed under. Give the key it was started with.',
    )
}
