import { type FileId, instantOf, type LocalDay } from '@huhang/contract'
import { dayOf } from '@huhang/domain/kernel'
import { useTranslation } from 'react-i18next'
import { useDraft } from '../../app/draft'
import { useNow } from '../../app/now'
import { useTellSaid } from '../../outbox'
import { DateInput } from '../../ui/DateInput'
import { Field } from '../../ui/Field'
import { VerbForm } from '../../ui/VerbForm'
import { PhotosField } from './PhotosField'
import { useHazardVerb } from './use-hazard-verb'
import { basedOn, type HazardVerbProps, isBlank } from './verb-form'
import { WordsField } from './WordsField'

const empty = { note: '', photos: [] as FileId[], acceptedBy: '', acceptedOn: '' as LocalDay | '' }

/** Photo of the fix first, then what was done and who of the company accepted it (自行验收). */
export function SubmitFixForm({ hazard, onDone }: HazardVerbProps) {
  const { t } = useTranslation('hazards')
  const key = `hazards.submit-fix.${hazard.id}`
  const verb = useHazardVerb('submitFix', hazard, key)
  const tell = useTellSaid()
  const today = dayOf(instantOf(useNow()))
  const { draft, change, clear } = useDraft(key, empty)
  const { note, photos, acceptedBy } = draft
  const acceptedOn = draft.acceptedOn || today
  const isMajor = hazard.grade === 'major'

  async function send() {
    const accepted = isBlank(acceptedBy) ? null : { by: acceptedBy, on: acceptedOn }
    const answer = await verb.say({ ...basedOn(hazard), note, photos, accepted }, draft)
    if (answer === null) return
    clear()
    tell(answer, t('done.submitted'))
    onDone()
  }

  return (
    <VerbForm
      verb={t('verb.submitFix')}
      whole={photos.length > 0 && !isBlank(note) && (!isMajor || !isBlank(acceptedBy))}
      pending={verb.pending}
      refused={verb.refused}
      onSend={() => void send()}
    >
      {(tried) => (
        <>
          <PhotosField
            list={key}
            label={t('form.photosAfter')}
            required
            tried={tried}
            value={photos}
            onChange={(taken) => change({ photos: taken })}
          />
          <WordsField
            name="note"
            label={t('form.note')}
            missing={t('form.noteMissing')}
            tried={tried}
            value={note}
            onChange={(value) => change({ note: value })}
          />
          <WordsField
            name="acceptedBy"
            label={t('form.acceptedBy')}
            {...(isMajor ? { missing: t('form.acceptedByMissing') } : {})}
            tried={tried}
            hint={t('form.acceptedHint')}
            line
            max={50}
            value={acceptedBy}
            onChange={(value) => change({ acceptedBy: value })}
          />
          {!isBlank(acceptedBy) && (
            <Field label={t('form.acceptedOn')} required>
              <DateInput
                name="acceptedOn"
                min={hazard.foundOn}
                max={today}
                value={acceptedOn}
                onChange={(value) => change({ acceptedOn: value })}
              />
            </Field>
          )}
        </>
      )}
    </VerbForm>
  )
}
