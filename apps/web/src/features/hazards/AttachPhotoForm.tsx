import type { FileId } from '@huhang/contract'
import { HazardFileRole } from '@huhang/contract/hazards'
import { useTranslation } from 'react-i18next'
import { useDraft } from '../../app/draft'
import { type FieldAnswer, useTellSaid } from '../../outbox'
import { Choice } from '../../ui/Choice'
import { Field } from '../../ui/Field'
import { VerbForm } from '../../ui/VerbForm'
import { PhotosField } from './PhotosField'
import { useHazardVerb } from './use-hazard-verb'
import type { HazardVerbProps } from './verb-form'

const empty: { photos: FileId[]; role: HazardFileRole } = { photos: [], role: 'evidence' }

export function AttachPhotoForm({ hazard, onDone }: HazardVerbProps) {
  const { t } = useTranslation('hazards')
  const key = `hazards.attachPhoto.${hazard.id}`
  const verb = useHazardVerb('attachPhoto', hazard, key)
  const tell = useTellSaid()
  const { draft, change, clear } = useDraft(key, empty)
  const { photos, role } = draft

  async function send() {
    let left = photos
    let last: FieldAnswer<unknown> | null = null
    for (const fileId of photos) {
      last = await verb.say({ hazardId: hazard.id, fileId, role }, { photos: [fileId], role })
      if (last === null) return change({ photos: left })
      left = left.filter((id) => id !== fileId)
    }
    clear()
    if (last !== null) tell(last, t('done.saved'))
    onDone()
  }

  return (
    <VerbForm
      verb={t('verb.attachPhoto')}
      whole={photos.length > 0}
      pending={verb.pending}
      refused={verb.refused}
      onSend={() => void send()}
    >
      {(tried) => (
        <>
          <PhotosField
            list={key}
            label={t('page.photos')}
            required
            tried={tried}
            value={photos}
            onChange={(value) => change({ photos: value })}
          />
          <Field label={t('form.role')} group>
            <Choice<HazardFileRole>
              value={role}
              options={HazardFileRole.options.map((value) => ({ value, label: t(`page.${value}`) }))}
              onChange={(value) => change({ role: value })}
            />
          </Field>
        </>
      )}
    </VerbForm>
  )
}
