import { TeamId } from '@huhang/contract/volunteers'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { uuidv7 } from 'uuidv7'
import { useVerb } from '../../app/perform'
import { Button } from '../../ui/Button'
import { RefusalNote } from '../../ui/ErrorState'
import { Field } from '../../ui/Field'
import { TextInput } from '../../ui/TextInput'
import { showToast } from '../../ui/Toast'
import { type Home, HomeFields } from './HomeFields'
import styles from './volunteers.module.css'

/** A rescue team and where it musters. */
export function TeamForm({ onDone }: { onDone(): void }) {
  const { t } = useTranslation('volunteers')
  const register = useVerb('volunteers.registerTeam')
  const teamId = useRef(TeamId.parse(uuidv7()))
  const [asked, setAsked] = useState(false)
  const [name, setName] = useState('')
  const [home, setHome] = useState<Home>({ place: null, areaId: '' })

  async function send() {
    setAsked(true)
    const { place, areaId } = home
    if (name.trim() === '' || place === null || areaId === '') return
    if ((await register.say({ teamId: teamId.current, name: name.trim(), areaId, place })) === null) return
    showToast(t('done.registered'))
    onDone()
  }

  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
    >
      <Field label={t('form.teamName')} required error={asked && name.trim() === '' && t('form.nameMissing')}>
        <TextInput value={name} maxLength={60} onChange={setName} />
      </Field>
      <HomeFields
        value={home}
        asked={asked}
        placeLabel={t('form.muster')}
        placeMissing={t('form.musterMissing')}
        onChange={setHome}
      />
      <RefusalNote refused={register.refused} />
      <Button type="submit" kind="primary" size="large" wide pending={register.pending}>
        {t('verb.registerTeam')}
      </Button>
    </form>
  )
}
