import { CampaignView, StartCampaign } from '@huhang/contract/inspections'
import { insert } from '@huhang/db/stores'
import { judgeCampaignDays } from '@huhang/domain/inspections'
import { defineAction } from '../kernel'

/** 专项行动. Errors: `campaign.days-inverted`, `campaign.code-taken`. */
export const startCampaign = defineAction({
  name: 'inspections.startCampaign',
  command: StartCampaign,
  view: CampaignView,
  subjects: (command) => [command.campaignId, command.code],
  load: async () => () => null,
  reach: (_loaded, command) => ({ areaId: command.areaId }),
  decide(_loaded, command) {
    const { campaignId: id, code, name, fromOn, toOn, areaId } = command
    judgeCampaignDays(fromOn, toOn)
    return {
      view: { campaignId: id, code },
      writes: [insert('campaign', { id, code, name, fromOn, toOn, areaId })],
      events: [
        { type: 'campaign.started', subjectKind: 'campaign', subjectId: id, areaId, payload: { code, fromOn, toOn } },
      ],
    }
  },
})
