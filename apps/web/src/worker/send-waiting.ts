import { personHere } from '../device'
import { alone, outboxLock, photosLock } from '../outbox/lock'
import { sendPhotos } from '../outbox/send-photos'
import { sendWaiting } from '../outbox/sender'

const ports = { send: ((input, init) => fetch(input, init)) as typeof fetch, now: () => Date.now() }

/**
 * Sends what waits, then its photos, after the last page was closed: the browser wakes the worker once there is a network.
 * @throws while the server can't be reached, so that the browser wakes it again
 */
export async function sendFromHere(): Promise<void> {
  const person = await personHere()
  if (person === null) return
  if ((await alone(outboxLock, () => sendWaiting(ports, person.personId))) === 'no-answer') throw new Error('no answer')
  if ((await alone(photosLock, () => sendPhotos(ports, person.personId))) === 'no-answer') throw new Error('no answer')
}
