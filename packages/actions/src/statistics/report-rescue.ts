import { RescueReportQuestion, RescueReportView } from '@huhang/contract/statistics'
import { rescueFigures } from '@huhang/db/read'
import { defineRead } from '../kernel/read'
import { reachOf } from './cut'

export const reportRescue = defineRead({
  name: 'statistics.reportRescue',
  question: RescueReportQuestion,
  view: RescueReportView,
  answer: (_, { city, scope }) => rescueFigures(city.db, reachOf(scope)),
})
