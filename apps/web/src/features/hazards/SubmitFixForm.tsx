import { type FileId, instantOf, type LocalDay } from '@huhang/contract'
import { dayOf } from '@huhang/domain/kernel'
import { useTranslation } from 'react-i18next'
import { useDraft } from '../../app/draft'
import { useNow } from '../../app/now'
import { useVerb } from '../../app/perform'
import { DateInput } from '../../ui/DateInput'
import { Field } from '../../ui/Field'
import { showToast } from '../../ui/Toast'
import { VerbForm } from '../../ui/VerbForm'
import { PhotosField } from './PhotosField'
import { basedOn, type HazardVerbProps, isBlank } from './verb-form'
import { WordsField } from './WordsField'

const empty = { note: '', photos: [] as FileId[], acceptedBy: '', acceptedOn: '' as LocalDay | '' }

/** Photo of the fix first, then what was done and who of the company accepted it (自行验收). */
export function SubmitFixForm({ hazard, onDone }: HazardVerbProps) {
  const { t } = useTranslation('hazards')
  const verb = useVerb('hazards.submitFix')
  const today = dayOf(instantOf(useNow()))
  const { draft, change, clear } = useDraft(`hazards.submit-fix.${hazard.id}`, empty)
  const { note, photos, acceptedBy } = draft
  const acceptedOn = draft.acceptedOn || today
  const isMajor = hazard.grade === 'major'

  async function send() {
    const accepted = isBlank(acceptedBy) ? null : { by: acceptedBy, on: acceptedOn }
    if ((await verb.say({ ...basedOn(hazard), note, photos, accepted })) === null) return
    clear()
    showToast(t('done.submitted'))
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
