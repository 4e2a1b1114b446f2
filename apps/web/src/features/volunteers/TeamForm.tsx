import { TeamId } from '@huhang/contract/volunteers'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { uuidv7 } from 'uuidv7'
import { useVerb } from '../../app/perform'
import { Field } from '../../ui/Field'
import { TextInput } from '../../ui/TextInput'
import { showToast } from '../../ui/Toast'
import { VerbForm } from '../../ui/VerbForm'
import { type Home, HomeFields } from './HomeFields'

/** A rescue team and where it musters. */
export function TeamForm({ onDone }: { onDone(): void }) {
  const { t } = useTranslation('volunteers')
  const register = useVerb('volunteers.registerTeam')
  const teamId = useRef(TeamId.parse(uuidv7()))
  const [name, setName] = useState('')
  const [home, setHome] = useState<Home>({ place: null, areaId: '' })

  async function send() {
    const { place, areaId } = home
    if (place === null || areaId === '') return
    if ((await register.say({ teamId: teamId.current, name: name.trim(), areaId, place })) === null) return
    showToast(t('done.registered'))
    onDone()
  }

  return (
    <VerbForm
      verb={t('verb.registerTeam')}
      whole={name.trim() !== '' && home.place !== null && home.areaId !== ''}
      pending={register.pending}
      refused={register.refused}
      onSend={() => void send()}
    >
      {(asked) => (
        <>
          <Field label={t('form.teamName')} required error={asked && name.trim() === '' && t('form.teamNameMissing')}>
            <TextInput value={name} maxLength={60} onChange={setName} />
          </Field>
          <HomeFields
            value={home}
            asked={asked}
            placeLabel={t('form.muster')}
            placeMissing={t('form.musterMissing')}
            onChange={setHome}
          />
        </>
      )}
    </VerbForm>
  )
}
