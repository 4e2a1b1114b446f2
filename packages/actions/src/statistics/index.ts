import { month } from './month'
import { reportCallouts } from './report-callouts'
import { reportCampaign } from './report-campaign'
import { reportMonthly } from './report-monthly'
import { reportRescue } from './report-rescue'
import { reportResponse } from './report-response'
import { reportSupervision } from './report-supervision'
import { rows } from './rows'

export { type Export, exportRows } from './export-rows'
export { importCallouts } from './import-callouts'
export type { ImportFile, ImportProgress, ImportResult } from './import-history'
export { importInspections } from './import-inspections'

/** Imports are verbs of their own over streams and don't pass through `perform`. */
export const statisticsActions = {}
export const statisticsReads = {
  month,
  rows,
  reportMonthly,
  reportCallouts,
  reportResponse,
  reportCampaign,
  reportSupervision,
  reportRescue,
}
