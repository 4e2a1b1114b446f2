import type { FileId } from '@huhang/contract'
import { type Refusal, Refused, type ShownCode } from '../app/failure'
import { isFull } from '../device'

/** Kept on this device, from where it will be sent; or why not. */
export type KeptPhoto = { fileId: FileId } | { refused: Refusal }

/** Why a file can't be a photo of a record, with what can be done. */
export class PhotoRefused extends Refused {
  override readonly name = 'PhotoRefused'
  constructor(code: ShownCode, details: Refusal['details'] = {}) {
    super({ code, details })
  }
}

/** What the browser throws when a file can't be read: it lies in a cloud without a network, or was moved meanwhile. */
const unread: ReadonlySet<string> = new Set(['NotReadableError', 'NotFoundError'])

function whyNotKept(error: unknown): Refusal {
  if (error instanceof Refused) return error.refusal
  if (isFull(error)) return { code: 'device.storage-full', details: {} }
  const reason = error instanceof Error || error instanceof DOMException ? error.name : String(error)
  return unread.has(reason)
    ? { code: 'photo.file-unread', details: {} }
    : { code: 'photo.not-written', details: { reason } }
}

/** Never rejects: whatever goes wrong with one photo is said of it, and the others go on. */
export async function keptOrRefused(keep: () => Promise<FileId>): Promise<KeptPhoto> {
  try {
    return { fileId: await keep() }
  } catch (error) {
    return { refused: whyNotKept(error) }
  }
}
