import { liveQuery } from 'dexie'
import { useEffect, useState } from 'react'
import { useMe } from '../app/session'
import { canKeep, device, type EntryRow, type PhotoState } from '../device'

/** Follows what is kept on this device, whoever changes it: this page, another one, the service worker. */
export function useKept<Value>(ask: () => Promise<Value>, asks: readonly unknown[], none: Value): Value {
  const [value, setValue] = useState(none)
  useEffect(() => {
    if (!canKeep()) return
    const following = liveQuery(ask).subscribe({ next: setValue, error: () => setValue(none) })
    return () => following.unsubscribe()
  }, asks)
  return value
}

/** `photos`: still on this device, of commands that are through and of forms that are not sent yet. */
export type Counts = { waiting: number; troubled: number; photos: number }

/** How many of the signed-in person's commands wait, and how many commands and photos need them. Photos' announcements don't count. */
export function useCounts(): Counts {
  const { personId } = useMe()
  return useKept(
    async () => {
      const rows = await entriesOf(personId ?? '', ['waiting', 'refused', 'changed'])
      const shown = rows.filter(isShown)
      const waiting = shown.filter(({ state }) => state === 'waiting').length
      const photosThat = (state: PhotoState) =>
        device.photos
          .where('[personId+state]')
          .equals([personId ?? '', state])
          .count()
      const [photos, stuck] = await Promise.all([photosThat('waiting'), photosThat('refused')])
      return { waiting, troubled: shown.length - waiting + stuck, photos }
    },
    [personId],
    { waiting: 0, troubled: 0, photos: 0 },
  )
}

const entriesOf = (personId: string, states: readonly EntryRow['state'][]): Promise<EntryRow[]> =>
  device.entries
    .where('[personId+state]')
    .anyOf(states.map((state) => [personId, state]))
    .toArray()

/** An announcement is nobody's concern while it waits; refused, it is. */
export const isShown = ({ quiet, state }: EntryRow): boolean => quiet === 0 || state !== 'waiting'

/** How many of these files have reached the server, as far as this device has to send them. */
export const useArrived = (files: readonly string[]): number =>
  useKept(
    async () => {
      const rows = await device.photos.bulkGet([...files])
      return files.length - rows.filter((row) => row !== undefined && row.state !== 'arrived').length
    },
    [files.join()],
    0,
  )

/** All that the signed-in person said here, the newest first. */
export function useEntries(): EntryRow[] | null {
  const { personId } = useMe()
  return useKept<EntryRow[] | null>(
    async () => {
      const rows = await device.entries
        .where('[personId+state]')
        .between([personId, ''], [personId, '\uffff'])
        .toArray()
      return rows.filter(isShown).toSorted((one, other) => other.madeAt - one.madeAt)
    },
    [personId],
    null,
  )
}
