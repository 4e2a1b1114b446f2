import type { IncidentId } from '@huhang/contract'
import type { Skill } from '@huhang/contract/volunteers'
import { useNavigate, useParams } from '@tanstack/react-router'
import { Plus } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { useLook, useLookPages } from '../../app/look'
import { useSearchState } from '../../app/search-state'
import { useMay } from '../../app/session'
import { Button } from '../../ui/Button'
import { classes } from '../../ui/classes'
import { EmptyState } from '../../ui/EmptyState'
import { ErrorState } from '../../ui/ErrorState'
import { SearchBox } from '../../ui/SearchBox'
import { SidePanel } from '../../ui/Sheet'
import { Skeleton } from '../../ui/Skeleton'
import { DeskMap } from './DeskMap'
import styles from './dispatch.module.css'
import { EditIncidentForm } from './EditIncidentForm'
import { type Asked, IncidentList } from './IncidentList'
import { IncidentPanel } from './IncidentPanel'
import { NewIncidentForm } from './NewIncidentForm'
import { useDeskKeys } from './use-desk-keys'
import { useNewCalls } from './use-new-calls'

const Search = z.object({
  new: z.boolean().optional().catch(undefined),
  edit: z.boolean().optional().catch(undefined),
  find: z.string().catch(''),
})
const pageSize = 50
const rowsOf = (list: ReturnType<typeof useLookPages<'dispatch.listIncidents'>>) =>
  list.data?.pages.flatMap((page) => page.rows)

/** Incidents at the left, the map in the middle, people at the right; on a phone one after the other. */
export default function DispatchPage() {
  const { t } = useTranslation('dispatch')
  const navigate = useNavigate()
  const params: { incidentId?: string } = useParams({ strict: false })
  const incidentId = params.incidentId as IncidentId | undefined
  const [search, setSearch] = useSearchState(Search)
  const mayReport = useMay('dispatch.reportIncident')
  const list = useLookPages('dispatch.listIncidents', { limit: pageSize })
  const opened = useLook(
    'dispatch.openIncident',
    { incidentId: incidentId ?? ('' as IncidentId) },
    { enabled: incidentId !== undefined },
  )
  const [skill, setSkill] = useState<Skill | null>(null)
  // Another incident begins with all its gaps.
  useEffect(() => {
    if (incidentId !== undefined) setSkill(null)
  }, [incidentId])

  const wanted = search.find.trim()
  const found = useLookPages(
    'dispatch.listIncidents',
    { limit: pageSize, search: wanted },
    { enabled: wanted !== '', keep: true },
  )
  // A new call is told of whatever one searches for.
  const unseen = useNewCalls(rowsOf(list), incidentId)
  const shown = wanted === '' ? list : found
  const rows = rowsOf(shown) ?? []
  const incident = incidentId === undefined ? undefined : opened.data

  useEffect(() => {
    document.title = `${unseen.size > 0 ? `(${unseen.size}) ` : ''}${t('title')}`
  }, [unseen.size, t])

  const asked: Asked = search.find === '' ? {} : { find: search.find }
  const choose = (id: IncidentId | undefined, stays: Asked = asked) =>
    void (id === undefined
      ? navigate({ to: '/dispatch', search: stays })
      : navigate({ to: '/dispatch/$incidentId', params: { incidentId: id }, search: stays }))
  const move = (by: number) => {
    // The address moves before the page is drawn anew: two quick presses are two steps.
    const at = rows.findIndex(({ id }) => window.location.pathname.endsWith(id))
    const next = rows[at === -1 ? 0 : Math.min(rows.length - 1, Math.max(0, at + by))]
    if (next) choose(next.id)
  }
  const back = () => {
    if (search.new || search.edit) void setSearch({ new: undefined, edit: undefined })
    else choose(undefined)
  }
  useDeskKeys({
    ...(mayReport ? { n: () => void setSearch({ new: true, edit: undefined }) } : {}),
    j: () => move(1),
    k: () => move(-1),
    '/': () => document.querySelector<HTMLInputElement>(`.${styles.find} input`)?.focus(),
    Escape: back,
  })

  const side = search.new && mayReport ? 'new' : incidentId === undefined ? null : search.edit ? 'edit' : 'incident'
  return (
    <div className={classes(styles.desk, side !== null && styles.opened)}>
      <section className={styles.left} aria-label={t('incidents')}>
        <header className={styles.leftHead}>
          <h1>{t('title')}</h1>
          {mayReport && (
            <Button
              kind="primary"
              icon={Plus}
              title={t('desk.newKey')}
              onClick={() => void setSearch({ new: true, edit: undefined })}
            >
              {t('desk.new')}
            </Button>
          )}
          <div className={styles.find}>
            <SearchBox value={search.find} label={t('desk.search')} onSearch={(find) => void setSearch({ find })} />
          </div>
        </header>
        {shown.error && <ErrorState error={shown.error} onRetry={() => void shown.refetch()} />}
        {shown.isPending && <Skeleton rows={6} />}
        {shown.data && rows.length === 0 && (
          <EmptyState
            title={t(wanted === '' ? 'desk.empty' : 'desk.noMatch')}
            text={wanted === '' && mayReport ? t('desk.emptyText') : undefined}
          />
        )}
        <IncidentList rows={rows} asked={asked} chosen={incidentId} unseen={unseen} />
        {shown.hasNextPage && (
          <Button kind="quiet" wide pending={shown.isFetchingNextPage} onClick={() => void shown.fetchNextPage()}>
            {t('desk.more')}
          </Button>
        )}
        <p className={styles.keys}>{t('desk.keys')}</p>
        <p className="visually-hidden" role="status">
          {unseen.size > 0 ? t('desk.arrived') : ''}
        </p>
      </section>
      <div className={styles.middle}>
        <DeskMap rows={rows} incident={incident} skill={skill} onChoose={(id) => choose(id)} />
      </div>
      {side === null ? (
        <aside className={classes(styles.right, styles.idle)}>
          <EmptyState title={t('desk.choose')} text={t('desk.chooseText')} />
        </aside>
      ) : (
        <SidePanel
          className={styles.right ?? ''}
          title={side === 'new' ? t('form.title') : side === 'edit' ? t('form.editTitle') : (incident?.title ?? '…')}
          onClose={back}
        >
          {/* A call just written down need not be among what was searched for. */}
          {side === 'new' && <NewIncidentForm onDone={(id) => choose(id, {})} />}
          {side !== 'new' && opened.error && <ErrorState error={opened.error} onRetry={() => void opened.refetch()} />}
          {side !== 'new' && opened.isPending && <Skeleton rows={8} />}
          {side === 'edit' && incident && (
            <EditIncidentForm
              key={incident.id}
              incident={incident}
              onDone={() => void setSearch({ edit: undefined })}
            />
          )}
          {side === 'incident' && incident && (
            <IncidentPanel
              key={incident.id}
              incident={incident}
              skill={skill}
              onSkill={setSkill}
              onEdit={() => void setSearch({ edit: true })}
            />
          )}
        </SidePanel>
      )}
    </div>
  )
}
