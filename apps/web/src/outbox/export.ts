import { instantOf } from '@huhang/contract'
import { device, type EntryRow, type PhotoRow, type Vault } from '../device'
import { openEntry } from './open-entry'
import { photoBytes } from './stuck-photos'

/** All that is kept of an entry, readable, for a file that can be given to somebody. */
export async function exported(vault: Vault, row: EntryRow): Promise<object> {
  const { said: _said, answer: _answer, seq: _seq, ...plain } = row
  const { said, answer } = await openEntry(vault, row)
  return { ...plain, madeAt: instantOf(row.madeAt), said, answer }
}

/** With its pictures as far as they are still on this device: of one that has arrived the server has the only copy. */
export async function exportedWhole(vault: Vault, row: EntryRow): Promise<object> {
  const photos = (await device.photos.bulkGet([...row.files])).filter((photo) => photo !== undefined)
  return { ...(await exported(vault, row)), photos: await Promise.all(photos.map((photo) => pictureOf(vault, photo))) }
}

async function pictureOf(vault: Vault, photo: PhotoRow): Promise<object> {
  const bytes = await photoBytes(vault, photo)
  return { fileId: photo.id, sha256: photo.sha256, state: photo.state, picture: bytes && (await dataUrlOf(bytes)) }
}

/** As a picture that any browser opens. A call takes some ten thousand arguments at most. */
async function dataUrlOf(picture: Blob): Promise<string> {
  const bytes = new Uint8Array(await picture.arrayBuffer())
  const parts: string[] = []
  for (let at = 0; at < bytes.length; at += 8192) parts.push(String.fromCharCode(...bytes.subarray(at, at + 8192)))
  return `data:${picture.type};base64,${btoa(parts.join(''))}`
}

export const asFile = (content: object): Blob =>
  new Blob([JSON.stringify(content, null, 2)], { type: 'application/json' })

export function download(name: string, file: Blob): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = name
  link.click()
  URL.revokeObjectURL(link.href)
}
