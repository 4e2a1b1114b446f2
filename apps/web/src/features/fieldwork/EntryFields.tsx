import type { HazardDraft, SelfAcceptance } from '@huhang/contract/hazards'
import { RecordInspection } from '@huhang/contract/inspections'
import { shownText } from '@huhang/domain/inspections'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Day, When } from '../../ui/Time'
import { ShownText } from '../inspections'
import styles from './fieldwork.module.css'

type Command = Readonly<Record<string, unknown>>
type Known = Command & {
  hazard?: HazardDraft
  answer?: { kind: string; etaAt?: string; reason?: string }
  accepted?: SelfAcceptance | null
}

/** What a command says: a visit word for word as it was signed, anything else field by field. */
export function EntryFields({ name, command }: { name: string; command: Command }) {
  const visit = name === 'inspections.record' ? RecordInspection.safeParse(command) : null
  return visit?.success ? <ShownText text={shownText(visit.data)} /> : <Fields content={command as Known} />
}

function Fields({ content }: { content: Known }) {
  const { t } = useTranslation('outbox')
  const { hazard, answer, accepted, photos, items } = content
  const all: [string, ReactNode][] = [
    [t('fields.description'), hazard?.description],
    [t('fields.spot'), hazard?.spot],
    [t('fields.words'), content.note as string | undefined],
    [t('fields.reason'), (content.reason as string | undefined) ?? answer?.reason],
    [t('fields.acceptedBy'), accepted?.by],
    [t('fields.acceptedOn'), accepted && <Day key="acceptedOn" on={accepted.on} />],
    [t('fields.eta'), answer?.etaAt && <When key="eta" at={answer.etaAt} exactly />],
    [t('fields.items'), Array.isArray(items) ? items.length : undefined],
    [t('fields.photos'), Array.isArray(photos) ? photos.length : hazard?.photos.length],
  ]
  return (
    <dl className={styles.fields}>
      {all
        .filter(([, value]) => value !== undefined && value !== null && value !== '')
        .map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  )
}
