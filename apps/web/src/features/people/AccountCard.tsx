import type { PersonView } from '@huhang/contract/access'
import { dayOf } from '@huhang/domain/kernel'
import { KeyRound, UserPlus } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useVerb } from '../../app/perform'
import { useMay, useMe } from '../../app/session'
import { Badge } from '../../ui/Badge'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Confirm } from '../../ui/Confirm'
import { RefusalNote } from '../../ui/ErrorState'
import { Day } from '../../ui/Time'
import { showToast } from '../../ui/Toast'
import { OpenAccountSheet } from './OpenAccountSheet'
import { ResetPasswordSheet } from './ResetPasswordSheet'

/** What the person signs in with; an administrator opens it, sets a new password, and disables who has left. */
export function AccountCard({ person }: { person: PersonView }) {
  const { t } = useTranslation('access')
  const isSelf = useMe().personId === person.personId
  const mayOpen = useMay('access.openAccount') && person.username === null
  const mayReset = useMay('access.resetPassword') && person.username !== null && !isSelf
  const mayDisable = useMay('access.disablePerson') && !isSelf
  const [sheet, setSheet] = useState<'open' | 'reset' | null>(null)
  const disable = useVerb('access.disablePerson')
  const enable = useVerb('access.enablePerson')
  const { personId, name, disabledAt } = person
  const close = () => setSheet(null)

  async function letIn() {
    if ((await enable.say({ personId })) !== null) showToast(t('account.enabled', { name }))
  }

  return (
    <Card
      title={t('account.title')}
      actions={
        <>
          {mayOpen && (
            <Button size="small" icon={UserPlus} onClick={() => setSheet('open')}>
              {t('account.open')}
            </Button>
          )}
          {mayReset && (
            <Button size="small" icon={KeyRound} onClick={() => setSheet('reset')}>
              {t('account.reset')}
            </Button>
          )}
          {mayDisable &&
            (disabledAt === null ? (
              <Confirm
                size="small"
                label={t('account.disable')}
                verb={t('account.disableVerb')}
                question={t('account.disableQuestion', { name })}
                onConfirm={() => disable.say({ personId })}
              />
            ) : (
              <Button size="small" pending={enable.pending} onClick={() => void letIn()}>
                {t('account.enable')}
              </Button>
            ))}
        </>
      }
    >
      {person.username === null ? t('account.none') : t('account.has', { username: person.username })}
      {disabledAt !== null && (
        <p>
          <Badge tone="red">{t('account.disabledSince')}</Badge> <Day on={dayOf(disabledAt)} />
        </p>
      )}
      <RefusalNote refused={disable.refused ?? enable.refused} />
      {sheet === 'open' && <OpenAccountSheet person={person} onClose={close} />}
      {sheet === 'reset' && <ResetPasswordSheet person={person} onClose={close} />}
    </Card>
  )
}
