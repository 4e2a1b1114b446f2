import type { ChecklistTemplate } from '@huhang/contract/checklists'
import { checklistsOn, isInForce, scoreOf } from '@huhang/domain/checklists'
import { openStatuses } from '@huhang/domain/hazards'
import { ListChecks, Plus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useLook } from '../../app/look'
import { Badge } from '../../ui/Badge'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Confirm } from '../../ui/Confirm'
import { EmptyState } from '../../ui/EmptyState'
import { ErrorState } from '../../ui/ErrorState'
import { List, ListRowButton } from '../../ui/ListRow'
import { Stack } from '../../ui/PageHeader'
import { PageSkeleton } from '../../ui/Skeleton'
import { AnswerChecklist, answeredSoFar, type ChecklistDraft, isWhole, useWordsOf } from '../checklists'
import { inVersion, withoutList } from './hazards-of-answers'
import { NoAnswer } from './NoAnswer'
import { ordersNothing } from './service-visit'
import type { VisitEdit } from './use-visit-draft'
import { foundOnOf, hazardIdsOf } from './visit-draft'
import { answersOf } from './visit-photos'

type ChecksStepProps = VisitEdit & {
  /** The list being answered, by its code. */
  answering: string | undefined
  onAnswering(code: string | undefined): void
  onEditHazard(id: string): void
}

type OtherVersionProps = Pick<VisitEdit, 'draft' | 'change'> & { template: ChecklistTemplate | undefined }

/** Which lists are gone through at this visit, and each of them. */
export function ChecksStep({ answering, onAnswering, onEditHazard, ...edit }: ChecksStepProps) {
  const { draft } = edit
  const one = draft.checklists.find(({ template }) => template.code === answering)
  return one === undefined ? (
    <ChooseLists {...edit} onAnswering={onAnswering} />
  ) : (
    <AnswerOne {...edit} one={one} onDone={() => onAnswering(undefined)} onEditHazard={onEditHazard} />
  )
}

function ChooseLists({ draft, change, onAnswering }: VisitEdit & Pick<ChecksStepProps, 'onAnswering'>) {
  const { t } = useTranslation('inspections')
  const wordsOf = useWordsOf()
  const day = foundOnOf(draft)
  const asked = useLook('checklists.list', { on: day })
  const chosen = new Set(draft.checklists.map(({ template }) => template.code))
  const inForce = checklistsOn(asked.data?.checklists ?? [], day)
  const others = inForce.filter(({ code }) => !chosen.has(code))
  // The draft holds the version that it was begun with; the server takes the one of the visit's day.
  const otherVersionOf = ({ template }: ChecklistDraft) =>
    inForce.find(({ code, checklistId }) => code === template.code && checklistId !== template.checklistId)

  function begin(template: ChecklistTemplate) {
    change({ checklists: [...draft.checklists, { template, answers: {} }] })
    onAnswering(template.code)
  }

  return (
    <Stack>
      {draft.checklists.length > 0 && (
        <Card title={t('checks.mine')} bare>
          <List label={t('checks.mine')}>
            {draft.checklists.map((one) => (
              <ListRowButton
                key={one.template.code}
                onPress={() => onAnswering(one.template.code)}
                title={wordsOf(one.template.title)}
                detail={<Standing one={one} draft={draft} />}
                actions={<OtherVersion template={otherVersionOf(one)} {...{ draft, change }} />}
              />
            ))}
          </List>
        </Card>
      )}
      <Card title={t('checks.choose')} bare>
        {asked.isError && <ErrorState error={asked.error} onRetry={() => void asked.refetch()} />}
        {asked.isPending && <PageSkeleton />}
        {asked.data && others.length === 0 && (
          <EmptyState title={t('checks.noOthers')} text={t('checks.noOthersText')} />
        )}
        <List label={t('checks.choose')}>
          {others.map((template) => (
            <ListRowButton
              key={template.checklistId}
              lead={<Plus size={18} aria-hidden />}
              onPress={() => begin(template)}
              title={wordsOf(template.title)}
              detail={
                <>
                  <span>{t('checks.version', { version: template.version })}</span>
                  <span>
                    {t('checks.items', { count: template.sections.reduce((sum, { items }) => sum + items.length, 0) })}
                  </span>
                </>
              }
            />
          ))}
        </List>
      </Card>
    </Stack>
  )
}

function OtherVersion({ template, draft, change }: OtherVersionProps) {
  const { t } = useTranslation('inspections')
  if (template === undefined) return null
  return (
    <Button size="small" onClick={() => change(inVersion(draft, template))}>
      {t('checks.useVersion', { version: template.version })}
    </Button>
  )
}

function Standing({ one, draft }: { one: ChecklistDraft; draft: VisitEdit['draft'] }) {
  const { t } = useTranslation('inspections')
  const score = scoreOf(one.template, answeredSoFar(one.answers))
  const inForce = isInForce(one.template, foundOnOf(draft))
  return (
    <>
      <span className="number">
        {score.asked - score.open}/{score.asked}
      </span>
      {score.no > 0 && <span>{t('checks.noes', { count: score.no })}</span>}
      {!inForce && <Badge tone="red">{t('checks.notInForce')}</Badge>}
      {inForce && !isWhole(one, hazardIdsOf(draft), ordersNothing(draft)) && (
        <Badge tone="orange">{t('checks.unfinished')}</Badge>
      )}
    </>
  )
}

type AnswerOneProps = VisitEdit & {
  one: ChecklistDraft
  onDone(): void
  onEditHazard(id: string): void
}

function AnswerOne({ one, draft, change, answer, onDone, onEditHazard }: AnswerOneProps) {
  const { t } = useTranslation('inspections')
  const wordsOf = useWordsOf()
  const { template, answers } = one
  const premisesId = draft.premises?.premisesId
  const asked = useLook(
    'hazards.list',
    { premisesId, status: [...openStatuses], limit: 100 },
    { enabled: premisesId !== undefined },
  )
  // Without a network nobody can be asked: what is known here is then all that is known.
  const standing = asked.data?.rows ?? (asked.isFetching ? null : [])
  return (
    <Stack>
      <Card
        title={wordsOf(template.title)}
        actions={
          <Confirm
            label={t('checks.drop')}
            verb={t('checks.drop')}
            size="small"
            question={t('checks.dropQuestion', { title: wordsOf(template.title) })}
            onConfirm={() => {
              change(withoutList(draft, template.code))
              onDone()
              return undefined
            }}
          />
        }
      >
        <p>
          {t('checks.version', { version: template.version })}
          {template.about && ` · ${wordsOf(template.about)}`}
        </p>
      </Card>
      <AnswerChecklist
        template={template}
        answers={answers}
        onAnswer={(parts) => answer(template.code, parts, ordersNothing(draft) ? null : standing)}
        photosOf={answersOf(draft, template.code)}
        below={(item, given) => (
          <NoAnswer
            {...{ item, draft, change, onEditHazard }}
            code={template.code}
            answer={given}
            standing={standing ?? []}
            isUnknown={asked.data === undefined && !asked.isFetching}
            onChange={(part) => answer(template.code, { [item.key]: part }, null)}
          />
        )}
      />
      <Button kind="primary" size="large" wide icon={ListChecks} onClick={onDone}>
        {t('checks.done')}
      </Button>
    </Stack>
  )
}
