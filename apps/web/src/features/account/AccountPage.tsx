import { useQuery } from '@tanstack/react-query'
import { MonitorSmartphone } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { chooseTheme, themes, useTheme } from '../../app/appearance'
import { useMe } from '../../app/session'
import { revokeOtherSessions, revokeSession, sessionsQuery } from '../../app/sessions'
import { chooseLanguage, type Language, languages } from '../../messages'
import { Badge } from '../../ui/Badge'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Choice } from '../../ui/Choice'
import { ErrorState, RefusalNote } from '../../ui/ErrorState'
import { Field } from '../../ui/Field'
import { List, ListRow, ListRowLink } from '../../ui/ListRow'
import { Columns, PageHeader, Stack } from '../../ui/PageHeader'
import { Skeleton } from '../../ui/Skeleton'
import { When } from '../../ui/Time'
import { showToast } from '../../ui/Toast'
import { ChangePassword } from './ChangePassword'
import { deviceName } from './device-name'
import { InstallCard } from './InstallCard'
import { PinCard } from './PinCard'
import { SignOutButton } from './SignOutButton'
import { useRefusable } from './use-refusable'

/** Who I am here, how it looks, where I am signed in. */
export default function AccountPage() {
  const { t, i18n } = useTranslation('shell')
  const me = useMe()
  const { refused, ask } = useRefusable()

  return (
    <>
      <PageHeader title={me.name} subtitle={t('account.title')} actions={<SignOutButton ask={ask} />} />
      <RefusalNote refused={refused} />
      <Columns>
        <Stack>
          <Card title={t('account.roles')}>
            <div style={{ display: 'flex', flexWrap: 'wrap', gap: 'var(--space-2)' }}>
              {me.grants.map((grant) => (
                <Badge key={`${grant.role} ${grant.areaId}`} tone="blue" plain>
                  {t(`roles.${grant.role}`)} · {(i18n.language === 'en' && grant.areaNameEn) || grant.areaName}
                </Badge>
              ))}
            </div>
          </Card>
          <Looks />
          <InstallCard />
        </Stack>
        <Stack>
          <Sessions />
          <PinCard />
          <OutboxLink />
          <ChangePassword />
        </Stack>
      </Columns>
    </>
  )
}

/** Also what has arrived can be looked up there, so it is found when nothing waits. */
function OutboxLink() {
  const { t } = useTranslation('outbox')
  return (
    <Card bare>
      <List>
        <ListRowLink to="/outbox" title={t('title')} detail={<span>{t('subtitle')}</span>} />
      </List>
    </Card>
  )
}

function Looks() {
  const { t, i18n } = useTranslation('shell')
  const theme = useTheme()
  return (
    <Card title={t('account.appearance')}>
      <Stack>
        <Field label={t('appearance.language')} group>
          <Choice
            value={i18n.language as Language}
            options={languages.map((value) => ({ value, label: t(`appearance.${value}`) }))}
            onChange={(language) => void chooseLanguage(language)}
          />
        </Field>
        <Field label={t('appearance.theme')} group>
          <Choice
            value={theme}
            options={themes.map((value) => ({ value, label: t(`appearance.${value}`) }))}
            onChange={chooseTheme}
          />
        </Field>
      </Stack>
    </Card>
  )
}

function Sessions() {
  const { t } = useTranslation('shell')
  const sessions = useQuery(sessionsQuery)
  const others = sessions.data?.filter((session) => !session.current) ?? []
  const { refused, ask } = useRefusable()

  const end = (ending: () => Promise<void>) =>
    ask(async () => {
      await ending()
      showToast(t('account.ended'))
    })

  return (
    <Card
      title={t('account.sessions')}
      bare
      actions={
        others.length > 0 && (
          <Button size="small" onClick={() => void end(revokeOtherSessions)}>
            {t('account.endOthers')}
          </Button>
        )
      }
    >
      <RefusalNote refused={refused} />
      {sessions.isError && <ErrorState error={sessions.error} onRetry={() => void sessions.refetch()} />}
      {sessions.isPending && <Skeleton rows={2} />}
      <List>
        {sessions.data?.map((session) => (
          <ListRow
            key={session.id}
            lead={<MonitorSmartphone size={20} aria-hidden />}
            title={deviceName(session.userAgent ?? '')}
            detail={
              <>
                {session.ipAddress && <span>{session.ipAddress}</span>}
                <span>
                  <When at={session.updatedAt} />
                </span>
              </>
            }
            aside={session.current && <Badge tone="green">{t('account.thisDevice')}</Badge>}
            actions={
              !session.current && (
                <Button size="small" kind="danger" onClick={() => void end(() => revokeSession(session.token))}>
                  {t('account.end')}
                </Button>
              )
            }
          />
        ))}
      </List>
    </Card>
  )
}
