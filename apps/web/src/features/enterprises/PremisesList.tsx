import type { PremisesId } from '@huhang/contract'
import type { EnterpriseView, PremisesView } from '@huhang/contract/enterprises'
import { Plus, QrCode } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMay } from '../../app/session'
import { Badge } from '../../ui/Badge'
import { Button, ButtonHref } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { EmptyState } from '../../ui/EmptyState'
import { List, ListRow } from '../../ui/ListRow'
import { AreaName } from '../areas'
import { RiskBadge } from './EnterpriseBadges'
import { PremisesSheet } from './PremisesSheet'

/** The places of an enterprise, each with its own risk; first the one at which somebody stands. */
export function PremisesList({ enterprise, at }: { enterprise: EnterpriseView; at?: PremisesId | undefined }) {
  const { t } = useTranslation('enterprises')
  const mayAdd = useMay('enterprises.addPremises') && enterprise.status !== 'merged'
  const mayEdit = useMay('enterprises.editPremises') && enterprise.status !== 'merged'
  const mayPrint = useMay('enterprises.listCodes') && enterprise.status === 'active'
  const [edited, setEdited] = useState<PremisesView | 'new' | null>(null)
  const isHere = (each: PremisesView) => each.premisesId === at
  const premises = enterprise.premises.toSorted((one, other) => Number(isHere(other)) - Number(isHere(one)))
  const add = mayAdd && (
    <Button size="small" icon={Plus} onClick={() => setEdited('new')}>
      {t('premises.add')}
    </Button>
  )
  return (
    <Card title={t('open.premises')} count={premises.length} actions={add} bare>
      {premises.length === 0 && <EmptyState title={t('open.noPremises')} text={t('open.noPremisesText')} />}
      <List label={t('open.premises')}>
        {premises.map((each) => (
          <ListRow
            key={each.premisesId}
            title={each.name}
            detail={
              <>
                <RiskBadge colour={each.riskColour} />
                {isHere(each) && <Badge tone="green">{t('open.here')}</Badge>}
                {each.isMain && (
                  <Badge tone="blue" plain>
                    {t('open.main')}
                  </Badge>
                )}
                {each.closedAt !== null && <Badge>{t('open.closed')}</Badge>}
                <AreaName areaId={each.areaId} />
                <span>{each.address}</span>
                {each.headcount !== null && <span>{t('open.headcount', { count: each.headcount })}</span>}
              </>
            }
            actions={
              <>
                {mayPrint && each.closedAt === null && (
                  <ButtonHref
                    size="small"
                    icon={QrCode}
                    href={`/print/codes?premisesId=${each.premisesId}`}
                    target="_blank"
                    rel="noopener"
                  >
                    {t('codes.print')}
                  </ButtonHref>
                )}
                {mayEdit && (
                  <Button size="small" onClick={() => setEdited(each)}>
                    {t('premises.edit')}
                  </Button>
                )}
              </>
            }
          />
        ))}
      </List>
      {edited !== null && (
        <PremisesSheet
          key={edited === 'new' ? 'new' : edited.premisesId}
          enterpriseId={enterprise.enterpriseId}
          premises={edited === 'new' ? null : edited}
          onClose={() => setEdited(null)}
        />
      )}
    </Card>
  )
}
