import type { HazardLine } from '@huhang/contract/today'
import { useTranslation } from 'react-i18next'
import { trpc } from '../../app/trpc'
import { WaitingBadge } from '../../outbox'
import { CallButton } from '../../ui/CallButton'
import { Clamp, ListRowLink } from '../../ui/ListRow'
import { Day, Distance, When } from '../../ui/Time'
import { DueBadge, GradeBadge } from '../hazards'
import { toHazard } from './links'

/** `waits`: something was said about it here that the server has not taken yet. */
type HazardLineRowProps = { line: HazardLine; waits: boolean; mayCall?: boolean }

/** One hazard that waits: what, where, until when, how far, whom to call. */
export function HazardLineRow({ line, waits, mayCall }: HazardLineRowProps) {
  const { contact } = line
  const { t } = useTranslation('today')
  return (
    <ListRowLink
      {...toHazard(line.hazardId)}
      title={<Clamp>{line.description}</Clamp>}
      detail={
        <>
          <GradeBadge grade={line.grade} />
          <WaitingBadge waits={waits} />
          <DueBadge status={line.status} deadlineOn={line.deadlineOn} />
          <span>
            {line.enterpriseName} · {line.premisesName}
          </span>
          {line.status === 'submitted' && line.fixedAt && (
            <span>
              {t('inspector.submitted')} <When at={line.fixedAt} />
            </span>
          )}
          {line.recheckDueOn && (
            <span>
              {t('inspector.recheckBy')} <Day on={line.recheckDueOn} />
            </span>
          )}
          {line.metres !== null && <Distance metres={line.metres} />}
        </>
      }
      actions={
        mayCall &&
        contact && (
          <CallButton
            name={contact.name}
            mask={contact.phoneMask}
            ask={() => trpc.enterprises.revealPhone.query({ contactId: contact.contactId })}
          />
        )
      }
    />
  )
}
