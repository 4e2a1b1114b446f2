import type { InspectionView } from '@huhang/contract/inspections'
import { useTranslation } from 'react-i18next'
import { PhotoImage } from '../../photos'
import { Card } from '../../ui/Card'
import { Stack } from '../../ui/PageHeader'
import { SignBadge } from './InspectionBadges'
import styles from './Inspections.module.css'

export function SignatureCard({ visit: { signature } }: { visit: InspectionView }) {
  const { t } = useTranslation('inspections')
  return (
    <Card title={t('page.signature')} actions={<SignBadge state={signature.state} />}>
      <Stack>
        {signature.fileId && (
          <PhotoImage
            className={styles.signature}
            fileId={signature.fileId}
            arrived={signature.arrived}
            variant="full"
            alt={t('page.signed')}
          />
        )}
        {signature.reason && <p>{t('page.reasonIs', { reason: signature.reason })}</p>}
        {signature.witness && <p>{t('page.witnessIs', { name: signature.witness })}</p>}
      </Stack>
    </Card>
  )
}
