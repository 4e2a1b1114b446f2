import { ChecklistId, instantOf, type LocalDay } from '@huhang/contract'
import { dayOf } from '@huhang/domain/kernel'
import { useParams } from '@tanstack/react-router'
import { Download, Pencil } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLook } from '../../app/look'
import { useVerb } from '../../app/perform'
import { useMay } from '../../app/session'
import { Badge } from '../../ui/Badge'
import { Button, ButtonHref, ButtonLink } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { DateInput } from '../../ui/DateInput'
import { ErrorState } from '../../ui/ErrorState'
import { Field } from '../../ui/Field'
import { BackLink, PageHeader, Stack } from '../../ui/PageHeader'
import { Sheet } from '../../ui/Sheet'
import { PageSkeleton } from '../../ui/Skeleton'
import { VerbForm } from '../../ui/VerbForm'
import { stateOn, stateTone } from './checklist-state'
import { Preview } from './Preview'
import { SpanOfDays } from './SpanOfDays'
import { useWordsOf } from './use-words-of'

/** One version: what it asks, as somebody meets it who fills it in; its workbook, its next version, its end. */
export default function ChecklistPage() {
  const { t } = useTranslation('checklists')
  const wordsOf = useWordsOf()
  const mayPublish = useMay('checklists.publish')
  const mayRetire = useMay('checklists.retire')
  const params = useParams({ strict: false }) as { checklistId?: string }
  const id = ChecklistId.safeParse(params.checklistId)
  const checklistId = id.success ? id.data : ('' as ChecklistId)
  const asked = useLook('checklists.open', { checklistId }, { enabled: id.success })
  const back = <BackLink to="/checklists">{t('page.back')}</BackLink>
  if (!id.success || asked.isError)
    return (
      <>
        {back}
        <ErrorState error={asked.error} onRetry={() => void asked.refetch()} />
      </>
    )
  const one = asked.data
  if (one === undefined) return <PageSkeleton />
  const state = stateOn(one, dayOf(instantOf(Date.now())))
  return (
    <>
      <PageHeader
        back={back}
        title={
          <>
            {wordsOf(one.title)}
            <Badge tone={stateTone[state]}>{t(`page.state.${state}`)}</Badge>
          </>
        }
        windowTitle={wordsOf(one.title)}
        subtitle={
          <>
            {t('visit.version', { version: one.version })} · {one.code} ·{' '}
            <SpanOfDays from={one.validFrom} to={one.validTo} />
          </>
        }
        actions={
          <>
            <ButtonHref icon={Download} href={`/export/checklist.xlsx?id=${one.checklistId}`}>
              {t('page.export')}
            </ButtonHref>
            {mayPublish && (
              <ButtonLink to="/checklists/new" search={{ from: one.checklistId } as never} icon={Pencil}>
                {t('page.next')}
              </ButtonLink>
            )}
            {mayRetire && one.validTo === null && <Retire checklistId={checklistId} title={wordsOf(one.title)} />}
          </>
        }
      />
      <Stack>
        {one.about && (
          <Card>
            <p style={{ margin: 0 }}>{wordsOf(one.about)}</p>
          </Card>
        )}
        <Preview content={one} />
      </Stack>
    </>
  )
}

function Retire({ checklistId, title }: { checklistId: ChecklistId; title: string }) {
  const { t } = useTranslation('checklists')
  const [open, setOpen] = useState(false)
  const today = dayOf(instantOf(Date.now()))
  const [lastOn, setLastOn] = useState<LocalDay | ''>(today)
  const verb = useVerb('checklists.retire')
  return (
    <>
      <Button kind="danger" onClick={() => setOpen(true)}>
        {t('retire.verb')}
      </Button>
      <Sheet open={open} at="middle" title={t('retire.verb')} onClose={() => setOpen(false)}>
        <VerbForm
          verb={t('retire.verb')}
          danger
          whole={lastOn !== ''}
          pending={verb.pending}
          refused={verb.refused}
          onSend={async () => {
            if (lastOn !== '' && (await verb.say({ checklistId, lastOn })) !== null) setOpen(false)
          }}
        >
          {() => (
            <>
              <p>{t('retire.question', { title })}</p>
              <Field label={t('retire.lastOn')} required>
                <DateInput name="lastOn" min={today} value={lastOn} onChange={setLastOn} />
              </Field>
            </>
          )}
        </VerbForm>
      </Sheet>
    </>
  )
}
