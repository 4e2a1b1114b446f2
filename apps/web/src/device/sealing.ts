/** Closed under a device key. `about` was sealed in with it: a row copied to another place does not open. */
export type Sealed = { iv: Uint8Array<ArrayBuffer>; bytes: ArrayBuffer }

const ivBytes = 12

/** AES-256-GCM; the key stays in the browser's own keeping. */
export async function sealBytes(key: CryptoKey, bytes: BufferSource, about: string): Promise<Sealed> {
  const iv = crypto.getRandomValues(new Uint8Array(ivBytes))
  const additionalData = new TextEncoder().encode(about)
  return { iv, bytes: await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData }, key, bytes) }
}

/** @throws when the bytes, their place or the key is another one */
export const openBytes = (key: CryptoKey, sealed: Sealed, about: string): Promise<ArrayBuffer> =>
  crypto.subtle.decrypt(
    { name: 'AES-GCM', iv: sealed.iv, additionalData: new TextEncoder().encode(about) },
    key,
    sealed.bytes,
  )

/** A device key from its 32 bytes; from here on nobody can read them out. */
export const importKey = (bytes: BufferSource): Promise<CryptoKey> =>
  crypto.subtle.importKey('raw', bytes, { name: 'AES-GCM' }, false, ['encrypt', 'decrypt'])
