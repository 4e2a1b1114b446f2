import type { MissionView } from '@huhang/contract/dispatch'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useVerb } from '../../app/perform'
import { Field } from '../../ui/Field'
import { TextInput } from '../../ui/TextInput'
import { showToast } from '../../ui/Toast'
import { VerbForm } from '../../ui/VerbForm'

/** A word about everyone who said yes and never checked in; then the mission can close. */
export function CloseMissionForm({ mission, onDone }: { mission: MissionView; onDone(): void }) {
  const { t } = useTranslation('dispatch')
  const close = useVerb('dispatch.closeMission')
  const [words, setWords] = useState<Readonly<Record<string, string>>>({})
  const absent = mission.people
    .filter(({ status }) => status === 'committed')
    .map(({ personId, name }) => ({ personId, name, word: (words[personId] ?? '').trim() }))

  async function send() {
    const neverCame = absent.map(({ personId, word }) => ({ personId, word }))
    if ((await close.say({ missionId: mission.id, neverCame })) === null) return
    showToast(t('done.closed'))
    onDone()
  }

  return (
    <VerbForm
      verb={t('mission.close')}
      whole={absent.every(({ word }) => word !== '')}
      pending={close.pending}
      refused={close.refused}
      onSend={() => void send()}
    >
      {(asked) => (
        <>
          <p>{t(absent.length > 0 ? 'mission.neverCame' : 'mission.closeText')}</p>
          {absent.map(({ personId, name, word }) => (
            <Field
              key={personId}
              label={t('mission.wordFor', { name })}
              required
              error={asked && word === '' && t('mission.wordMissing', { name })}
            >
              <TextInput
                value={words[personId] ?? ''}
                maxLength={200}
                onChange={(next) => setWords((before) => ({ ...before, [personId]: next }))}
              />
            </Field>
          ))}
        </>
      )}
    </VerbForm>
  )
}
