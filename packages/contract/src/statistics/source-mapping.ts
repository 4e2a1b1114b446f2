import { z } from 'zod'
import { list, requiredText } from '../kernel/texts'

const Name = requiredText(100)

/**
 * A column by its heading, or by the headings it has in different years of a register: the first that the file has.
 * Case, blanks and punctuation of a heading don't matter where it isn't there to the letter.
 */
const Column = z.union([Name, list(Name, 10).min(1)])
export type Column = z.infer<typeof Column>

/** IANA name of the zone in which the source writes its days and times; its reports use it too. */
const Zone = requiredText(60).refine((zone) => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}, 'mapping.zone-unknown')

/**
 * `iso` is an instant with its offset; anything else is built of yyyy yy MMMM MMM MM M dd d HH H hh h mm ss SSS a,
 * read as local time (yy: 1970 to 2069; month names in English). The first format that fits is taken.
 */
const Day = z.strictObject({ column: Column, formats: list(requiredText(40), 10).min(1) })
export type Day = z.infer<typeof Day>

/** Words of the source → codes of ours. A word that is not listed stays as it is. */
const Word = z.strictObject({ column: Column, words: z.record(z.string(), requiredText(40)).default({}) })
export type Word = z.infer<typeof Word>

/**
 * A number in the source's unit, times `times`: dollars to cents is 100. A blank one is unknown. What is no number
 * makes the row a bad one, or (`words: unknown`, where a register tells numbers in prose) is unknown too.
 */
const Amount = z.strictObject({
  column: Column,
  times: z.number().positive().default(1),
  /** What stands before the decimals; the other sign marks thousands. */
  decimal: z.enum(['.', ',']).default('.'),
  words: z.enum(['refuse', 'unknown']).default('refuse'),
})
export type Amount = z.infer<typeof Amount>

const Degrees = z.strictObject({ lat: Column, lng: Column })

const common = {
  /** The name under which this register's rows are kept and reported. */
  source: z.string().regex(/^[a-z0-9][a-z0-9-]{1,39}$/),
  name: z.strictObject({ zh: requiredText(80), en: requiredText(80) }),
  /** Whose data it is and under which licence: shown wherever its figures are. */
  attribution: requiredText(300),
  zone: Zone,
  delimiter: z.enum([',', ';', '\t', '|']).default(','),
  /** How the file's bytes are text. One that begins with the mark of UTF-16 is read as that. */
  encoding: z.enum(['utf-8', 'gb18030', 'iso-8859-1']).default('utf-8'),
  /** What the source writes where it knows nothing; a blank cell always means that. */
  unknown: list(Name, 20).default([]),
  /**
   * What makes a row itself, besides its ordinal among equal rows: these columns, or all but those
   * that are not reliable (a record number that begins anew each year).
   */
  content: z.union([z.strictObject({ of: list(Column).min(1) }), z.strictObject({ without: list(Column) })]),
}

/** How a register of inspections reads: one row a finding, or a row with no finding for a visit that found nothing. */
export const InspectionMapping = z.strictObject({
  kind: z.literal('inspections'),
  ...common,
  /** Rows with the same value in these columns are one visit. None of them may be blank. */
  visit: list(Column, 10).min(1),
  establishment: Column,
  establishmentName: Column.optional(),
  establishmentKind: Column.optional(),
  on: Day,
  place: Degrees.optional(),
  outcome: Word.optional(),
  finding: z.strictObject({
    /** The row holds a finding when this column is not blank. */
    detail: Column,
    severity: Word.optional(),
    action: Word.optional(),
    fineCents: Amount.optional(),
  }),
  /** Severities a report names even where their count is zero. */
  severities: list(requiredText(40), 20).default([]),
})
export type InspectionMapping = z.infer<typeof InspectionMapping>

/**
 * How a register of call-outs reads: one row a call-out, or one row for each unit that went to it.
 * Every column but the team and the mission may be blank, which means unknown.
 */
export const CalloutMapping = z.strictObject({
  kind: z.literal('callouts'),
  ...common,
  team: Column,
  /** Rows of a team with the same value in these columns are one call-out; none named: each row is one. */
  mission: list(Column, 10).default([]),
  reference: Column.optional(),
  /** The year a call-out counts in; where it is blank, the year of its date. */
  year: Column.optional(),
  on: Day.optional(),
  /** Local time of day on the day of `on` (17:05, 5:05 PM); with formats, a day and time of its own. */
  start: z.union([Column, Day]).optional(),
  /** When the first of this row came to the scene. */
  onScene: Day.optional(),
  durationHours: Amount.optional(),
  level: Word.optional(),
  type: Word.optional(),
  volunteers: Amount.optional(),
  volunteerHours: Amount.optional(),
  place: Degrees.optional(),
})
export type CalloutMapping = z.infer<typeof CalloutMapping>

/** A register of elsewhere, described as data, so that a new source needs no code. */
export const SourceMapping = z
  .discriminatedUnion('kind', [InspectionMapping, CalloutMapping])
  // In GB 18030 the byte of | is also the second half of a character.
  .refine(({ encoding, delimiter }) => encoding !== 'gb18030' || delimiter !== '|', 'mapping.delimiter-ambiguous')
export type SourceMapping = z.infer<typeof SourceMapping>
