import type { LocalDay, PersonId, RowId } from '@huhang/contract'
import { Phone } from '@huhang/contract/access'
import type { TeamId } from '@huhang/contract/volunteers'
import { useNavigate } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { uuidv7 } from 'uuidv7'
import { useLook } from '../../app/look'
import { useVerb } from '../../app/perform'
import { DateInput } from '../../ui/DateInput'
import { Field } from '../../ui/Field'
import { TextInput } from '../../ui/TextInput'
import { showToast } from '../../ui/Toast'
import { VerbForm } from '../../ui/VerbForm'
import { type Home, HomeFields } from './HomeFields'
import { RankAndTeam } from './RankAndTeam'

const today = () => new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10) as LocalDay

/** A new person on the roster, at the foot of the ladder unless said otherwise. */
export function RegisterForm({ onDone }: { onDone(): void }) {
  const { t } = useTranslation('volunteers')
  const navigate = useNavigate()
  const register = useVerb('volunteers.register')
  const ids = useRef({ personId: uuidv7() as PersonId, grantId: uuidv7() as RowId })
  const [name, setName] = useState('')
  const [phone, setPhone] = useState('')
  const [bornOn, setBornOn] = useState<LocalDay | ''>('')
  const [joinedOn, setJoinedOn] = useState<LocalDay | ''>(today)
  const [home, setHome] = useState<Home>({ place: null, areaId: '' })
  const [teamId, setTeamId] = useState<TeamId | ''>('')
  const [chosenRank, setRank] = useState<string | null>(null)
  const { data: ranks } = useLook('volunteers.ranks', {})
  const rank = chosenRank ?? ranks?.[0]
  const number = phone.trim() === '' ? null : Phone.safeParse(phone)
  const phoneWrong = number !== null && !number.success

  const isHoused = home.place !== null && home.areaId !== ''
  const whole = name.trim() !== '' && !phoneWrong && bornOn !== '' && joinedOn !== '' && isHoused && rank !== undefined

  async function send() {
    if (bornOn === '' || joinedOn === '' || home.place === null || home.areaId === '' || rank === undefined) return
    const view = await register.say({
      ...ids.current,
      newPerson: { name: name.trim(), phone: number?.data ?? null },
      bornOn,
      joinedOn,
      areaId: home.areaId,
      place: home.place,
      teamId: teamId || null,
      rank,
    })
    if (view === null) return
    showToast(t('done.registered'))
    onDone()
    void navigate({ to: '/volunteers/$personId', params: { personId: view.personId } })
  }

  return (
    <VerbForm
      verb={t('verb.register')}
      whole={whole}
      pending={register.pending}
      refused={register.refused}
      onSend={() => void send()}
    >
      {(asked) => (
        <>
          <Field label={t('form.name')} required error={asked && name.trim() === '' && t('form.nameMissing')}>
            <TextInput value={name} maxLength={60} autoComplete="off" onChange={setName} />
          </Field>
          <Field
            label={t('form.phone')}
            required={false}
            hint={t('form.phoneHint')}
            error={asked && phoneWrong && t('form.phoneWrong')}
          >
            <TextInput type="tel" value={phone} maxLength={24} autoComplete="off" onChange={setPhone} />
          </Field>
          <Field label={t('form.born')} required error={asked && bornOn === '' && t('form.bornMissing')}>
            <DateInput value={bornOn} max={today()} onChange={setBornOn} />
          </Field>
          <Field label={t('form.joined')} required error={asked && joinedOn === '' && t('form.dayMissing')}>
            <DateInput value={joinedOn} max={today()} onChange={setJoinedOn} />
          </Field>
          <HomeFields
            value={home}
            asked={asked}
            placeLabel={t('form.home')}
            placeMissing={t('form.homeMissing')}
            onChange={setHome}
          />
          <RankAndTeam rank={rank ?? ''} teamId={teamId} onRank={setRank} onTeam={setTeamId} />
        </>
      )}
    </VerbForm>
  )
}
