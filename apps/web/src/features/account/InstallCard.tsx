import { MonitorDown } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { install, useWayToInstall } from '../../app/installing'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Stack } from '../../ui/PageHeader'

/** The app on the home screen, where this browser can put it there. */
export function InstallCard() {
  const { t } = useTranslation('shell')
  const way = useWayToInstall()
  if (way === null) return null
  return (
    <Card title={t('install.title')}>
      <Stack>
        <p>{t('install.why')}</p>
        {way === 'offered' ? (
          <div>
            <Button icon={MonitorDown} onClick={() => void install()}>
              {t('install.do')}
            </Button>
          </div>
        ) : (
          <p>{t('install.byHand')}</p>
        )}
      </Stack>
    </Card>
  )
}
