import type { TeamId } from '@huhang/contract/volunteers'
import { useTranslation } from 'react-i18next'
import { useLook } from '../../app/look'
import { Field } from '../../ui/Field'
import { Select } from '../../ui/Select'
import { useRankWord } from './use-rank-word'

type RankAndTeamProps = {
  rank: string
  teamId: TeamId | ''
  onRank(rank: string): void
  onTeam(teamId: TeamId | ''): void
}

export function RankAndTeam({ rank, teamId, onRank, onTeam }: RankAndTeamProps) {
  const { t } = useTranslation('volunteers')
  const rankWord = useRankWord()
  const teams = useLook('volunteers.teams', {})
  const ranks = useLook('volunteers.ranks', {})
  return (
    <>
      <Field label={t('form.team')} required={false}>
        <Select
          value={teamId}
          empty={t('noTeam')}
          options={(teams.data ?? []).map(({ id, name }) => ({ value: id, label: name }))}
          onChange={onTeam}
        />
      </Field>
      <Field label={t('form.rank')} required>
        <Select
          value={rank}
          empty={null}
          options={(ranks.data ?? []).map((each) => ({ value: each, label: rankWord(each) }))}
          onChange={onRank}
        />
      </Field>
    </>
  )
}
