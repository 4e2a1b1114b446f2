import type { PremisesId } from '@huhang/contract'
import type { FoundPremisesView } from '@huhang/contract/enterprises'
import { ScanQrCode } from 'lucide-react'
import { useCallback, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { refusalOf } from '../../app/failure'
import { useLook } from '../../app/look'
import { Button } from '../../ui/Button'
import { CodeScanner } from '../../ui/CodeScanner'
import { ErrorState } from '../../ui/ErrorState'
import { Stack } from '../../ui/PageHeader'
import { Sheet } from '../../ui/Sheet'
import { Skeleton } from '../../ui/Skeleton'
import { premisesOfCode } from './premises-of-code'

type Found = { onFound: (premises: FoundPremisesView) => void }

/** The code at the gate says which place this is. */
export function ScanPremises({ onFound, wide = false }: Found & { wide?: boolean }) {
  const { t } = useTranslation('enterprises')
  const [isOpen, setIsOpen] = useState(false)
  const close = () => setIsOpen(false)
  return (
    <>
      <Button icon={ScanQrCode} wide={wide} onClick={() => setIsOpen(true)}>
        {t('scan.do')}
      </Button>
      <Sheet open={isOpen} onClose={close} title={t('scan.title')}>
        <Scanning
          onFound={(premises) => {
            close()
            onFound(premises)
          }}
        />
      </Sheet>
    </>
  )
}

function Scanning({ onFound }: Found) {
  const { t } = useTranslation('enterprises')
  const [read, setRead] = useState<PremisesId | 'foreign' | null>(null)
  const onRead = useCallback((text: string) => setRead(premisesOfCode(text) ?? 'foreign'), [])
  if (read !== null && read !== 'foreign')
    return <Named premisesId={read} onFound={onFound} onAgain={() => setRead(null)} />
  return (
    <Stack>
      {read === 'foreign' && <p role="alert">{t('scan.foreign')}</p>}
      <CodeScanner onRead={onRead} />
    </Stack>
  )
}

function Named({ premisesId, onFound, onAgain }: Found & { premisesId: PremisesId; onAgain: () => void }) {
  const { t } = useTranslation('enterprises')
  const found = useLook('enterprises.findPremises', { premisesId })
  const { data } = found
  const isUnknown = found.isError && refusalOf(found.error).code === 'record.not-found'
  // What a device kept of an earlier version says nothing of the enterprise.
  const isOpen = data !== undefined && data.closedAt === null && (data.enterpriseStatus ?? 'active') === 'active'
  useEffect(() => {
    if (isOpen) onFound(data)
  })
  if (found.isPending || isOpen) return <Skeleton />
  return (
    <Stack>
      {isUnknown && <p role="alert">{t('scan.unknown')}</p>}
      {found.isError && !isUnknown && <ErrorState error={found.error} onRetry={() => void found.refetch()} />}
      {data !== undefined && <p role="alert">{t('scan.closed', { name: `${data.enterpriseName} ${data.name}` })}</p>}
      <Button wide onClick={onAgain}>
        {t('scan.again')}
      </Button>
    </Stack>
  )
}
