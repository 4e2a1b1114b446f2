import { useEffect, useState } from 'react'
import { useMe } from '../app/session'
import { canKeep, type EntryRow, type Vault, vaultOf } from '../device'
import { answerPlace, type Said, saidPlace } from './entry'
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

/** `said` null: it does not open. */
export type Opened = { row: EntryRow; said: Said | null; answer: unknown }

async function open(vault: Vault, row: EntryRow): Promise<Opened> {
  const [said, answer] = await Promise.all([
    vault.open<Said>(row.said, saidPlace(row.id)).catch(() => null),
    row.answer === null ? null : vault.open<unknown>(row.answer, answerPlace(row.id)).catch(() => null),
  ])
  return { row, said, answer }
}

/** Entries with what was said; null until they are open. */
export function useOpened(rows: readonly EntryRow[] | null): readonly Opened[] | null {
  const vault = useVault()
  const [opened, setOpened] = useState<readonly Opened[] | null>(null)
  useEffect(() => {
    if (vault === null || rows === null) return
    let isCurrent = true
    void Promise.all(rows.map((row) => open(vault, row))).then((all) => {
      if (isCurrent) setOpened(all)
    })
    return () => {
      isCurrent = false
    }
  }, [vault, rows])
  return opened
}
