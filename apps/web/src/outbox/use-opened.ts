import { useEffect, useState } from 'react'
import { useMe } from '../app/session'
import { canKeep, type EntryRow, type Vault, vaultOf } from '../device'
import { type Opened, openEntry } from './open-entry'
import { useKept } from './use-outbox'

/** Null while it was not looked yet; without a vault nothing can be kept of this person, here and now. */
export function useKeeping(): { vault: Vault | null } | null {
  const { personId } = useMe()
  return useKept<{ vault: Vault | null } | null>(
    async () => ({ vault: await vaultOf(personId ?? '').catch(() => null) }),
    [personId],
    canKeep() ? null : noVault,
  )
}
const noVault = { vault: null }

/** The signed-in person's own keeping; null until it is there, or where there is none. */
export const useVault = (): Vault | null => useKeeping()?.vault ?? null

/** Entries with what was said; null until they are open. */
export function useOpened(rows: readonly EntryRow[] | null): readonly Opened[] | null {
  const vault = useVault()
  const [opened, setOpened] = useState<readonly Opened[] | null>(null)
  useEffect(() => {
    if (vault === null || rows === null) return
    let isCurrent = true
    void Promise.all(rows.map((row) => openEntry(vault, row))).then((all) => {
      if (isCurrent) setOpened(all)
    })
    return () => {
      isCurrent = false
    }
  }, [vault, rows])
  return opened
}
