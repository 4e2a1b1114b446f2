import type { LocalDay, RowId } from '@huhang/contract'
import type { PersonView } from '@huhang/contract/access'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { uuidv7 } from 'uuidv7'
import { useVerb } from '../../app/perform'
import { useMay } from '../../app/session'
import { useTouched } from '../../app/touched'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { DateInput } from '../../ui/DateInput'
import { EmptyState } from '../../ui/EmptyState'
import { RefusalNote } from '../../ui/ErrorState'
import { Field } from '../../ui/Field'
import { List, ListRow } from '../../ui/ListRow'
import { Sheet } from '../../ui/Sheet'
import { TextInput } from '../../ui/TextInput'
import { Day } from '../../ui/Time'
import { showToast } from '../../ui/Toast'
import { CertificateBadge } from './CertificateBadge'
import styles from './People.module.css'

/** 行政执法证: which ones, until when. */
export function CertificatesCard({ person }: { person: PersonView }) {
  const { t } = useTranslation('access')
  const mayRecord = useMay('access.recordCertificate')
  const [recording, setRecording] = useState(false)
  return (
    <Card
      title={t('certificates')}
      bare
      actions={
        mayRecord && (
          <Button size="small" icon={Plus} onClick={() => setRecording(true)}>
            {t('certificate.record')}
          </Button>
        )
      }
    >
      {person.certificates.length === 0 && <EmptyState title={t('certificate.none')} />}
      <List label={t('certificates')}>
        {person.certificates.map((certificate) => (
          <ListRow
            key={certificate.certificateId}
            title={certificate.number}
            detail={
              <>
                <span>{certificate.issuer}</span>
                <span>
                  <Day on={certificate.validFrom} /> {t('certificate.until')} <Day on={certificate.validTo} />
                </span>
              </>
            }
            aside={<CertificateBadge certificates={[certificate]} />}
          />
        ))}
      </List>
      {recording && <CertificateSheet person={person} onClose={() => setRecording(false)} />}
    </Card>
  )
}

type Form = { number: string; issuer: string; validFrom: LocalDay | ''; validTo: LocalDay | '' }

const troubleOf = ({ number, issuer, validFrom, validTo }: Form) => ({
  number: number.trim() === '' ? ('certificate.numberMissing' as const) : null,
  issuer: issuer.trim() === '' ? ('certificate.issuerMissing' as const) : null,
  validFrom: validFrom === '' ? ('certificate.dateMissing' as const) : null,
  validTo:
    validTo === ''
      ? ('certificate.dateMissing' as const)
      : validFrom !== '' && validTo < validFrom
        ? ('certificate.inverted' as const)
        : null,
})

function CertificateSheet({ person, onClose }: { person: PersonView; onClose(): void }) {
  const { t } = useTranslation('access')
  const { t: ui } = useTranslation('ui')
  const [certificateId] = useState(() => uuidv7() as RowId)
  const [form, setForm] = useState<Form>({ number: '', issuer: '', validFrom: '', validTo: '' })
  const touched = useTouched<keyof Form>()
  const record = useVerb('access.recordCertificate')
  const trouble = troubleOf(form)
  const change = (part: Partial<Form>) => setForm((before) => ({ ...before, ...part }))
  const errorAt = (key: keyof Form) => {
    const code = trouble[key]
    return code !== null && touched.shows(key) ? t(code) : undefined
  }

  async function send() {
    const { number, issuer, validFrom, validTo } = form
    if (validFrom === '' || validTo === '' || Object.values(trouble).some((code) => code !== null)) {
      touched.showAll()
      return
    }
    const done = await record.say({ certificateId, personId: person.personId, number, issuer, validFrom, validTo })
    if (done === null) return
    showToast(t('certificate.recorded'))
    onClose()
  }

  return (
    <Sheet
      open
      title={t('certificate.record')}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{ui('cancel')}</Button>
          <Button kind="primary" pending={record.pending} onClick={() => void send()}>
            {t('certificate.submit')}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <Field label={t('certificate.number')} required error={errorAt('number')}>
          <TextInput
            value={form.number}
            maxLength={40}
            autoComplete="off"
            onChange={(number) => change({ number })}
            onBlur={() => touched.leave('number')}
          />
        </Field>
        <Field label={t('certificate.issuer')} required error={errorAt('issuer')}>
          <TextInput
            value={form.issuer}
            maxLength={80}
            autoComplete="off"
            onChange={(issuer) => change({ issuer })}
            onBlur={() => touched.leave('issuer')}
          />
        </Field>
        <div className={styles.pair}>
          <Field label={t('certificate.validFrom')} required error={errorAt('validFrom')}>
            <DateInput
              value={form.validFrom}
              onChange={(validFrom) => change({ validFrom })}
              onBlur={() => touched.leave('validFrom')}
            />
          </Field>
          <Field label={t('certificate.validTo')} required error={errorAt('validTo')}>
            <DateInput
              value={form.validTo}
              onChange={(validTo) => change({ validTo })}
              onBlur={() => touched.leave('validTo')}
            />
          </Field>
        </div>
        <RefusalNote refused={record.refused} />
      </div>
    </Sheet>
  )
}
