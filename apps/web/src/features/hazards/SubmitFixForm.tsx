import type { FileId } from '@huhang/contract'
import { useTranslation } from 'react-i18next'
import { useDraft } from '../../app/draft'
import { useVerb } from '../../app/perform'
import { Field } from '../../ui/Field'
import { PhotoInput } from '../../ui/PhotoInput'
import { TextArea } from '../../ui/TextInput'
import { showToast } from '../../ui/Toast'
import { VerbForm } from '../../ui/VerbForm'
import { basedOn, type HazardVerbProps, isBlank } from './verb-form'

const empty = { note: '', photos: [] as FileId[] }

/** Photo of the fix first, then what was done. */
export function SubmitFixForm({ hazard, onDone }: HazardVerbProps) {
  const { t } = useTranslation('hazards')
  const verb = useVerb('hazards.submitFix')
  const { draft, change, clear } = useDraft(`hazards.submit-fix.${hazard.id}`, empty)

  async function send() {
    const done = await verb.say({ ...basedOn(hazard), ...draft })
    if (done === null) return
    clear()
    showToast(t('done.submitted'))
    onDone()
  }

  return (
    <VerbForm
      verb={t('verb.submitFix')}
      whole={draft.photos.length > 0 && !isBlank(draft.note)}
      pending={verb.pending}
      refused={verb.refused}
      onSend={() => void send()}
    >
      {(tried) => (
        <>
          <Field
            label={t('form.photosAfter')}
            group
            required
            error={tried && draft.photos.length === 0 ? t('form.photosMissing') : undefined}
          >
            <PhotoInput value={draft.photos} onChange={(photos) => change({ photos })} />
          </Field>
          <Field
            label={t('form.note')}
            required
            error={tried && isBlank(draft.note) ? t('form.noteMissing') : undefined}
          >
            <TextArea name="note" rows={3} maxLength={2000} value={draft.note} onChange={(note) => change({ note })} />
          </Field>
        </>
      )}
    </VerbForm>
  )
}
