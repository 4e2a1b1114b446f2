import type { LocalDay, RowId } from '@huhang/contract'
import { ListingLevel } from '@huhang/contract/hazards'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { uuidv7 } from 'uuidv7'
import { useDraft } from '../../app/draft'
import { useVerb } from '../../app/perform'
import { Choice } from '../../ui/Choice'
import { DateInput } from '../../ui/DateInput'
import { Field } from '../../ui/Field'
import { showToast } from '../../ui/Toast'
import { VerbForm } from '../../ui/VerbForm'
import { basedOn, type HazardVerbProps, isBlank } from './verb-form'
import { WordsField } from './WordsField'

const empty = { level: 'county' as ListingLevel, noticeNumber: '', leader: '', dueOn: '' as LocalDay | '' }

/** 挂牌督办: who lists, by which notice, who answers for it, until when. */
export function PutUnderSupervisionForm({ hazard, onDone }: HazardVerbProps) {
  const { t } = useTranslation('hazards')
  const verb = useVerb('hazards.putUnderSupervision')
  const [listingId] = useState(() => uuidv7() as RowId)
  const { draft, change, clear } = useDraft(`hazards.list.${hazard.id}`, empty)
  const { level, noticeNumber, leader, dueOn } = draft

  async function send() {
    if (dueOn === '') return
    if ((await verb.say({ listingId, ...basedOn(hazard), level, noticeNumber, leader, dueOn })) === null) return
    clear()
    showToast(t('done.listed'))
    onDone()
  }

  return (
    <VerbForm
      verb={t('verb.putUnderSupervision')}
      whole={!isBlank(noticeNumber) && !isBlank(leader) && dueOn !== ''}
      pending={verb.pending}
      refused={verb.refused}
      onSend={() => void send()}
    >
      {(tried) => (
        <>
          <Field label={t('listing.level')} group>
            <Choice
              value={level}
              options={ListingLevel.options.map((value) => ({ value, label: t(`listing.${value}`) }))}
              onChange={(chosen) => change({ level: chosen })}
            />
          </Field>
          <WordsField
            name="noticeNumber"
            label={t('listing.notice')}
            missing={t('listing.noticeMissing')}
            tried={tried}
            line
            max={100}
            value={noticeNumber}
            onChange={(value) => change({ noticeNumber: value })}
          />
          <WordsField
            name="leader"
            label={t('listing.leader')}
            missing={t('listing.leaderMissing')}
            tried={tried}
            line
            max={50}
            value={leader}
            onChange={(value) => change({ leader: value })}
          />
          <Field label={t('listing.due')} required error={tried && dueOn === '' ? t('listing.dueMissing') : undefined}>
            <DateInput name="dueOn" value={dueOn} onChange={(value) => change({ dueOn: value })} />
          </Field>
        </>
      )}
    </VerbForm>
  )
}
