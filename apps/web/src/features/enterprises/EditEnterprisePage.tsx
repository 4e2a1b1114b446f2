import type { EnterpriseId } from '@huhang/contract'
import type { EnterpriseView } from '@huhang/contract/enterprises'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { useLook } from '../../app/look'
import { useVerb } from '../../app/perform'
import { focusFirstInvalid, useTouched } from '../../app/touched'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Check } from '../../ui/Choice'
import { ErrorState, RefusalNote } from '../../ui/ErrorState'
import { BackLink, PageHeader } from '../../ui/PageHeader'
import { PageSkeleton } from '../../ui/Skeleton'
import { showToast } from '../../ui/Toast'
import { EnterpriseFields } from './EnterpriseFields'
import styles from './Enterprises.module.css'
import { type EnterpriseTrouble, enterpriseFormOf, wholeEnterprise } from './enterprise-form'

export default function EditEnterprisePage() {
  const { t } = useTranslation('enterprises')
  const { enterpriseId } = useParams({ strict: false }) as { enterpriseId: EnterpriseId }
  const found = useLook('enterprises.open', { enterpriseId })
  return (
    <>
      <PageHeader
        title={t('form.editTitle')}
        subtitle={found.data?.name}
        back={
          <BackLink to="/enterprises/$enterpriseId" params={{ enterpriseId }}>
            {t('backToOne')}
          </BackLink>
        }
      />
      {found.isError && <ErrorState error={found.error} onRetry={() => void found.refetch()} />}
      {found.isPending && <PageSkeleton />}
      {found.data && <EditForm start={found.data} reload={found.refetch} />}
    </>
  )
}

type EditFormProps = { start: EnterpriseView; reload(): Promise<{ data?: EnterpriseView | undefined }> }

const Changed = z.object({ current: z.object({ revision: z.number(), name: z.string(), uscc: z.string() }) })

/** Based on the revision that was on screen when the form opened; a change made meanwhile is said, and the person chooses. */
function EditForm({ start, reload }: EditFormProps) {
  const { t } = useTranslation('enterprises')
  const navigate = useNavigate()
  const [revision, setRevision] = useState(start.revision)
  const [form, setForm] = useState(() => enterpriseFormOf(start))
  const [isClosed, setClosed] = useState(start.status === 'closed')
  const touched = useTouched<keyof EnterpriseTrouble>()
  const edit = useVerb('enterprises.edit')
  const element = useRef<HTMLFormElement>(null)
  const changed = edit.refused?.code === 'record.changed' ? Changed.safeParse(edit.refused.details) : null

  async function send(base: number) {
    const whole = wholeEnterprise(form)
    if (whole === null) {
      touched.showAll()
      focusFirstInvalid(element.current)
      return
    }
    const { enterpriseId } = start
    const done = await edit.say({ enterpriseId, revision: base, ...whole, status: isClosed ? 'closed' : 'active' })
    if (done === null) return
    showToast(t('form.saved'))
    await navigate({ to: '/enterprises/$enterpriseId', params: { enterpriseId } })
  }

  async function loadCurrent() {
    const { data } = await reload()
    if (data === undefined) return
    setForm(enterpriseFormOf(data))
    setClosed(data.status === 'closed')
    setRevision(data.revision)
    edit.forget()
  }

  return (
    <form
      ref={element}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void send(revision)
      }}
    >
      <Card>
        <div className={styles.form}>
          <EnterpriseFields
            form={form}
            touched={touched}
            ownId={start.enterpriseId}
            onChange={(part) => setForm((before) => ({ ...before, ...part }))}
          />
          <Check checked={isClosed} label={t('form.closeIt')} onChange={setClosed} />
          <p className={styles.soft}>{t('form.statusHint')}</p>
          <RefusalNote refused={edit.refused} />
          {changed?.success && (
            <section aria-label={t('form.changedTitle')}>
              <p>
                <strong>{t('form.changedTitle')}</strong>
              </p>
              <p className={styles.soft}>{t('form.changedText')}</p>
              <p>
                {changed.data.current.name} <span className={styles.code}>{changed.data.current.uscc}</span>
              </p>
              <div className={styles.buttons}>
                <Button onClick={() => void loadCurrent()}>{t('form.loadCurrent')}</Button>
                <Button onClick={() => void send(changed.data.current.revision)}>{t('form.keepMine')}</Button>
              </div>
            </section>
          )}
          <div className={styles.buttons}>
            <Button type="submit" kind="primary" pending={edit.pending}>
              {t('form.save')}
            </Button>
          </div>
        </div>
      </Card>
    </form>
  )
}
