import type { DeskOf } from '@huhang/contract/today'
import { useTranslation } from 'react-i18next'
import { Figures, Stack } from '../../ui/PageHeader'
import { StatLink } from '../../ui/Stat'
import { ExpiryRow } from './ExpiryRow'
import { toPeople, toPerson } from './links'
import { Section } from './Section'

const counts = ['people', 'withAccount', 'disabled'] as const

export function AdministratorDesk({ desk }: { desk: DeskOf<'administrator'> }) {
  const { t } = useTranslation('today')
  return (
    <Stack>
      <Figures>
        {counts.map((key) => (
          <StatLink key={key} {...toPeople()} label={t(`administrator.${key}`)} value={desk.accounts[key]} />
        ))}
      </Figures>
      <Section
        title={t('administrator.expiring')}
        lines={desk.expiring}
        empty={t('administrator.expiringEmpty')}
        row={(line) => <ExpiryRow key={`${line.personId} ${line.validTo}`} line={line} to={toPerson(line.personId)} />}
      />
    </Stack>
  )
}
