import { useTranslation } from 'react-i18next'
import { PageHeader } from '../../ui/PageHeader'

/** What needs me now. */
export default function TodayPage() {
  const { t } = useTranslation('today')
  return <PageHeader title={t('title')} />
}
