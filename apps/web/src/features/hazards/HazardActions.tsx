import { type ErrorCode, errorKinds } from '@huhang/contract'
import type { OpenedHazardView } from '@huhang/contract/hazards'
import type { HazardVerb } from '@huhang/domain/hazards'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { useSearchState } from '../../app/search-state'
import { useActor, useMay } from '../../app/session'
import { useWordedRefusal } from '../../app/worded'
import { type Opened, WaitingList } from '../../outbox'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Sheet } from '../../ui/Sheet'
import styles from './Hazards.module.css'
import { type ShownVerb, VerbFormOf } from './VerbFormOf'

const order: readonly HazardVerb[] = [
  'submitFix',
  'verifyFix',
  'rejectFix',
  'correctOnSpot',
  'issueOrder',
  'plan',
  'decideExtension',
  'askExtension',
  'consentToResume',
  'endSupervision',
  'reportProgress',
  'takeMeasures',
  'putUnderSupervision',
  'openCase',
  'transfer',
  'annul',
]

/** Codes that only say "not now": the control is left out. The others say "not you" or "not yet", and are shown greyed. */
const silent: ReadonlySet<string> = new Set<ErrorCode>([
  'hazard.wrong-status',
  'hazard.extension-decided',
  'hazard.ordered-already',
  'hazard.not-on-spot',
  'hazard.major-not-on-spot',
  'hazard.major-only',
  'hazard.listed-already',
  'hazard.not-listed',
  'hazard.not-unrectified',
  'hazard.case-opened',
  'hazard.measures-stand',
  'hazard.resumed-already',
])

/** What weighs on the company or can't be taken back. */
const grave: ReadonlySet<HazardVerb> = new Set<HazardVerb>([
  'annul',
  'rejectFix',
  'takeMeasures',
  'openCase',
  'transfer',
])

const isCode = (code: string): code is ErrorCode => Object.hasOwn(errorKinds, code)

/** A form that was refused later opens again by its address. */
const Search = z.object({
  verb: z
    .enum([...order, 'attachPhoto'])
    .optional()
    .catch(undefined),
})

/** What I may do now; what I may not is grey and says why. The server judged by the same rules. */
export function HazardActions({ opened, entries }: { opened: OpenedHazardView; entries: readonly Opened[] }) {
  const { t } = useTranslation('hazards')
  const [{ verb }] = useSearchState(Search)
  const [shown, setShown] = useState<ShownVerb | null>(verb ?? null)
  const verbs = order.filter((verb) => verb in opened.may && !silent.has(opened.may[verb] ?? ''))
  const isOpen = opened.hazard.status !== 'void'
  const mayAttach = useMay('hazards.attachPhoto') && isOpen
  const isCompany = useActor().enterpriseIds.includes(opened.hazard.enterpriseId)
  // An inspector may submit in the company's name, a listing be taken back, a plan be made anew: the page is not for that.
  const aside = new Set<HazardVerb>([
    ...(isCompany ? [] : (['submitFix'] as const)),
    ...(opened.hazard.status === 'verified' ? [] : (['endSupervision'] as const)),
    ...(opened.hazard.measures === null ? [] : (['plan'] as const)),
  ])
  const main = verbs.find((verb) => !aside.has(verb))
  const close = () => setShown(null)

  return (
    <Card title={t('page.actions')}>
      <WaitingList entries={entries} />
      <div className={`${styles.actions} no-print`}>
        {verbs.length === 0 && <p className={styles.faint}>{t('page.nothing')}</p>}
        {verbs.map((verb) => (
          <VerbButton
            key={verb}
            verb={verb}
            bar={opened.may[verb] ?? null}
            first={verb === main}
            deadlineOn={opened.hazard.deadlineOn}
            onPress={() => setShown(verb)}
          />
        ))}
        {mayAttach && (
          <Button kind="quiet" onClick={() => setShown('attachPhoto')}>
            {t('verb.attachPhoto')}
          </Button>
        )}
      </div>
      <Sheet open={shown !== null} onClose={close} title={shown ? t(`verb.${shown}`) : ''}>
        {shown && <VerbFormOf verb={shown} opened={opened} onDone={close} />}
      </Sheet>
    </Card>
  )
}

type VerbButtonProps = {
  verb: HazardVerb
  bar: string | null
  first: boolean
  deadlineOn: string | null
  onPress(): void
}

function VerbButton({ verb, bar, first, deadlineOn, onPress }: VerbButtonProps) {
  const { t } = useTranslation('hazards')
  const worded = useWordedRefusal()
  const isGrave = grave.has(verb)
  return (
    <div>
      <Button
        kind={isGrave ? 'danger' : first ? 'primary' : 'plain'}
        size="large"
        wide
        disabled={bar !== null}
        onClick={onPress}
      >
        {t(`verb.${verb}`)}
      </Button>
      {bar !== null && isCode(bar) && (
        <p className={styles.barred}>{worded({ code: bar, details: { deadlineOn: deadlineOn ?? '' } })}</p>
      )}
    </div>
  )
}
