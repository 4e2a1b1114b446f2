import type { DeskOf, MonthCounts } from '@huhang/contract/today'
import { changeOf } from '@huhang/domain/today'
import { useTranslation } from 'react-i18next'
import { useWaitingSubjects } from '../../outbox'
import { classes } from '../../ui/classes'
import { ListRowLink } from '../../ui/ListRow'
import { Columns, Figures, Stack } from '../../ui/PageHeader'
import { StatLink } from '../../ui/Stat'
import { HazardLineRow } from './HazardLineRow'
import { toHazards, toMonth } from './links'
import { Section } from './Section'
import styles from './TodayPage.module.css'

const figures: readonly (keyof MonthCounts)[] = ['visits', 'hazardsFound', 'hazardsVerified', 'missions']

export function ManagerDesk({ desk }: { desk: DeskOf<'manager'> }) {
  const { t, i18n } = useTranslation('today')
  const waiting = useWaitingSubjects()
  const percent = new Intl.NumberFormat(i18n.language, {
    style: 'percent',
    signDisplay: 'exceptZero',
    maximumFractionDigits: 1,
  })
  const most = desk.overdueByArea[0]?.count ?? 1

  const note = (key: keyof MonthCounts) => {
    const change = changeOf(desk, key)
    return `${t('manager.compare', { before: desk.before[key] })}${change === null ? '' : ` · ${percent.format(change)}`}`
  }

  return (
    <Stack>
      <Figures>
        {figures.map((key) => (
          <StatLink
            key={key}
            {...toMonth(desk.month)}
            label={t(`manager.${key}`)}
            value={desk.now[key]}
            note={note(key)}
          />
        ))}
      </Figures>
      <Columns>
        <Section
          title={t('manager.overdue')}
          lines={{ total: desk.overdueTotal, rows: desk.overdueByArea }}
          empty={t('manager.overdueEmpty')}
          row={(line) => (
            <ListRowLink
              key={line.areaId}
              {...toHazards({ show: 'overdue', area: line.areaId })}
              title={(i18n.language === 'en' && line.nameEn) || line.name}
              aside={
                <>
                  <span className={styles.bar} aria-hidden>
                    <span style={{ width: `${(line.count / most) * 100}%` }} />
                  </span>
                  <span className={classes(styles.count, 'number')}>{line.count}</span>
                </>
              }
            />
          )}
        />
        <Section
          title={t('manager.majors')}
          lines={desk.majors}
          empty={t('manager.majorsEmpty')}
          all={toHazards({ grade: 'major' })}
          row={(line) => <HazardLineRow key={line.hazardId} line={line} waits={waiting.has(line.hazardId)} />}
        />
      </Columns>
    </Stack>
  )
}
