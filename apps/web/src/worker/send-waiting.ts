import { personHere } from '../device'
import { alone, outboxLock, photosLock } from '../outbox/lock'
import { sendPhotos } from '../outbox/send-photos'
import { sendWaiting } from '../outbox/sender'

const ports = { send: ((input, init) => fetch(input, init)) as typeof fetch, now: () => Date.now() }

const needsAnotherTry: ReadonlySet<string> = new Set(['no-answer', 'left'])

/**
 * Sends what waits, then its photos, after the last page was closed: the browser wakes the worker once there is a network.
 * @throws while something is left that could go later, so that the browser wakes it again
 */
export async function sendFromHere(): Promise<void> {
  const person = await personHere()
  if (person === null) return
  const words = await alone(outboxLock, () => sendWaiting(ports, person.personId))
  if (words === 'no-answer') throw new Error('no answer')
  const photos = await alone(photosLock, () => sendPhotos(ports, person.personId))
  if (needsAnotherTry.has(words) || needsAnotherTry.has(photos)) throw new Error('something is left')
}
