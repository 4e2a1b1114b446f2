import type { FileKind } from '@huhang/contract/inspections'
import { useTranslation } from 'react-i18next'
import { useMe } from '../app/session'
import { vaultOf } from '../device'
import { keepPhoto, type PreparedPhoto, sendSoon } from '../outbox'
import { type KeptPhoto, keptOrRefused, PhotoRefused } from './kept-photo'

/** Keeps a picture on this device and begins to send it; its id is good for a record at once. Never rejects. */
export function useKeepPhoto(): (kind: FileKind, prepare: () => Promise<PreparedPhoto>) => Promise<KeptPhoto> {
  const { t } = useTranslation('ui')
  const { personId } = useMe()
  return (kind, prepare) =>
    keptOrRefused(async () => {
      const vault = await vaultOf(personId ?? '')
      if (vault === null) throw new PhotoRefused('photo.not-kept')
      const fileId = await keepPhoto(vault, kind, await prepare(), t(`photo.kind.${kind}`))
      void sendSoon()
      return fileId
    })
}
