import { DatabaseZap } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { KeepAgain } from '../../app/KeepAgain'
import { useNotKept } from '../../app/not-kept'
import { canKeep } from '../../device'
import { EmptyState } from '../../ui/EmptyState'
import { RefusalNote } from '../../ui/ErrorState'

/** In place of what is kept, where nothing can be: why, and what to do meanwhile. */
export function NothingKept() {
  const { t } = useTranslation('outbox')
  const refused = useNotKept()
  if (!canKeep()) return <EmptyState icon={DatabaseZap} title={t('closed.title')} text={t('closed.notHttps')} />
  return (
    <>
      <EmptyState icon={DatabaseZap} title={t('closed.title')} text={t('closed.text')} action={<KeepAgain />} />
      <RefusalNote refused={refused} />
    </>
  )
}
