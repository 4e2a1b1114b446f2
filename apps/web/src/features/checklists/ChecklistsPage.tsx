import { instantOf } from '@huhang/contract'
import { dayOf } from '@huhang/domain/kernel'
import { Plus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useLook } from '../../app/look'
import { useMay } from '../../app/session'
import { Badge } from '../../ui/Badge'
import { ButtonLink } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { ErrorState } from '../../ui/ErrorState'
import { List, ListRowLink } from '../../ui/ListRow'
import { PageHeader } from '../../ui/PageHeader'
import { PageSkeleton } from '../../ui/Skeleton'
import { stateOn, stateTone } from './checklist-state'
import { SpanOfDays } from './SpanOfDays'
import { useWordsOf } from './use-words-of'

/** Every list and its versions, the newest of each first. */
export default function ChecklistsPage() {
  const { t } = useTranslation('checklists')
  const wordsOf = useWordsOf()
  const mayPublish = useMay('checklists.publish')
  const asked = useLook('checklists.versions', {})
  const today = dayOf(instantOf(Date.now()))
  return (
    <>
      <PageHeader
        title={t('title')}
        actions={
          mayPublish && (
            <ButtonLink to="/checklists/new" kind="primary" icon={Plus}>
              {t('page.write')}
            </ButtonLink>
          )
        }
      />
      {asked.isError && <ErrorState error={asked.error} onRetry={() => void asked.refetch()} />}
      {asked.isPending && <PageSkeleton />}
      {asked.data && (
        <Card bare>
          <List label={t('title')}>
            {asked.data.versions.map((one) => {
              const state = stateOn(one, today)
              return (
                <ListRowLink
                  key={one.checklistId}
                  to="/checklists/$checklistId"
                  params={{ checklistId: one.checklistId }}
                  title={wordsOf(one.title)}
                  detail={
                    <>
                      <span>{t('visit.version', { version: one.version })}</span>
                      <span>{t('page.items', { count: one.items })}</span>
                      <SpanOfDays from={one.validFrom} to={one.validTo} />
                    </>
                  }
                  aside={<Badge tone={stateTone[state]}>{t(`page.state.${state}`)}</Badge>}
                />
              )
            })}
          </List>
        </Card>
      )}
    </>
  )
}
