import { instantOf, PremisesId } from '@huhang/contract'
import { HazardSource } from '@huhang/contract/hazards'
import { dayOf } from '@huhang/domain/kernel'
import { useNavigate } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { useDraft } from '../../app/draft'
import { useNow } from '../../app/now'
import { useSearchState } from '../../app/search-state'
import { useFieldVerb, useTellSaid } from '../../outbox'
import { Card } from '../../ui/Card'
import { Field } from '../../ui/Field'
import { BackLink, PageHeader } from '../../ui/PageHeader'
import { Select } from '../../ui/Select'
import { VerbForm } from '../../ui/VerbForm'
import { HazardDraftForm } from './HazardDraftForm'
import styles from './Hazards.module.css'
import { isHazardFormWhole, newHazardForm, toHazardDraft } from './hazard-draft'
import { type NamedPremises, PremisesPicker } from './PremisesPicker'

/** A link from an enterprise names its place: `/hazards/new?premises=…&at=…`. */
const From = z.object({ premises: PremisesId.optional().catch(undefined), at: z.string().max(200).catch('') })

/** A hazard outside of a recorded visit. */
export default function ReportHazardPage() {
  const { t } = useTranslation('hazards')
  const navigate = useNavigate()
  const [from] = useSearchState(From)
  const empty = useMemo(
    () => ({
      premises: from.premises ? ({ premisesId: from.premises, words: from.at } as NamedPremises) : null,
      source: 'routine' as HazardSource,
      hazard: newHazardForm(),
    }),
    [from],
  )
  const key = `hazards.report.${from.premises ?? ''}`
  const { draft, change, clear } = useDraft(key, empty)
  const verb = useFieldVerb('hazards.report')
  const tell = useTellSaid()
  const { premises, source, hazard } = draft
  const foundOn = dayOf(instantOf(useNow()))

  async function send() {
    if (premises === null) return
    const page = from.premises ? `/hazards/new?premises=${from.premises}` : '/hazards/new'
    const said = { premisesId: premises.premisesId, source, hazard: toHazardDraft(hazard) }
    const answer = await verb.say(said, { title: hazard.description, form: { key, draft, page } })
    if (answer === null) return
    clear()
    tell(answer, t('done.reported'))
    if (answer.state === 'accepted') await navigate({ to: '/hazards/$hazardId', params: { hazardId: answer.view.id } })
    else await navigate({ to: '/outbox/$commandId', params: { commandId: answer.commandId } })
  }

  return (
    <>
      <PageHeader title={t('report')} back={<BackLink to="/hazards">{t('back')}</BackLink>} />
      <div className={styles.narrow}>
        <Card>
          <VerbForm
            verb={t('form.send')}
            whole={premises !== null && isHazardFormWhole(hazard)}
            pending={verb.pending}
            refused={verb.refused}
            onSend={() => void send()}
          >
            {(tried) => (
              <>
                <PremisesPicker
                  chosen={premises}
                  error={tried && premises === null ? t('form.premisesMissing') : undefined}
                  onChoose={(chosen) => change({ premises: chosen })}
                />
                <HazardDraftForm
                  form={hazard}
                  foundOn={foundOn}
                  tried={tried}
                  onChange={(part) => change({ hazard: { ...hazard, ...part } })}
                />
                <Field label={t('page.source')}>
                  <Select
                    value={source}
                    empty={null}
                    options={HazardSource.options.map((value) => ({ value, label: t(`source.${value}`) }))}
                    onChange={(value) => value !== '' && change({ source: value })}
                  />
                </Field>
              </>
            )}
          </VerbForm>
        </Card>
      </div>
    </>
  )
}
