import { fail } from '@huhang/contract'
import { ResponseReportQuestion, ResponseReportView } from '@huhang/contract/statistics'
import { historyResponseDays, mappingOfSource } from '@huhang/db/read'
import { defineRead } from '../kernel/read'

/** How long an imported register's units took from the call to the scene, day by day. @throws `report.source-unknown` */
export const reportResponse = defineRead({
  name: 'statistics.reportResponse',
  question: ResponseReportQuestion,
  view: ResponseReportView,
  async answer({ source }, { city, scope }) {
    if (!scope.everywhere) return fail('auth.not-allowed', { permission: scope.permission })
    if ((await mappingOfSource(city.db, source, 'callouts')) === null) return fail('report.source-unknown', { source })
    return historyResponseDays(city.db, source)
  },
})
