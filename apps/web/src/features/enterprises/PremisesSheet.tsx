import type { EnterpriseId, PremisesId } from '@huhang/contract'
import type { PremisesView } from '@huhang/contract/enterprises'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { uuidv7 } from 'uuidv7'
import { useVerb } from '../../app/perform'
import { focusFirstInvalid, useTouched } from '../../app/touched'
import { Button } from '../../ui/Button'
import { Check } from '../../ui/Choice'
import { RefusalNote } from '../../ui/ErrorState'
import { Sheet } from '../../ui/Sheet'
import { showToast } from '../../ui/Toast'
import styles from './Enterprises.module.css'
import { PremisesFields } from './PremisesFields'
import { emptyPremises, type PremisesTrouble, premisesFormOf, wholePremises } from './premises-form'

type PremisesSheetProps = { enterpriseId: EnterpriseId; premises: PremisesView | null; onClose(): void }

/** Adds a place, or corrects one. */
export function PremisesSheet({ enterpriseId, premises, onClose }: PremisesSheetProps) {
  const { t } = useTranslation('enterprises')
  const { t: ui } = useTranslation('ui')
  const [form, setForm] = useState(() => (premises ? premisesFormOf(premises) : emptyPremises('')))
  const [isMain, setMain] = useState(premises?.isMain ?? false)
  const [isClosed, setClosed] = useState(premises?.closedAt != null)
  const [premisesId] = useState(() => premises?.premisesId ?? (uuidv7() as PremisesId))
  const touched = useTouched<keyof PremisesTrouble>()
  const add = useVerb('enterprises.addPremises')
  const edit = useVerb('enterprises.editPremises')
  const body = useRef<HTMLDivElement>(null)

  async function send() {
    const whole = wholePremises(form)
    if (whole === null) {
      touched.showAll()
      focusFirstInvalid(body.current)
      return
    }
    const done = premises
      ? await edit.say({ premisesId, revision: premises.revision, ...whole, isMain, isClosed })
      : await add.say({ premisesId, enterpriseId, ...whole })
    if (done === null) return
    showToast(t(premises ? 'premises.saved' : 'premises.added'))
    onClose()
  }

  return (
    <Sheet
      open
      title={t(premises ? 'premises.editTitle' : 'premises.addTitle')}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{ui('cancel')}</Button>
          <Button kind="primary" pending={add.pending || edit.pending} onClick={() => void send()}>
            {t(premises ? 'premises.submitEdit' : 'premises.submitAdd')}
          </Button>
        </>
      }
    >
      <div className={styles.form} ref={body}>
        <PremisesFields
          form={form}
          onChange={(change) => setForm((before) => ({ ...before, ...change }))}
          touched={touched}
        />
        {premises && (
          <>
            <Check checked={isMain} label={t('premises.isMain')} disabled={premises.isMain} onChange={setMain} />
            <Check checked={isClosed} label={t('premises.isClosed')} onChange={setClosed} />
          </>
        )}
        <RefusalNote refused={add.refused ?? edit.refused} />
      </div>
    </Sheet>
  )
}
