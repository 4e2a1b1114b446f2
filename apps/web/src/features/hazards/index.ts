export { ClauseCard } from './ClauseCard'
export { ClausePicker } from './ClausePicker'
export { DueBadge, GradeBadge, StatusBadge } from './HazardBadges'
export { HazardDraftForm } from './HazardDraftForm'
export { HazardRows } from './HazardRows'
export {
  foreseenDeadline,
  type HazardForm,
  hazardFormTrouble,
  isHazardFormWhole,
  newHazardForm,
  toHazardDraft,
} from './hazard-draft'
export { gradeTone, statusTone } from './hazard-tones'
