import type { FileId } from '@huhang/contract'
import { device, personHere, type Vault, vaultOf } from '../device'
import { keep, keepPhoto, sendSoon } from '../outbox'
import { preparePhoto } from '../photos'

async function vaultHere(): Promise<Vault> {
  const vault = await vaultOf((await personHere())?.personId ?? '')
  if (vault === null) throw new Error('nobody is here')
  return vault
}

/** A picture that no other seed gives, and that does not get small when it is packed: noise. */
async function noise(seed: number, width: number, height: number): Promise<File> {
  const canvas = new OffscreenCanvas(width, height)
  const brush = canvas.getContext('2d')
  if (brush === null) throw new Error('nothing to draw with')
  const picture = brush.createImageData(width, height)
  const pixels = new Uint32Array(picture.data.buffer)
  let state = seed | 1
  for (let at = 0; at < pixels.length; at++) {
    // xorshift32; the highest byte is how opaque it is.
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    pixels[at] = (state | 0xff_00_00_00) >>> 0
  }
  brush.putImageData(picture, 0, 0)
  const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.92 })
  return new File([blob], `${seed}.jpg`, { type: 'image/jpeg' })
}

/**
 * In the journeys' build alone: says by the hundred what forms say one by one, and tells what is kept. A command that
 * is there already is not said again.
 */
export const saidByTests = {
  async say(said: Parameters<typeof keep>[1]): Promise<void> {
    if ((await device.entries.where('id').equals(said.command.commandId).count()) === 0)
      await keep(await vaultHere(), said)
    void sendSoon()
  },
  /** As from the camera: made ready, kept on the device, announced. */
  async photo(seed: number, width: number, height: number): Promise<{ fileId: FileId; bytes: number }> {
    const file = await noise(seed, width, height)
    const ready = await preparePhoto(file, false)
    const fileId = await keepPhoto(await vaultHere(), 'photo', ready, '演示')
    void sendSoon()
    return { fileId, bytes: file.size }
  },
  /** The device knows who works with it: from now on it needs no network. */
  isTaken: async () => (await personHere()) !== null,
  /** Told often while much is kept: counted by state, no row is read. */
  async isAtRest(): Promise<boolean> {
    const person = await personHere()
    if (person === null) return false
    const inState = (state: 'waiting' | 'refused' | 'changed') => [person.personId, state]
    const [waiting, photos, sentBack] = await Promise.all([
      device.entries.where('[personId+state]').equals(inState('waiting')).count(),
      device.photos.where('[personId+state]').equals(inState('waiting')).count(),
      device.entries
        .where('[personId+state]')
        .anyOf([inState('refused'), inState('changed')])
        .count(),
    ])
    return sentBack > 0 || waiting + photos === 0
  },
  async kept() {
    const [entries, photos] = await Promise.all([device.entries.orderBy('seq').toArray(), device.photos.toArray()])
    return {
      entries: entries.map(({ id, name, state, code }) => ({ id, name, state, code })),
      photos: photos.map(({ id, sha256, size, state, code }) => ({ id, sha256, size, state, code })),
    }
  },
}

declare global {
  interface Window {
    huhangSaidByTests?: typeof saidByTests
  }
}
