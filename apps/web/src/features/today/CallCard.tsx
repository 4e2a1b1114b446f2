import type { CallLine } from '@huhang/contract/today'
import { useTranslation } from 'react-i18next'
import { WaitingBadge } from '../../outbox'
import { Badge } from '../../ui/Badge'
import { ButtonLink } from '../../ui/Button'
import { Distance, When } from '../../ui/Time'
import { toCalls } from './links'
import styles from './TodayPage.module.css'

/** One call-out as a card: what, where, since when; the answer is given on the call-outs page. */
export function CallCard({ call, waits }: { call: CallLine; waits: boolean }) {
  const { t } = useTranslation('today')
  return (
    <article className={styles.call}>
      <h3 className={styles.callTitle}>{call.title}</h3>
      <p className={styles.callFacts}>
        <WaitingBadge waits={waits} />
        {call.isExercise && <Badge plain>{t('dispatcher.exercise')}</Badge>}
        <span>{call.address}</span>
        {call.metres !== null && (
          <span>
            {t('volunteer.straight')} <Distance metres={call.metres} />
          </span>
        )}
        <When at={call.notifiedAt} />
        {call.leaderName && <span>{t('volunteer.leader', { name: call.leaderName })}</span>}
      </p>
      <ButtonLink {...toCalls()} kind="primary" wide>
        {t(call.status === 'notified' && !waits ? 'volunteer.answer' : 'volunteer.follow')}
      </ButtonLink>
    </article>
  )
}
