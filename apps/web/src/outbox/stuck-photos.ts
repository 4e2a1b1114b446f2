import { useMe } from '../app/session'
import { device, type PhotoRow, type Vault } from '../device'
import { bytesPlace, unannouncedOf } from './keep-photo'
import { useKept } from './use-outbox'

/** `isAnnounced` false: its announcement was given up, it has no address to be sent to. */
export type StuckPhoto = PhotoRow & { isAnnounced: boolean }

/** Photos of the signed-in person that the server will not take as they are: out of this only the person leads. */
export function useStuckPhotos(): readonly StuckPhoto[] {
  const { personId } = useMe()
  return useKept(() => stuckOf(personId ?? ''), [personId], [])
}

async function stuckOf(personId: string): Promise<StuckPhoto[]> {
  const rows = await device.photos.where('[personId+state]').equals([personId, 'refused']).sortBy('madeAt')
  const unannounced = await unannouncedOf(rows)
  return rows.map((row) => ({ ...row, isAnnounced: !unannounced.has(row.id) }))
}

/** The next round tries it as if for the first time. */
export const tryPhotoAgain = (id: string): Promise<unknown> =>
  device.photos.update(id, { state: 'waiting', code: null, tries: 0, nextTryAt: 0 })

/** Its bytes as they would have been sent; null: they can no longer be opened. */
export async function photoBytes(vault: Vault, { id, mime }: PhotoRow): Promise<Blob | null> {
  const kept = await device.photoBytes.get(id)
  const bytes = kept && (await vault.openBytes(kept.sealed, bytesPlace(id)).catch(() => null))
  return bytes ? new Blob([bytes], { type: mime }) : null
}

/** By the person's own word: it is not sent any more, and records that name it go on saying that it is not there. */
export const giveUpPhoto = (id: string): Promise<void> =>
  device.transaction('rw', device.photos, device.photoBytes, async () => {
    await device.photos.update(id, { state: 'dropped' })
    await device.photoBytes.delete(id)
  })
