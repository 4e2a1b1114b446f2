import { randomBytes } from 'node:crypto'
import { type Actor, fail } from '@huhang/contract'
import { AskDeviceKey, DeviceKeyView } from '@huhang/contract/access'
import { type City, defineRead } from '../kernel'

/** Who and where a key was wrapped for stands inside the seal, beside the key. */
const placeOf = (actor: Actor, deviceId: string) => `${actor.kind === 'person' ? actor.personId : ''}|${deviceId}|`

function opened({ ports: { sealer } }: City, wrapped: string, place: string): string {
  try {
    const plain = sealer.open(wrapped)
    if (plain.startsWith(place)) return plain.slice(place.length)
  } catch {
    // Nothing that this city sealed: the same answer as for someone else's.
  }
  return fail('access.device-key-foreign', {})
}

/**
 * The key of one person on one device. The server keeps nothing: it seals the key for the device to keep, and opens
 * it for that person alone.
 */
export const deviceKey = defineRead({
  name: 'access.deviceKey',
  question: AskDeviceKey,
  view: DeviceKeyView,
  async answer({ deviceId, wrapped }, { city, actor }) {
    const place = placeOf(actor, deviceId)
    if (wrapped !== undefined) return { key: opened(city, wrapped, place), wrapped }
    const key = randomBytes(32).toString('base64')
    return { key, wrapped: city.ports.sealer.seal(`${place}${key}`) }
  },
})
