import type { Named } from '@huhang/domain/fieldwork'
import type { EntryRow } from '../device'
import type { Opened } from './open-entry'

/** What counts as if it had happened: all that still waits and opens. What was sent back has not happened. */
export const happening = (entries: readonly Opened[]): readonly Named[] =>
  entries.flatMap(({ row, said }) =>
    row.state === 'waiting' && said !== null ? ({ name: row.name, command: said.command } as Named) : [],
  )

/** Ids of all that something waits about. */
export const subjectsThatWait = (rows: readonly EntryRow[]): ReadonlySet<string> =>
  new Set(rows.filter(({ state }) => state === 'waiting').flatMap(({ subjects }) => subjects))

/** How many visits, or hazards, were made here that no list of the server's can have yet. A visit names its hazards after itself. */
export function madeHere(rows: readonly EntryRow[], what: 'visits' | 'hazards'): number {
  const ofOne = ({ name, subjects }: EntryRow): number => {
    if (name === 'inspections.record') return what === 'visits' ? 1 : subjects.length - 1
    return name === 'hazards.report' && what === 'hazards' ? 1 : 0
  }
  return rows.reduce((sum, row) => sum + (row.state === 'waiting' ? ofOne(row) : 0), 0)
}
