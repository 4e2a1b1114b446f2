import { Plus, Trash2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Badge } from '../../ui/Badge'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { EmptyState } from '../../ui/EmptyState'
import { Clamp, List, ListRowButton } from '../../ui/ListRow'
import { Stack } from '../../ui/PageHeader'
import { showToast } from '../../ui/Toast'
import { VerbForm } from '../../ui/VerbForm'
import {
  foreseenDeadline,
  GradeBadge,
  HazardDraftForm,
  type HazardForm,
  isHazardFormWhole,
  newHazardForm,
} from '../hazards'
import { hazardsToSay, isBeyondService } from './service-visit'
import type { VisitEdit } from './use-visit-draft'
import { foundOnOf } from './visit-draft'

type HazardsStepProps = VisitEdit & {
  /** The hazard being written, if one is; its address keeps the phone's back button working. */
  editing: string | undefined
  onEdit(id: string | undefined): void
}

export function HazardsStep({ draft, change, changeHazard, editing, onEdit }: HazardsStepProps) {
  const { t } = useTranslation('inspections')
  const { t: tUi } = useTranslation('ui')
  const said = hazardsToSay(draft)
  const form = draft.hazards.find((one) => one.id === editing)
  if (form !== undefined)
    return (
      <OneHazard
        key={form.id}
        form={form}
        number={draft.hazards.indexOf(form) + 1}
        foundOn={foundOnOf(draft)}
        onChange={(part) => changeHazard(form.id, part)}
        onDone={() => onEdit(undefined)}
      />
    )

  function add() {
    const fresh = newHazardForm()
    change({ hazards: [...draft.hazards, fresh] })
    onEdit(fresh.id)
  }

  function remove(id: string) {
    const before = draft.hazards
    change({ hazards: before.filter((one) => one.id !== id) })
    showToast(t('hazards.removed'), { action: { label: tUi('undo'), run: () => change({ hazards: before }) } })
  }

  return (
    <Stack>
      {said.length === 0 ? (
        <EmptyState title={t('hazards.none')} text={t('hazards.noneText')} />
      ) : (
        <Card bare>
          <List label={t('page.hazards')}>
            {said.map((one, index) => (
              <ListRowButton
                key={one.id}
                onPress={() => onEdit(one.id)}
                title={<Clamp>{one.description || t('hazards.one', { number: index + 1 })}</Clamp>}
                detail={
                  <>
                    <GradeBadge grade={one.grade} />
                    {!isHazardFormWhole(one) && <Badge tone="orange">{t('hazards.unfinished')}</Badge>}
                    {isBeyondService(draft, one) && <Badge tone="red">{t('hazards.onlyOnSpot')}</Badge>}
                    {one.spot && <span>{one.spot}</span>}
                    <span>
                      {one.correctedOnSpot
                        ? t('hazards.onSpot')
                        : t('hazards.until', { day: one.deadlineOn || foreseenDeadline(one, foundOnOf(draft)) })}
                    </span>
                    {one.photos.length > 0 && <span>{t('hazards.photos', { count: one.photos.length })}</span>}
                  </>
                }
                actions={
                  <Button
                    kind="quiet"
                    icon={Trash2}
                    aria-label={`${t('hazards.remove')} ${index + 1}`}
                    onClick={() => remove(one.id)}
                  />
                }
              />
            ))}
          </List>
        </Card>
      )}
      <Button icon={Plus} wide size="large" onClick={add}>
        {t('hazards.add')}
      </Button>
    </Stack>
  )
}

type OneHazardProps = {
  form: HazardForm
  number: number
  foundOn: ReturnType<typeof foundOnOf>
  onChange(part: Partial<HazardForm>): void
  onDone(): void
}

export function OneHazard({ form, number, foundOn, onChange, onDone }: OneHazardProps) {
  const { t } = useTranslation('inspections')
  return (
    <Card title={t('hazards.one', { number })}>
      <VerbForm verb={t('hazards.save')} whole={isHazardFormWhole(form)} pending={false} refused={null} onSend={onDone}>
        {(tried) => <HazardDraftForm form={form} foundOn={foundOn} tried={tried} onChange={onChange} />}
      </VerbForm>
    </Card>
  )
}
