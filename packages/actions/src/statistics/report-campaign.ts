import { fail } from '@huhang/contract'
import { CampaignReportQuestion, CampaignReportView } from '@huhang/contract/statistics'
import { campaignFigures } from '@huhang/db/read'
import { defineRead } from '../kernel/read'
import { reachOf } from './cut'

/** @throws `report.campaign-unknown` */
export const reportCampaign = defineRead({
  name: 'statistics.reportCampaign',
  question: CampaignReportQuestion,
  view: CampaignReportView,
  async answer({ code }, { city, scope }) {
    return (await campaignFigures(city.db, code, reachOf(scope))) ?? fail('report.campaign-unknown', { code })
  },
})
