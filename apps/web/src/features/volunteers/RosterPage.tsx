import { Skill, TeamId } from '@huhang/contract/volunteers'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { useLook, useLookPages } from '../../app/look'
import { useSearchState } from '../../app/search-state'
import { useMay } from '../../app/session'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { EmptyState } from '../../ui/EmptyState'
import { ErrorState } from '../../ui/ErrorState'
import { PageHeader, Stack } from '../../ui/PageHeader'
import { SearchBox } from '../../ui/SearchBox'
import { Select } from '../../ui/Select'
import { Sheet } from '../../ui/Sheet'
import { RegisterForm } from './RegisterForm'
import { RosterRows } from './RosterRows'
import { TeamForm } from './TeamForm'
import styles from './volunteers.module.css'

const Search = z.object({
  find: z.string().optional().catch(undefined),
  teamId: TeamId.optional().catch(undefined),
  skill: Skill.optional().catch(undefined),
})

/** The roster: who there is, what they can do, until when they are insured. */
export default function RosterPage() {
  const { t } = useTranslation('volunteers')
  const [{ find, teamId, skill }, set] = useSearchState(Search)
  const [form, setForm] = useState<'volunteer' | 'team' | null>(null)
  const mayRegister = useMay('volunteers.register')
  const mayRegisterTeam = useMay('volunteers.registerTeam')
  const teams = useLook('volunteers.teams', {})
  const question = {
    limit: 50,
    ...(find ? { search: find } : {}),
    ...(teamId ? { teamId } : {}),
    ...(skill ? { skill } : {}),
  }
  const list = useLookPages('volunteers.list', question, { keep: true })
  const rows = list.data?.pages.flatMap((page) => page.rows)
  const isFiltered = find !== undefined || teamId !== undefined || skill !== undefined

  return (
    <>
      <PageHeader
        title={t('title')}
        actions={
          <>
            {mayRegisterTeam && <Button onClick={() => setForm('team')}>{t('verb.registerTeam')}</Button>}
            {mayRegister && (
              <Button kind="primary" icon={Plus} onClick={() => setForm('volunteer')}>
                {t('verb.register')}
              </Button>
            )}
          </>
        }
      />
      <Stack>
        <div className={styles.filters}>
          <SearchBox
            value={find ?? ''}
            placeholder={t('list.search')}
            onSearch={(value) => void set({ find: value || undefined })}
          />
          <Select
            aria-label={t('list.team')}
            value={teamId ?? ''}
            empty={t('list.anyTeam')}
            options={(teams.data ?? []).map(({ id, name }) => ({ value: id, label: name }))}
            onChange={(value) => void set({ teamId: value || undefined })}
          />
          <Select
            aria-label={t('list.skill')}
            value={skill ?? ''}
            empty={t('list.anySkill')}
            options={Skill.options.map((value) => ({ value, label: t(`skill.${value}`) }))}
            onChange={(value) => void set({ skill: value || undefined })}
          />
        </div>
        <Card bare>
          {list.error ? (
            <ErrorState error={list.error} onRetry={() => void list.refetch()} />
          ) : (
            <RosterRows
              rows={rows}
              onMore={list.hasNextPage ? () => void list.fetchNextPage() : undefined}
              loadingMore={list.isFetchingNextPage}
              empty={
                <EmptyState
                  title={t('list.empty')}
                  text={t('list.emptyText')}
                  action={
                    isFiltered && (
                      <Button onClick={() => void set({ find: undefined, teamId: undefined, skill: undefined })}>
                        {t('list.clear')}
                      </Button>
                    )
                  }
                />
              }
            />
          )}
        </Card>
      </Stack>
      <Sheet open={form === 'volunteer'} title={t('verb.register')} onClose={() => setForm(null)}>
        <RegisterForm onDone={() => setForm(null)} />
      </Sheet>
      <Sheet open={form === 'team'} title={t('verb.registerTeam')} onClose={() => setForm(null)}>
        <TeamForm onDone={() => setForm(null)} />
      </Sheet>
    </>
  )
}
