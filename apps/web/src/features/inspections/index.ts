export { InspectionStatusBadge, SignBadge } from './InspectionBadges'
