import { randomUUID } from 'node:crypto'
import { pathToFileURL } from 'node:url'
import type { Files, StoredVariant } from '@huhang/actions/kernel'
import { Disk } from 'flydrive'
import { FSDriver } from 'flydrive/drivers/fs'

/** Two levels of folders, so that a year of photos is not one folder of a million entries. */
const keyOf = (sha256: string, variant?: StoredVariant) =>
  `${sha256.slice(0, 2)}/${sha256.slice(2, 4)}/${sha256}${variant === undefined ? '' : `.${variant}`}`

/** The files port on a disk. `folder` is made when first needed. */
export function diskFiles(folder: string, { keepsOriginals }: Pick<Files, 'keepsOriginals'>): Files {
  const disk = new Disk(new FSDriver({ location: pathToFileURL(`${folder}/`), visibility: 'private' }))
  return {
    keepsOriginals,
    async put(sha256, bytes, variant) {
      const key = keyOf(sha256, variant)
      if (await disk.exists(key)) return
      // Written aside and moved: a process killed half-way leaves no half file under a whole file's name.
      const aside = `incoming/${randomUUID()}`
      await disk.put(aside, bytes)
      await disk.move(aside, key)
    },
    async get(sha256, variant) {
      const key = keyOf(sha256, variant)
      return (await disk.exists(key)) ? disk.getBytes(key) : null
    },
  }
}
