import type { EnterpriseId } from '@huhang/contract'
import { pinnedAtMost } from '@huhang/contract/fieldwork'
import { useEffect, useSyncExternalStore } from 'react'
import { isReachable } from '../app/connection'
import { isOfField } from '../app/kept-reads'
import { useMe } from '../app/session'
import { canKeep, vaultOf } from '../device'
import { useKept } from '../outbox'
import { layDown } from './hand'
import { followRefreshing, type Refreshing, refreshIfOld, refreshingNow, refreshNow } from './refreshing'
import { clearPack, type PackHead, readHead, readPinned, writePinned } from './stored'

export type Pack = Refreshing & {
  /** Null: there is none on this device. */
  head: PackHead | null
  refresh(): void
  clear(): Promise<void>
}

/** What the signed-in person holds of their pack, and whether it is being refreshed. */
export function usePack(): Pack {
  const personId = useMe().personId ?? ''
  const head = useKept<PackHead | null>(() => readHead(personId), [personId], null)
  const refreshing = useSyncExternalStore(followRefreshing, refreshingNow)
  return {
    ...refreshing,
    head,
    refresh: () => void refreshNow(personId),
    clear: async () => {
      await clearPack(personId)
      layDown()
    },
  }
}

/** Whoever works in the field has a fresh pack by opening the day's page where there is a network. */
export function useFreshPack(): void {
  const { personId, grants } = useMe()
  const isWanted = personId !== null && canKeep() && isOfField(grants)
  useEffect(() => {
    if (isWanted && personId !== null && isReachable()) void refreshIfOld(personId)
  }, [isWanted, personId])
}

export type Pins = {
  pinned: readonly EnterpriseId[]
  /** No more can be pinned. */
  isFull: boolean
  pin(enterpriseId: EnterpriseId, isPinned: boolean): Promise<void>
}

const none: EnterpriseId[] = []

/** Enterprises that this person takes along whatever their need. */
export function usePins(): Pins {
  const personId = useMe().personId ?? ''
  const pinned = useKept(() => readPinned(personId), [personId], none)
  return {
    pinned,
    isFull: pinned.length >= pinnedAtMost,
    async pin(enterpriseId, isPinned) {
      const vault = await vaultOf(personId)
      if (vault === null) return
      const others = (await readPinned(personId)).filter((id) => id !== enterpriseId)
      await writePinned(vault, isPinned ? [...others, enterpriseId] : others)
      if (isReachable()) void refreshNow(personId)
    },
  }
}
