import { mkdir, open, readdir, readFile, rm, rmdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { FileId, PersonId } from '@huhang/contract'
import { FileStore } from '@tus/file-store'
import { MemoryLocker, Server, Upload } from '@tus/server'

/** An announced file on its way, and how many bytes it will have. */
export type Sending = { personId: PersonId; fileId: FileId; bytes: number }

/** Where the bytes of announced files gather until they are whole. */
export type Parts = {
  /** Answers HEAD and PATCH of the tus protocol for one file. */
  answer(request: Request, sending: Sending): Promise<Response>
  /** What has come so far. Null: nothing is gathered. */
  bytesOf(sending: Sending): Promise<Uint8Array | null>
  forget(sending: Sending): Promise<void>
  /** Takes away what nobody has added to since then. Returns how many files that were. */
  sweep(before: Date): Promise<number>
}

/**
 * A device sends one or two files at a time. Of one person's begun files those longest untouched go first beyond
 * this: their bytes are on the device and are sent anew, and nobody fills the disk.
 */
const mostBegun = 20

const nothingIfGone = (error: unknown): null => {
  if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
  throw error
}

const touchedAt = async (path: string) => (await stat(path).catch(nothingIfGone))?.mtimeMs ?? 0

/** Paths are made of ids that the city gave out or judged, never of what a device calls its file. */
export function openParts(folder: string): Parts {
  const folderOf = ({ personId }: Pick<Sending, 'personId'>) => join(folder, personId)
  const pathOf = (sending: Sending) => join(folderOf(sending), sending.fileId)
  const locker = new MemoryLocker()

  async function begin(sending: Sending): Promise<void> {
    await mkdir(folderOf(sending), { recursive: true })
    try {
      // Two requests at once begin it once: whoever came second finds what the first has gathered.
      await (await open(pathOf(sending), 'wx')).close()
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
      return
    }
    const names = await readdir(folderOf(sending))
    if (names.length <= mostBegun) return
    const begun = await Promise.all(
      names.map(async (name) => ({
        path: join(folderOf(sending), name),
        at: await touchedAt(join(folderOf(sending), name)),
      })),
    )
    begun.sort((a, b) => a.at - b.at)
    for (const { path } of begun.slice(0, begun.length - mostBegun)) await rm(path, { force: true })
  }

  /** How large each will be is known from its announcement, so that no device has a say in it twice. */
  const protocolFor = ({ personId, fileId, bytes }: Sending) => {
    const id = `${personId}/${fileId}`
    const sizes = {
      get: async () => new Upload({ id, size: bytes, offset: 0 }),
      set: async () => {},
      delete: async () => {},
    }
    return new Server({
      path: '/uploads',
      datastore: new FileStore({ directory: folder, configstore: sizes }),
      getFileIdFromRequest: () => id,
      locker,
      // A phone that lost its connection comes back before the old one is given up.
      lockDrainTimeout: 100,
    })
  }

  return {
    async answer(request, sending) {
      await begin(sending)
      return protocolFor(sending).handleWeb(request)
    },
    bytesOf: (sending) => readFile(pathOf(sending)).catch(nothingIfGone),
    forget: (sending) => rm(pathOf(sending), { force: true }),
    async sweep(before) {
      let swept = 0
      for (const person of (await readdir(folder).catch(nothingIfGone)) ?? []) {
        const names = await readdir(join(folder, person))
        for (const name of names) {
          const path = join(folder, person, name)
          if ((await touchedAt(path)) >= before.getTime()) continue
          await rm(path, { force: true })
          swept++
        }
        // Someone may have begun another meanwhile: then the folder stays.
        await rmdir(join(folder, person)).catch(() => undefined)
      }
      return swept
    },
  }
}
