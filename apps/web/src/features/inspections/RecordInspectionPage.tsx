import { EnterpriseId, HazardId, instantOf } from '@huhang/contract'
import { ChecklistCode } from '@huhang/contract/checklists'
import { useNavigate } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { useSearchState } from '../../app/search-state'
import { focusFirstInvalid, useTouched } from '../../app/touched'
import { useTellSaid } from '../../outbox'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Confirm } from '../../ui/Confirm'
import { RefusalNote } from '../../ui/ErrorState'
import { BackLink, PageHeader } from '../../ui/PageHeader'
import { PremisesChooser } from '../enterprises'
import { ChecksStep } from './ChecksStep'
import { HazardsStep, OneHazard } from './HazardsStep'
import { atPremises } from './hazards-of-answers'
import styles from './Inspections.module.css'
import { ReviewStep } from './ReviewStep'
import { useVisitDraft } from './use-visit-draft'
import { VisitStep } from './VisitStep'
import { foundOnOf, type VisitTrouble, visitTrouble } from './visit-draft'

const Step = z.enum(['firm', 'visit', 'checks', 'hazards', 'sign'])
type Step = z.infer<typeof Step>

/** In the address, so that the phone's back button goes one step back and loses nothing. */
const Search = z.object({
  step: Step.optional().catch(undefined),
  hazard: HazardId.optional().catch(undefined),
  list: ChecklistCode.optional().catch(undefined),
  enterpriseId: EnterpriseId.optional().catch(undefined),
})

/** 记录检查: which company, the visit, its hazards, then what is read and signed. Everything typed stays on the device until the server has it. */
export default function RecordInspectionPage() {
  const { t } = useTranslation('inspections')
  const [search] = useSearchState(Search)
  const navigate = useNavigate()
  const tell = useTellSaid()
  const edit = useVisitDraft()
  const { draft, change, clear, restored } = edit
  const touched = useTouched<VisitTrouble>()
  const form = useRef<HTMLDivElement>(null)
  const [hasMoved, setHasMoved] = useState(false)
  const step: Step = draft.premises === null ? 'firm' : (search.step ?? (restored ? 'visit' : 'firm'))

  const go = (to: Step, within: { hazard?: string; list?: string } = {}) =>
    void navigate({ to: '.', search: { step: to, ...within } as never })

  function next() {
    if (step === 'visit' && visitTrouble(draft).length > 0) {
      touched.showAll()
      return focusFirstInvalid(form.current)
    }
    go(Step.options[Step.options.indexOf(step) + 1] ?? 'sign')
  }

  const mayOpen: Record<Step, boolean> = {
    firm: true,
    visit: draft.premises !== null,
    checks: draft.premises !== null && visitTrouble(draft).length === 0,
    hazards: draft.premises !== null && visitTrouble(draft).length === 0,
    sign: draft.premises !== null && visitTrouble(draft).length === 0,
  }

  const madeHere = search.list === undefined ? undefined : draft.hazards.find(({ id }) => id === search.hazard)
  const isPaged =
    step === 'visit' ||
    (['checks', 'hazards'].includes(step) && search.hazard === undefined && search.list === undefined)

  return (
    <>
      <PageHeader
        title={t('record')}
        back={<BackLink to="/inspections">{t('page.back')}</BackLink>}
        subtitle={draft.premises?.enterpriseName}
        actions={
          draft.premises && (
            <Confirm
              label={t('draft.discard')}
              verb={t('draft.discard')}
              size="small"
              question={t('draft.question', { what: draft.premises.enterpriseName })}
              onConfirm={() => {
                clear()
                setHasMoved(false)
                go('firm')
                return undefined
              }}
            />
          )
        }
      />
      <RefusalNote refused={edit.notKept} />
      {restored && (
        <p role="status" className={styles.kept}>
          {t('draft.kept')}
        </p>
      )}
      {hasMoved && (
        <p role="status" className={styles.kept}>
          {t('draft.moved')}
        </p>
      )}
      <ol className={styles.steps} aria-label={t('steps.label')}>
        {Step.options.map((each) => (
          <li key={each}>
            <button
              type="button"
              className={styles.step}
              aria-current={each === step ? 'step' : undefined}
              disabled={!mayOpen[each]}
              onClick={() => go(each)}
            >
              {t(`steps.${each}`)}
            </button>
          </li>
        ))}
      </ol>
      {step === 'firm' && (
        <Card>
          <PremisesChooser
            enterpriseId={search.enterpriseId}
            onChoose={({ premisesId, enterpriseId, enterpriseName, name, address }) => {
              const premises = { premisesId, enterpriseId, enterpriseName, name, address }
              setHasMoved(draft.premises !== null && draft.premises.premisesId !== premisesId)
              change({
                ...atPremises(draft, premises),
                // The visit begins here, however long this page has stood open.
                ...(draft.premises === null ? { startedAt: instantOf(Date.now()) } : {}),
              })
              go('visit')
            }}
          />
        </Card>
      )}
      {step === 'visit' && (
        <div ref={form}>
          <VisitStep {...edit} touched={touched} />
        </div>
      )}
      {step === 'checks' &&
        (madeHere ? (
          <OneHazard
            form={madeHere}
            number={draft.hazards.indexOf(madeHere) + 1}
            foundOn={foundOnOf(draft)}
            onChange={(part) => edit.changeHazard(madeHere.id, part)}
            onDone={() => go('checks', search.list === undefined ? {} : { list: search.list })}
          />
        ) : (
          <ChecksStep
            {...edit}
            answering={search.list}
            onAnswering={(list) => go('checks', list === undefined ? {} : { list })}
            onEditHazard={(hazard) =>
              go('checks', search.list === undefined ? { hazard } : { list: search.list, hazard })
            }
          />
        ))}
      {step === 'hazards' && (
        <HazardsStep
          {...edit}
          editing={search.hazard}
          onEdit={(hazard) => go('hazards', hazard === undefined ? {} : { hazard })}
        />
      )}
      {step === 'sign' && (
        <ReviewStep
          draft={draft}
          change={change}
          awaited={edit.awaited}
          onBack={(to) => go(mayOpen[to] ? to : 'visit')}
          onDone={(answer) => {
            clear()
            tell(answer, t('review.done'))
            void (answer.state === 'accepted'
              ? navigate({
                  to: '/inspections/$inspectionId',
                  params: { inspectionId: answer.view.inspectionId },
                  replace: true,
                })
              : navigate({ to: '/outbox/$commandId', params: { commandId: answer.commandId }, replace: true }))
          }}
        />
      )}
      {isPaged && (
        <div className={styles.foot}>
          <Button onClick={() => go(Step.options[Step.options.indexOf(step) - 1] ?? 'firm')}>{t('visit.back')}</Button>
          <Button kind="primary" onClick={next}>
            {t('visit.next')}
          </Button>
        </div>
      )}
    </>
  )
}
