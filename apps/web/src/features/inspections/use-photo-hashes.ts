import type { FileId } from '@huhang/contract'
import type { VisitRecord } from '@huhang/contract/inspections'
import { photosOfRecord } from '@huhang/domain/inspections'
import { useEffect, useMemo, useState } from 'react'
import { Refused } from '../../app/failure'
import { announcedHashes } from '../../outbox'

const unread = new Refused({ code: 'device.unreadable', details: {} })

type Hashed = {
  record: VisitRecord | null | undefined
  /** The device's storage could not be read; it may be on a second try. */
  failed: { error: Refused; onRetry(): void } | null
}

/**
 * The record with the hash of each of its photos, as announced by this device (IN-22); undefined until they are looked
 * up. Photos that another device has taken go without: a record names all hashes or none.
 */
export function usePhotoHashes(record: VisitRecord | null): Hashed {
  const ids = useMemo(() => (record === null ? [] : photosOfRecord(record).map(({ fileId }) => fileId)), [record])
  const [hashes, setHashes] = useState<{ ids: readonly FileId[]; known: ReadonlyMap<FileId, string> }>()
  const [failed, setFailed] = useState<Hashed['failed']>(null)
  const [tries, setTries] = useState(0)
  useEffect(() => {
    let isCurrent = true
    setFailed(null)
    announcedHashes(ids).then(
      (known) => isCurrent && setHashes({ ids, known }),
      () => isCurrent && setFailed({ error: unread, onRetry: () => setTries((count) => count + 1) }),
    )
    return () => {
      isCurrent = false
    }
  }, [ids, tries])
  const hashed = useMemo(() => {
    if (record === null || ids.length === 0) return record
    if (hashes?.ids !== ids) return undefined
    const photoHashes = ids.flatMap((fileId) => {
      const sha256 = hashes.known.get(fileId)
      return sha256 === undefined ? [] : [{ fileId, sha256 }]
    })
    return photoHashes.length === ids.length ? { ...record, photoHashes } : record
  }, [record, ids, hashes])
  return { record: hashed, failed }
}
