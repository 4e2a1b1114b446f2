import type { FileId } from '@huhang/contract'
import type { VisitRecord } from '@huhang/contract/inspections'
import { photosOfRecord } from '@huhang/domain/inspections'
import { useEffect, useMemo, useState } from 'react'
import { announcedHashes } from '../../outbox'

/**
 * The record with the hash of each of its photos, as announced by this device (IN-22); undefined until they are looked
 * up. Photos that another device has taken go without: a record names all hashes or none.
 */
export function usePhotoHashes(record: VisitRecord | null): VisitRecord | null | undefined {
  const ids = useMemo(() => (record === null ? [] : photosOfRecord(record).map(({ fileId }) => fileId)), [record])
  const [hashes, setHashes] = useState<{ ids: readonly FileId[]; known: ReadonlyMap<FileId, string> }>()
  useEffect(() => {
    let isCurrent = true
    void announcedHashes(ids).then((known) => {
      if (isCurrent) setHashes({ ids, known })
    })
    return () => {
      isCurrent = false
    }
  }, [ids])
  return useMemo(() => {
    if (record === null || ids.length === 0) return record
    if (hashes?.ids !== ids) return undefined
    const photoHashes = ids.flatMap((fileId) => {
      const sha256 = hashes.known.get(fileId)
      return sha256 === undefined ? [] : [{ fileId, sha256 }]
    })
    return photoHashes.length === ids.length ? { ...record, photoHashes } : record
  }, [record, ids, hashes])
}
