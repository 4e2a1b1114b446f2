import { useTranslation } from 'react-i18next'

/** A verb of the field by its name, as people call it: 上报隐患. */
export function useVerbWord(): (name: string) => string {
  const { t } = useTranslation('outbox')
  return (name) => t(`verbs.${name}` as 'verbs.hazards.report')
}
