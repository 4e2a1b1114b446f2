import { z } from 'zod'

/** What is counted: each is one relation of rows. Their names and definitions in words are in the domain. */
export const CountMeasure = z.enum([
  'visits',
  'enterprises',
  'person-times',
  'hazards-found',
  'hazards-rectified',
  'major-hazards',
  'found-and-rectified',
  'hazards-due',
  'due-on-time',
  'incidents',
  'missions',
  'volunteer-hours',
  'overdue',
])
export type CountMeasure = z.infer<typeof CountMeasure>

/** A rate: one count over another. */
export const RateMeasure = z.enum(['rectification-rate', 'on-time-rate'])
export type RateMeasure = z.infer<typeof RateMeasure>

export const MeasureId = z.union([CountMeasure, RateMeasure])
export type MeasureId = z.infer<typeof MeasureId>

/** How many rows each relation has; for hours, how many hours. */
export const Counts = z.record(CountMeasure, z.number())
export type Counts = z.infer<typeof Counts>
