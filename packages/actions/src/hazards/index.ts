import { annul } from './annul'
import { askExtension } from './ask-extension'
import { attachPhoto } from './attach-photo'
import { correctOnSpot } from './correct-on-spot'
import { decideExtension } from './decide-extension'
import { issueOrder } from './issue-order'
import { list } from './list'
import { open } from './open'
import { openOrder } from './open-order'
import { plan } from './plan'
import { rejectFix } from './reject-fix'
import { report } from './report'
import { searchClauses } from './search-clauses'
import { submitFix } from './submit-fix'
import { verifyFix } from './verify-fix'

export { documentShorthands, hazardLimits } from './hazard-settings'
export { type FoundAt, type MadeHazard, newHazard } from './new-hazard'

export const hazardsActions = {
  report,
  correctOnSpot,
  plan,
  issueOrder,
  submitFix,
  verifyFix,
  rejectFix,
  askExtension,
  decideExtension,
  attachPhoto,
  annul,
}

export const hazardsReads = { list, open, openOrder, searchClauses }
