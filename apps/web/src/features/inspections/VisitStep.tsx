import type { AreaId } from '@huhang/contract'
import { InspectionKind } from '@huhang/contract/inspections'
import { MapPin } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLook } from '../../app/look'
import { locate } from '../../app/position'
import type { useTouched } from '../../app/touched'
import { Button } from '../../ui/Button'
import { Choice } from '../../ui/Choice'
import { InstantInput } from '../../ui/DateInput'
import { Field } from '../../ui/Field'
import { Stack } from '../../ui/PageHeader'
import { Select } from '../../ui/Select'
import { TextArea, TextInput } from '../../ui/TextInput'
import { InspectorPicker } from './InspectorPicker'
import type { VisitEdit } from './use-visit-draft'
import { foundOnOf, type VisitTrouble, visitTrouble } from './visit-draft'

type VisitStepProps = VisitEdit & { touched: ReturnType<typeof useTouched<VisitTrouble>> }

/** What kind, who came, what was looked at, who received them. */
export function VisitStep({ draft, change, touched }: VisitStepProps) {
  const { t } = useTranslation('inspections')
  const trouble = visitTrouble(draft)
  const lacks = (one: VisitTrouble) =>
    trouble.includes(one) && touched.shows(one) ? t(`visit.missing.${one}`) : undefined
  return (
    <Stack>
      <Field label={t('visit.kind')} group error={lacks('kind')}>
        <Choice
          value={draft.kind}
          options={InspectionKind.options.map((value) => ({ value, label: t(`kind.${value}`) }))}
          onChange={(kind) => change({ kind })}
        />
      </Field>
      {draft.kind === 'supervision' && <Basis {...{ draft, change }} error={lacks('basis')} />}
      <Field label={t('visit.started')} error={trouble.includes('started') ? t('visit.missing.started') : undefined}>
        <InstantInput
          name="startedAt"
          value={draft.startedAt}
          onChange={(startedAt) => startedAt && change({ startedAt })}
        />
      </Field>
      <Field label={t('visit.inspectors')} group hint={t('visit.inspectorsHint')} error={lacks('inspectors')}>
        <InspectorPicker
          chosen={draft.inspectors}
          on={foundOnOf(draft)}
          enterpriseId={draft.premises?.enterpriseId}
          onChange={(inspectors) => change({ inspectors })}
        />
      </Field>
      <Field label={t('visit.content')} required hint={t('visit.contentHint')} error={lacks('content')}>
        <TextArea
          name="content"
          rows={4}
          maxLength={4000}
          value={draft.content}
          onChange={(content) => change({ content })}
          onBlur={() => touched.leave('content')}
        />
      </Field>
      <Field label={t('visit.receiver')} hint={t('visit.receiverHint')}>
        <TextInput
          name="receiver"
          maxLength={50}
          autoComplete="off"
          value={draft.receiver}
          onChange={(receiver) => change({ receiver })}
        />
      </Field>
      <Field label={t('visit.receiverTitle')} required={false}>
        <TextInput
          name="receiverTitle"
          maxLength={50}
          autoComplete="off"
          value={draft.receiverTitle}
          onChange={(receiverTitle) => change({ receiverTitle })}
        />
      </Field>
      <Where {...{ draft, change }} />
    </Stack>
  )
}

type Part = Pick<VisitEdit, 'draft' | 'change'>

/** T1: a supervision that enters a firm is an inspection; otherwise the bureau is supervised and the firm is only the place. */
function Basis({ draft, change, error }: Part & { error: string | undefined }) {
  const { t, i18n } = useTranslation('inspections')
  const tree = useLook('areas.tree', {})
  const counties = (tree.data?.areas ?? []).filter((area) => area.kind === 'county' || area.kind === 'zone')
  return (
    <>
      <Field label={t('visit.basis')} group error={error}>
        <Choice
          value={draft.basis}
          options={[
            { value: 'inspection', label: t('visit.basisInspection') },
            { value: 'government', label: t('visit.basisGovernment') },
          ]}
          onChange={(basis) => change({ basis })}
        />
      </Field>
      {draft.basis === 'inspection' && (
        <Field label={t('visit.approval')} required>
          <TextInput
            name="approval"
            maxLength={100}
            value={draft.approval}
            onChange={(approval) => change({ approval })}
          />
        </Field>
      )}
      {draft.basis === 'government' && (
        <Field label={t('visit.supervised')} required>
          <Select<AreaId>
            name="supervisedAreaId"
            value={draft.supervisedAreaId}
            options={counties.map((area) => ({
              value: area.areaId,
              label: i18n.language === 'en' ? (area.nameEn ?? area.name) : area.name,
            }))}
            onChange={(supervisedAreaId) =>
              change({
                supervisedAreaId,
                supervisedArea: counties.find(({ areaId }) => areaId === supervisedAreaId)?.name ?? '',
              })
            }
          />
        </Field>
      )}
    </>
  )
}

/** Measured only when asked for here: a position of before may be of another firm, and none is needed to go on. */
function Where({ draft, change }: Part) {
  const { t } = useTranslation('inspections')
  const [asked, setAsked] = useState<'asking' | 'refused' | null>(null)
  const { place } = draft

  async function record() {
    setAsked('asking')
    const position = await locate()
    setAsked(position === null ? 'refused' : null)
    if (position !== null) change({ place: { ...position.place, accuracyMetres: Math.round(position.accuracyMetres) } })
  }

  return (
    <>
      {place !== null && <p>{t('visit.placed', { metres: place.accuracyMetres })}</p>}
      {asked === 'refused' && <p role="status">{t('visit.noPlace')}</p>}
      <Button icon={MapPin} pending={asked === 'asking'} onClick={() => void record()}>
        {t(place === null ? 'visit.place' : 'visit.placeAgain')}
      </Button>
    </>
  )
}
