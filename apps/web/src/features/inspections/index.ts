export { InspectionStatusBadge, SignBadge } from './InspectionBadges'
export { IssueOrder } from './IssueOrder'
export { ShownText } from './ShownText'
