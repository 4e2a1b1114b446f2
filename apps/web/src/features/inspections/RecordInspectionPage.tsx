import { EnterpriseId, HazardId, instantOf } from '@huhang/contract'
import { useNavigate } from '@tanstack/react-router'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { useSearchState } from '../../app/search-state'
import { focusFirstInvalid, useTouched } from '../../app/touched'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Confirm } from '../../ui/Confirm'
import { BackLink, PageHeader } from '../../ui/PageHeader'
import { showToast } from '../../ui/Toast'
import { PremisesChooser } from '../enterprises'
import { HazardsStep } from './HazardsStep'
import styles from './Inspections.module.css'
import { ReviewStep } from './ReviewStep'
import { useVisitDraft } from './use-visit-draft'
import { VisitStep } from './VisitStep'
import { type VisitTrouble, visitTrouble } from './visit-draft'

const Step = z.enum(['firm', 'visit', 'hazards', 'sign'])
type Step = z.infer<typeof Step>

/** In the address, so that the phone's back button goes one step back and loses nothing. */
const Search = z.object({
  step: Step.optional().catch(undefined),
  hazard: HazardId.optional().catch(undefined),
  enterpriseId: EnterpriseId.optional().catch(undefined),
})

/** 记录检查: which company, the visit, its hazards, then what is read and signed. Everything typed stays on the device until the server has it. */
export default function RecordInspectionPage() {
  const { t } = useTranslation('inspections')
  const [search] = useSearchState(Search)
  const navigate = useNavigate()
  const edit = useVisitDraft()
  const { draft, change, clear, restored } = edit
  const touched = useTouched<VisitTrouble>()
  const form = useRef<HTMLDivElement>(null)
  const step: Step = draft.premises === null ? 'firm' : (search.step ?? (restored ? 'visit' : 'firm'))

  const go = (to: Step, hazard?: string) =>
    void navigate({ to: '.', search: (hazard === undefined ? { step: to } : { step: to, hazard }) as never })

  function next() {
    if (step === 'visit' && visitTrouble(draft).length > 0) {
      touched.showAll()
      return focusFirstInvalid(form.current)
    }
    go(step === 'visit' ? 'hazards' : 'sign')
  }

  const mayOpen: Record<Step, boolean> = {
    firm: true,
    visit: draft.premises !== null,
    hazards: draft.premises !== null && visitTrouble(draft).length === 0,
    sign: draft.premises !== null && visitTrouble(draft).length === 0,
  }

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
                go('firm')
                return undefined
              }}
            />
          )
        }
      />
      {restored && (
        <p role="status" className={styles.kept}>
          {t('draft.kept')}
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
              change({
                premises: { premisesId, enterpriseId, enterpriseName, name, address },
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
      {step === 'hazards' && <HazardsStep {...edit} editing={search.hazard} onEdit={(id) => go('hazards', id)} />}
      {step === 'sign' && (
        <ReviewStep
          draft={draft}
          change={change}
          onBack={() => go(mayOpen.hazards ? 'hazards' : 'visit')}
          onDone={(inspectionId) => {
            clear()
            showToast(t('review.done'))
            void navigate({ to: '/inspections/$inspectionId', params: { inspectionId }, replace: true })
          }}
        />
      )}
      {(step === 'visit' || (step === 'hazards' && search.hazard === undefined)) && (
        <div className={styles.foot}>
          <Button onClick={() => go(step === 'visit' ? 'firm' : 'visit')}>{t('visit.back')}</Button>
          <Button kind="primary" onClick={next}>
            {t('visit.next')}
          </Button>
        </div>
      )}
    </>
  )
}
