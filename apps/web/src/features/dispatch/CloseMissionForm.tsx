import type { PersonId } from '@huhang/contract'
import type { MissionView } from '@huhang/contract/dispatch'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useVerb } from '../../app/perform'
import { Button } from '../../ui/Button'
import { RefusalNote } from '../../ui/ErrorState'
import { Field } from '../../ui/Field'
import { Sheet } from '../../ui/Sheet'
import { TextInput } from '../../ui/TextInput'
import { showToast } from '../../ui/Toast'

type CloseMissionFormProps = { mission: MissionView; open: boolean; onClose(): void }

/** A word about everyone who said yes and never checked in; then the mission can close. */
export function CloseMissionForm({ mission, open, onClose }: CloseMissionFormProps) {
  const { t } = useTranslation('dispatch')
  const close = useVerb('dispatch.closeMission')
  const [words, setWords] = useState<Readonly<Record<string, string>>>({})
  const [asked, setAsked] = useState(false)
  const absent = mission.people.filter(({ status }) => status === 'committed')
  const wordOf = (personId: PersonId) => (words[personId] ?? '').trim()

  async function send() {
    setAsked(true)
    if (absent.some(({ personId }) => wordOf(personId) === '')) return
    const neverCame = absent.map(({ personId }) => ({ personId, word: wordOf(personId) }))
    if ((await close.say({ missionId: mission.id, neverCame })) === null) return
    showToast(t('done.closed'))
    onClose()
  }

  return (
    <Sheet
      open={open}
      at="middle"
      title={t('mission.close')}
      onClose={onClose}
      footer={
        <Button kind="primary" pending={close.pending} onClick={() => void send()}>
          {t('mission.close')}
        </Button>
      }
    >
      <p>{t(absent.length > 0 ? 'mission.neverCame' : 'mission.closeText')}</p>
      {absent.map(({ personId, name }) => (
        <Field
          key={personId}
          label={t('mission.wordFor', { name })}
          required
          error={asked && wordOf(personId) === '' && t('mission.wordMissing', { name })}
        >
          <TextInput
            value={words[personId] ?? ''}
            maxLength={200}
            onChange={(word) => setWords((before) => ({ ...before, [personId]: word }))}
          />
        </Field>
      ))}
      <RefusalNote refused={close.refused} />
    </Sheet>
  )
}
