import { createHash } from 'node:crypto'

const hexOf = (text: string) => createHash('sha256').update(text).digest('hex')

/**
 * An id that always comes out the same for the same cause and purpose: the second try of a reaction makes
 * the same command as the first. UUIDv7 in form; its time is that of the cause.
 */
export function derivedId<Id extends string>(causeId: string, purpose: string): Id {
  const time = causeId.replaceAll('-', '').slice(0, 12)
  const random = hexOf(`${causeId} ${purpose}`)
  const variant = '89ab'[Number.parseInt(random.slice(3, 4), 16) % 4]
  return `${time.slice(0, 8)}-${time.slice(8)}-7${random.slice(0, 3)}-${variant}${random.slice(4, 7)}-${random.slice(7, 19)}` as Id
}
