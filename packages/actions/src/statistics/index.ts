import { reportCallouts } from './report-callouts'
import { reportMonthly } from './report-monthly'

export { importCallouts } from './import-callouts'
export type { ImportFile, ImportProgress, ImportResult } from './import-history'
export { importInspections } from './import-inspections'

/** Imports are verbs of their own over streams and don't pass through `perform`. */
export const statisticsActions = {}
export const statisticsReads = { reportMonthly, reportCallouts }
