import type { AreaId, Instant, LocalDay } from '@huhang/contract'
import { findSerials, insert, type SerialRow, update, type Write } from '@huhang/db/stores'
import type { AreaTree } from '@huhang/domain/access'
import { type DocumentWord, documentNumber, type Shorthands, shorthandOf } from '@huhang/domain/hazards'
import type { City } from '../kernel'
import { documentShorthands } from './hazard-settings'

export type Serials = { word: DocumentWord; lasts: readonly SerialRow[]; shorthands: Shorthands }

/** Numbers of a kind have no gap, so those who give them do it one after another, behind this lock. */
export const serialLock = (word: DocumentWord): string => `document-serial:${word}`

// The city's year may be one further than that of the instant in UTC.
const yearsOf = (instants: readonly string[]): number[] => [
  ...new Set(instants.map((at) => Number(at.slice(0, 4))).flatMap((year) => [year, year + 1])),
]

export async function loadSerials(
  city: City,
  word: DocumentWord,
  commands: readonly { occurredAt: Instant }[],
): Promise<Serials> {
  // One after the other: the transaction has one connection.
  const years = yearsOf([city.now(), ...commands.map(({ occurredAt }) => occurredAt)])
  const lasts = await findSerials(city.db, word, years)
  return { word, lasts, shorthands: await documentShorthands(city) }
}

/** The next 文书编号 of the agency that covers an area, in the year of the day of issue (HZ-16). */
export function nextNumber(
  { word, lasts, shorthands }: Serials,
  areaId: AreaId,
  on: LocalDay,
  areas: AreaTree,
): { number: string; write: Write } {
  const agency = shorthandOf(areaId, shorthands, areas)
  const year = Number(on.slice(0, 4))
  const before = lasts.find((row) => row.agency === agency && row.year === year)
  const last = (before?.last ?? 0) + 1
  return {
    number: documentNumber({ shorthand: agency, kind: word, year, serial: last }),
    write: before
      ? update('document_serial', { agency, kind: word, year }, before.revision, { last })
      : insert('document_serial', { agency, kind: word, year, last }),
  }
}
