import type { VolunteerView } from '@huhang/contract/volunteers'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useVerb } from '../../app/perform'
import { showToast } from '../../ui/Toast'
import { VerbForm } from '../../ui/VerbForm'
import { type Home, HomeFields } from './HomeFields'
import { RankAndTeam } from './RankAndTeam'

/** Team, rank and home, judged against the state that was opened. */
export function EditForm({ volunteer, onDone }: { volunteer: VolunteerView; onDone(): void }) {
  const { t } = useTranslation('volunteers')
  const edit = useVerb('volunteers.edit')
  const [{ revision, left, personId }] = useState(volunteer)
  const [home, setHome] = useState<Home>({ place: volunteer.place, areaId: volunteer.areaId })
  const [teamId, setTeamId] = useState<NonNullable<VolunteerView['teamId']> | ''>(volunteer.teamId ?? '')
  const [rank, setRank] = useState(volunteer.rank)

  async function send() {
    const { place, areaId } = home
    if (place === null || areaId === '') return
    if ((await edit.say({ personId, revision, left, place, areaId, teamId: teamId || null, rank })) === null) return
    showToast(t('done.saved'))
    onDone()
  }

  return (
    <VerbForm
      verb={t('verb.save')}
      whole={home.place !== null && home.areaId !== ''}
      pending={edit.pending}
      refused={edit.refused}
      onSend={() => void send()}
    >
      {(asked) => (
        <>
          <RankAndTeam rank={rank} teamId={teamId} onRank={setRank} onTeam={setTeamId} />
          <HomeFields
            value={home}
            asked={asked}
            placeLabel={t('form.home')}
            placeMissing={t('form.homeMissing')}
            onChange={setHome}
          />
        </>
      )}
    </VerbForm>
  )
}
