import { ChecklistId, instantOf } from '@huhang/contract'
import type { ChecklistContent } from '@huhang/contract/checklists'
import { earliestFrom } from '@huhang/domain/checklists'
import { dayOf } from '@huhang/domain/kernel'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { useDraft } from '../../app/draft'
import { useLook } from '../../app/look'
import { useSearchState } from '../../app/search-state'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Confirm } from '../../ui/Confirm'
import { RefusalNote } from '../../ui/ErrorState'
import { BackLink, PageHeader, Stack } from '../../ui/PageHeader'
import { PageSkeleton } from '../../ui/Skeleton'
import styles from './Checklist.module.css'
import { type ChecklistForm, newContent } from './checklist-form'
import { EditChecklist } from './EditChecklist'
import { ImportSheet } from './ImportSheet'
import { Preview } from './Preview'
import { PublishForm } from './PublishForm'
import { useWordsOf } from './use-words-of'

const Search = z.object({ from: ChecklistId.optional().catch(undefined) })

/** Writes a list: a new one, or the next version of one that stands. It stays on this device until it is published. */
export default function WriteChecklistPage() {
  const { t } = useTranslation('checklists')
  const wordsOf = useWordsOf()
  const [{ from }] = useSearchState(Search)
  const [empty] = useState((): ChecklistForm => ({ content: newContent(dayOf(instantOf(Date.now()))), basedOn: 0 }))
  const { draft, change, clear, notKept } = useDraft('checklist', empty)
  const [previewing, setPreviewing] = useState(false)
  const isBegun = draft !== empty
  const versions = useLook('checklists.versions', {})
  const known = versions.data?.versions.find(({ code }) => code === draft.content.code)
  const newest = known?.version ?? 0
  // Somebody has published since this draft was begun; what they changed is not in it.
  const isBehind = isBegun && draft.basedOn > 0 && draft.basedOn < newest
  const isSameList =
    from === undefined ||
    versions.data?.versions.some((one) => one.checklistId === from && one.code === draft.content.code)
  const sourceId = isBehind && isSameList ? known?.checklistId : from
  const source = useLook(
    'checklists.open',
    { checklistId: sourceId ?? ('' as ChecklistId) },
    { enabled: sourceId !== undefined },
  )

  function begin(content: ChecklistContent) {
    const known = versions.data?.versions.find(({ code }) => code === content.code)
    change({ content, basedOn: known?.version ?? 0 })
  }

  function takeOver() {
    if (source.data === undefined) return
    const { checklistId: _id, version: _version, validTo: _to, ...content } = source.data
    const known = (versions.data?.versions ?? []).filter(({ code }) => code === content.code)
    begin({ ...content, validFrom: earliestFrom(known, dayOf(instantOf(Date.now()))) })
  }

  if (from !== undefined && source.isPending) return <PageSkeleton />
  const mayTakeOver = source.data !== undefined && (isBehind || source.data.code !== draft.content.code)
  return (
    <>
      <PageHeader
        title={t('write.title')}
        subtitle={draft.content.title.zh && wordsOf(draft.content.title)}
        back={<BackLink to="/checklists">{t('page.back')}</BackLink>}
        actions={
          <>
            <Button aria-pressed={previewing} onClick={() => setPreviewing(!previewing)}>
              {t(previewing ? 'write.edit' : 'write.preview')}
            </Button>
            <ImportSheet isBegun={isBegun} onRead={begin} />
            {isBegun && (
              <Confirm
                label={t('write.discard')}
                verb={t('write.discard')}
                question={t('write.discardQuestion')}
                onConfirm={() => {
                  clear()
                  return undefined
                }}
              />
            )}
          </>
        }
      />
      <Stack>
        {source.data !== undefined && mayTakeOver && (
          <Card>
            <p className={styles.plain}>
              {isBehind && isSameList
                ? t('write.behind', { basedOn: draft.basedOn, newest })
                : t(isBegun ? 'write.otherDraft' : 'write.takeOver', { title: wordsOf(source.data.title) })}
            </p>
            <Button kind="primary" onClick={takeOver}>
              {t('write.takeOverVerb', { title: wordsOf(source.data.title) })}
            </Button>
          </Card>
        )}
        <RefusalNote refused={notKept} />
        {isBegun && notKept === null && <p role="status">{t('write.kept')}</p>}
        {previewing ? (
          <Preview content={draft.content} />
        ) : (
          <EditChecklist
            content={draft.content}
            isNew={draft.basedOn === 0}
            onChange={(part) => change({ content: { ...draft.content, ...part } })}
          />
        )}
        <PublishForm form={draft} newest={newest} onRebase={() => change({ basedOn: newest })} onPublished={clear} />
      </Stack>
    </>
  )
}
