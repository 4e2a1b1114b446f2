import { useTranslation } from 'react-i18next'

/** A rank's word; a ladder of the city's own shows its own codes. */
export function useRankWord(): (rank: string) => string {
  const { t } = useTranslation('volunteers')
  return (rank) => (t as (key: string, options: object) => string)(`rank.${rank}`, { defaultValue: rank })
}
