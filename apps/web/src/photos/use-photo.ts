import type { FileId } from '@huhang/contract'
import { useEffect, useState } from 'react'
import { useMe } from '../app/session'
import { device, type PhotoRow, vaultOf } from '../device'
import { previewPlace, useKept } from '../outbox'

/** A photo as this device keeps it. `url` undefined: its picture is being opened; null: it has none. */
export type OwnPhoto = Pick<PhotoRow, 'state' | 'code'> & { url: string | null | undefined; progress: number }

/** Undefined: not looked yet. Null: this device never had it, or it is another person's. */
export function usePhoto(fileId: FileId): OwnPhoto | null | undefined {
  const { personId } = useMe()
  const row = useKept<PhotoRow | null | undefined>(
    async () => {
      const found = await device.photos.get(fileId)
      return found?.personId === personId ? found : null
    },
    [fileId, personId],
    undefined,
  )
  const url = usePreview(row ?? null)
  if (row == null) return row
  return { state: row.state, code: row.code, url, progress: row.size === 0 ? 0 : row.sent / row.size }
}

function usePreview(row: PhotoRow | null): string | null | undefined {
  const [url, setUrl] = useState<string | null>()
  const id = row?.id ?? null
  useEffect(() => {
    setUrl(row?.preview === null ? null : undefined)
    if (row === null || row.preview === null) return
    const { preview, personId } = row
    let made: string | null = null
    let isGone = false
    const open = async () => {
      const bytes = await (await vaultOf(personId))?.openBytes(preview, previewPlace(row.id)).catch(() => null)
      if (isGone) return
      made = bytes == null ? null : URL.createObjectURL(new Blob([bytes]))
      setUrl(made)
    }
    void open()
    return () => {
      isGone = true
      if (made !== null) URL.revokeObjectURL(made)
    }
    // The picture of an id never changes; how far it was sent does, all the time.
  }, [id])
  return url
}
