import { fail } from '@huhang/contract'
import { CalloutReportQuestion, CalloutReportView } from '@huhang/contract/statistics'
import { historyCalloutYears, mappingOfSource } from '@huhang/db/read'
import { defineRead } from '../kernel/read'

/** An imported register of call-outs by team and year. @throws `report.source-unknown` */
export const reportCallouts = defineRead({
  name: 'statistics.reportCallouts',
  question: CalloutReportQuestion,
  view: CalloutReportView,
  async answer({ source }, { city, scope }) {
    if (!scope.everywhere) return fail('auth.not-allowed', { permission: scope.permission })
    if ((await mappingOfSource(city.db, source, 'callouts')) === null) return fail('report.source-unknown', { source })
    return historyCalloutYears(city.db, source)
  },
})
