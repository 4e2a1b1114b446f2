import { createHash } from 'node:crypto'
import { type Actor, type CommandId, type FileId, instantOf } from '@huhang/contract'
import type { FileKind, StoredFileView } from '@huhang/contract/inspections'
import { type City, perform, viewOf } from '../kernel'
import { announceFile } from './announce-file'
import { takeInFile } from './take-in-file'

export type WholeFile = { id: FileId; kind: FileKind; bytes: Uint8Array; takenAt?: string | null }

/** When the device made a file's id, so that announcing the same file again is the same command. */
const madeAt = (id: FileId) => instantOf(Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16))

/**
 * Announces a file and hands over its bytes in one go, for whoever has both at hand.
 * @throws `command.reused` for another file of this id, and what `takeInFile` throws
 */
export async function storeFile(city: City, actor: Actor, file: WholeFile): Promise<StoredFileView> {
  const { id, kind, bytes, takenAt = null } = file
  const command = {
    commandId: id as string as CommandId,
    occurredAt: madeAt(id),
    ...{ fileId: id, kind, bytes: bytes.byteLength, takenAt, place: null },
    sha256: createHash('sha256').update(bytes).digest('hex'),
  }
  const outcomes = await perform(city, [{ action: announceFile, command }], actor)
  for (const outcome of outcomes) viewOf(outcome)
  return takeInFile(city, actor, id, bytes)
}
