import type { FileId } from '@huhang/contract'
import type { FileKind } from '@huhang/contract/inspections'
import { useTranslation } from 'react-i18next'
import type { Refusal } from '../app/failure'
import { useMe } from '../app/session'
import { isFull, vaultOf } from '../device'
import { keepPhoto, type PreparedPhoto, sendSoon } from '../outbox'
import { PhotoRefused } from './prepare-photo'

export type KeptPhoto = { fileId: FileId } | { refused: Refusal }

/** Keeps a picture on this device and begins to send it; its id is good for a record at once. */
export function useKeepPhoto(): (kind: FileKind, prepare: () => Promise<PreparedPhoto>) => Promise<KeptPhoto> {
  const { t } = useTranslation('ui')
  const { personId } = useMe()
  return async (kind, prepare) => {
    try {
      const vault = await vaultOf(personId ?? '')
      if (vault === null) throw new PhotoRefused('photo.not-kept')
      const fileId = await keepPhoto(vault, kind, await prepare(), t(`photo.kind.${kind}`))
      void sendSoon()
      return { fileId }
    } catch (error) {
      if (error instanceof PhotoRefused) return { refused: error.refusal }
      if (isFull(error)) return { refused: { code: 'device.storage-full', details: {} } }
      throw error
    }
  }
}
