import { SupervisionReportQuestion, SupervisionReportView } from '@huhang/contract/statistics'
import { supervisionFigures } from '@huhang/db/read'
import { defineRead } from '../kernel/read'
import { reachOf } from './cut'

export const reportSupervision = defineRead({
  name: 'statistics.reportSupervision',
  question: SupervisionReportQuestion,
  view: SupervisionReportView,
  answer: (span, { city, scope }) => supervisionFigures(city.db, span, reachOf(scope)),
})
