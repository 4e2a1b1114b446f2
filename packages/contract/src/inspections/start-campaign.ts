import { z } from 'zod'
import { command } from '../kernel/commands'
import { AreaId, RowId } from '../kernel/ids'
import { requiredText } from '../kernel/texts'
import { LocalDay } from '../kernel/times'

/** 专项行动: a campaign over a span of days, both included. Its code is how reports name it, `may-day-2025`. */
export const StartCampaign = command({
  campaignId: RowId,
  code: z.string().regex(/^[a-z0-9][a-z0-9-]{1,59}$/),
  name: requiredText(100),
  areaId: AreaId,
  fromOn: LocalDay,
  toOn: LocalDay,
})
export type StartCampaign = z.infer<typeof StartCampaign>

export const CampaignView = z.object({ campaignId: RowId, code: z.string() })
export type CampaignView = z.infer<typeof CampaignView>
