import { annul } from './annul'
import { askExtension } from './ask-extension'
import { attachPhoto } from './attach-photo'
import { consentToResume } from './consent-to-resume'
import { correctOnSpot } from './correct-on-spot'
import { decideExtension } from './decide-extension'
import { endSupervision } from './end-supervision'
import { issueOpinion } from './issue-opinion'
import { issueOrder } from './issue-order'
import { list } from './list'
import { open } from './open'
import { openCase } from './open-case'
import { openDocument } from './open-document'
import { openOrder } from './open-order'
import { plan } from './plan'
import { putUnderSupervision } from './put-under-supervision'
import { rejectFix } from './reject-fix'
import { report } from './report'
import { reportProgress } from './report-progress'
import { searchClauses } from './search-clauses'
import { submitFix } from './submit-fix'
import { takeMeasures } from './take-measures'
import { transfer } from './transfer'
import { verifyFix } from './verify-fix'

export { documentShorthands, hazardLimits } from './hazard-settings'
export { type FoundAt, type MadeHazard, newHazard } from './new-hazard'
export { openedHazards } from './opened-hazards'
export { heedPhotos, photosOf, type Uploaders } from './photos'
export { loadStanding } from './standing'

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
  takeMeasures,
  consentToResume,
  openCase,
  transfer,
  issueOpinion,
  putUnderSupervision,
  reportProgress,
  endSupervision,
}

export const hazardsReads = { list, open, openOrder, openDocument, searchClauses }
