export { CreditBadge, RiskBadge, StandingBadge } from './EnterpriseBadges'
export { EnterprisePicker } from './EnterprisePicker'
export { useFamilies, useIndustryWords } from './industry-words'
