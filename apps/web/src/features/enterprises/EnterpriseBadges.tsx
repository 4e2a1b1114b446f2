import type { CreditGrade, EnterpriseStatus, RiskColour } from '@huhang/contract/enterprises'
import { useTranslation } from 'react-i18next'
import { Badge, type Tone } from '../../ui/Badge'

/** 红橙黄蓝 in word, shape and colour. */
export function RiskBadge({ colour, long }: { colour: RiskColour; long?: boolean }) {
  const { t } = useTranslation('enterprises')
  return <Badge tone={colour}>{t(`${long ? 'colourWords' : 'colours'}.${colour}`)}</Badge>
}

const gradeTone: Record<CreditGrade, Tone> = { A: 'green', B: 'blue', C: 'yellow', D: 'red', none: 'grey' }

export function CreditBadge({ grade }: { grade: CreditGrade }) {
  const { t } = useTranslation('enterprises')
  return (
    <Badge tone={gradeTone[grade]} plain>
      {t(`grades.${grade}`)}
    </Badge>
  )
}

/** Says nothing of an enterprise that simply stands. */
export function StandingBadge({ status }: { status: EnterpriseStatus }) {
  const { t } = useTranslation('enterprises')
  return status === 'active' ? null : <Badge tone="grey">{t(`status.${status}`)}</Badge>
}
