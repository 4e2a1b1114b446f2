import type { VolunteerRowView } from '@huhang/contract/volunteers'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useNow } from '../../app/now'
import { Badge } from '../../ui/Badge'
import { type Column, DataTable } from '../../ui/DataTable'
import { List, ListRowLink } from '../../ui/ListRow'
import { MoreButton } from '../../ui/MoreButton'
import { Day, daysUntil } from '../../ui/Time'
import { useWide } from '../../ui/use-wide'
import { useRankWord } from './use-rank-word'

function Insured({ row }: { row: VolunteerRowView }) {
  const { t } = useTranslation('volunteers')
  const now = useNow()
  if (row.insuredTo === null) return <Badge tone="red">{t('list.uninsured')}</Badge>
  if (daysUntil(row.insuredTo, now) >= 0) return <Day on={row.insuredTo} />
  return <Badge tone="red">{t('list.expired', { day: row.insuredTo })}</Badge>
}

function State({ row }: { row: VolunteerRowView }) {
  const { t } = useTranslation('volunteers')
  if (row.left) return <Badge>{t('left')}</Badge>
  return (
    <Badge tone={row.availability === 'available' ? 'green' : 'grey'}>{t(`availability.${row.availability}`)}</Badge>
  )
}

function useSkillWords() {
  const { t } = useTranslation(['volunteers', 'ui'])
  return ({ skills }: VolunteerRowView) => skills.map((skill) => t(`volunteers:skill.${skill}`)).join(t('ui:comma'))
}

type RosterRowsProps = {
  rows: readonly VolunteerRowView[] | undefined
  empty: ReactNode
  onMore: (() => void) | undefined
  loadingMore: boolean
}

/** A table on a desk, cards on a phone. */
export function RosterRows({ rows, empty, onMore, loadingMore }: RosterRowsProps) {
  const { t } = useTranslation('volunteers')
  const rankWord = useRankWord()
  const skillWords = useSkillWords()
  const wide = useWide()
  const columns: Column<VolunteerRowView>[] = [
    {
      key: 'name',
      title: t('list.name'),
      cell: (row) => (
        <Link to="/volunteers/$personId" params={{ personId: row.personId }}>
          {row.name}
        </Link>
      ),
    },
    { key: 'state', title: t('list.state'), cell: (row) => <State row={row} /> },
    { key: 'team', title: t('list.team'), cell: (row) => row.teamName ?? t('noTeam') },
    { key: 'rank', title: t('list.rank'), cell: (row) => rankWord(row.rank) },
    { key: 'skills', title: t('list.skills'), cell: skillWords },
    { key: 'insuredTo', title: t('list.insuredTo'), cell: (row) => <Insured row={row} /> },
  ]
  if (wide || rows === undefined || rows.length === 0)
    return (
      <DataTable
        caption={t('list.caption')}
        columns={columns}
        rows={rows}
        rowKey={(row) => row.personId}
        {...{ empty, onMore, loadingMore }}
      />
    )
  return (
    <>
      <List label={t('list.caption')}>
        {rows.map((row) => (
          <ListRowLink
            key={row.personId}
            to="/volunteers/$personId"
            params={{ personId: row.personId }}
            title={row.name}
            detail={
              <>
                <span>{row.teamName ?? t('noTeam')}</span>
                <span>{rankWord(row.rank)}</span>
                <span>{skillWords(row)}</span>
                <span>
                  {t('list.insuredTo')} <Insured row={row} />
                </span>
              </>
            }
            aside={<State row={row} />}
          />
        ))}
      </List>
      {onMore && <MoreButton onMore={onMore} pending={loadingMore} />}
    </>
  )
}
