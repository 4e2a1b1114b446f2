import type { HazardId, LocalDay, OrderId } from '@huhang/contract'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { uuidv7 } from 'uuidv7'
import { useDraft } from '../../app/draft'
import { useLook } from '../../app/look'
import { useTellSaid } from '../../outbox'
import { Choices } from '../../ui/Choice'
import { DateInput } from '../../ui/DateInput'
import { Field } from '../../ui/Field'
import { VerbForm } from '../../ui/VerbForm'
import { useHazardVerb } from './use-hazard-verb'
import type { HazardVerbProps } from './verb-form'

type Item = { id: HazardId; revision: number; description: string; deadlineOn: LocalDay | null }

type Draft = { orderId: OrderId; left: readonly HazardId[]; deadlines: Readonly<Record<string, LocalDay | ''>> }

/** One order for this hazard and, if wanted, the others found at the same place, each with its own deadline. */
export function IssueOrderForm({ hazard, onDone }: HazardVerbProps) {
  const { t } = useTranslation('hazards')
  const key = `hazards.order.${hazard.id}`
  const verb = useHazardVerb('issueOrder', hazard, key)
  const tell = useTellSaid()
  const [empty] = useState((): Draft => ({ orderId: uuidv7() as OrderId, left: [], deadlines: {} }))
  const { draft, change, clear } = useDraft(key, empty)
  const { orderId, left, deadlines } = draft
  const found = useLook('hazards.list', { premisesId: hazard.premisesId, status: ['found'], limit: 50 })
  const others = (found.data?.rows ?? []).filter(({ id }) => id !== hazard.id)
  const offered: Item[] = [hazard, ...others]
  const chosen = offered.filter(({ id }) => !left.includes(id))
  const deadlineOf = ({ id, deadlineOn }: Item) => deadlines[id] ?? deadlineOn ?? ''

  async function send() {
    const items = chosen.map((item) => {
      const deadlineOn = deadlineOf(item)
      return { hazardId: item.id, revision: item.revision, ...(deadlineOn === '' ? {} : { deadlineOn }) }
    })
    const answer = await verb.say({ orderId, items }, draft)
    if (answer === null) return
    clear()
    tell(answer, answer.state === 'accepted' ? t('done.orderIssued', { number: answer.view.number }) : '')
    onDone()
  }

  return (
    <VerbForm
      verb={t('verb.issueOrder')}
      whole={chosen.length > 0}
      pending={verb.pending}
      refused={verb.refused}
      onSend={() => void send()}
    >
      {() => (
        <>
          {others.length > 0 && (
            <Field label={t('form.orderItems')} group>
              <Choices
                values={chosen.map(({ id }) => id)}
                options={offered.map(({ id, description }) => ({
                  value: id,
                  label: description,
                  disabled: id === hazard.id,
                }))}
                onChange={(kept) =>
                  change({ left: offered.filter(({ id }) => !kept.includes(id)).map(({ id }) => id) })
                }
              />
            </Field>
          )}
          {chosen.map((item) => (
            <Field key={item.id} label={t('form.orderDeadline')} hint={item.description}>
              <DateInput
                value={deadlineOf(item)}
                onChange={(deadlineOn) => change({ deadlines: { ...deadlines, [item.id]: deadlineOn } })}
              />
            </Field>
          ))}
        </>
      )}
    </VerbForm>
  )
}
