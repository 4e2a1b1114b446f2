import type { FieldVerbName } from '@huhang/contract/fieldwork'
import { useMemo } from 'react'
import { useMe } from '../app/session'
import { device, type EntryRow, type EntryState } from '../device'
import { bySeq } from './follow'
import type { Opened } from './open-entry'
import { useOpened } from './use-opened'
import { isShown, useKept } from './use-outbox'
import { subjectsThatWait } from './waiting'

/** Not through: it waits, or it came back and only the person leads on. */
const notThrough: readonly EntryState[] = ['waiting', 'refused', 'changed']

const none: readonly EntryRow[] = []

/** The signed-in person's commands that are not through, oldest first. One query for a whole list. */
export function useNotThrough(): readonly EntryRow[] {
  const { personId } = useMe()
  return useKept(
    async () => {
      const rows = await device.entries
        .where('[personId+state]')
        .anyOf(notThrough.map((state) => [personId ?? '', state]))
        .toArray()
      return rows.filter(isShown).toSorted(bySeq)
    },
    [personId],
    none,
  )
}

/** Ids of all that something waits about, for the rows of a list. */
export function useWaitingSubjects(): ReadonlySet<string> {
  const rows = useNotThrough()
  return useMemo(() => subjectsThatWait(rows), [rows])
}

const noneOpened: readonly Opened[] = []

/** What the signed-in person said about this here and is not through, oldest first, with what was said. */
export function useWaitingOn(subjectId: string): readonly Opened[] {
  const rows = useNotThrough()
  const own = useMemo(() => rows.filter(({ subjects }) => subjects.includes(subjectId)), [rows, subjectId])
  return useOpened(own) ?? noneOpened
}

/** What was said here by these verbs and is not through, the newest first. `names` stays the same list. */
export function useWaitingNamed(names: readonly FieldVerbName[]): readonly Opened[] {
  const rows = useNotThrough()
  const own = useMemo(
    () => rows.filter(({ name }) => (names as readonly string[]).includes(name)).toReversed(),
    [rows, names],
  )
  return useOpened(own) ?? noneOpened
}
