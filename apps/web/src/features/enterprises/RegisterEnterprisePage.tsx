import type { EnterpriseId, PremisesId, RowId } from '@huhang/contract'
import { useNavigate } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { uuidv7 } from 'uuidv7'
import { useDraft } from '../../app/draft'
import { useVerb } from '../../app/perform'
import { focusFirstInvalid, useTouched } from '../../app/touched'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { RefusalNote } from '../../ui/ErrorState'
import { BackLink, PageHeader, Stack } from '../../ui/PageHeader'
import { showToast } from '../../ui/Toast'
import { ContactFields } from './ContactFields'
import { type ContactForm, contactTrouble, newContactOf } from './contact-form'
import { EnterpriseFields } from './EnterpriseFields'
import styles from './Enterprises.module.css'
import { type EnterpriseForm, type EnterpriseTrouble, emptyEnterprise, wholeEnterprise } from './enterprise-form'
import { PremisesFields } from './PremisesFields'
import { emptyPremises, type PremisesForm, type PremisesTrouble, wholePremises } from './premises-form'

type Draft = { enterprise: EnterpriseForm; premises: PremisesForm; contact: ContactForm }

const newIds = () => ({
  enterpriseId: uuidv7() as EnterpriseId,
  premisesId: uuidv7() as PremisesId,
  contactId: uuidv7() as RowId,
})

/** A new enterprise with its main place and one contact; what is typed is kept on this device until it is sent. */
export default function RegisterEnterprisePage() {
  const { t } = useTranslation('enterprises')
  const navigate = useNavigate()
  const [ids] = useState(newIds)
  const [empty] = useState<Draft>(() => ({
    enterprise: emptyEnterprise,
    premises: emptyPremises(t('premises.defaultName')),
    contact: { contactId: ids.contactId, name: '', title: '', phone: '', mask: null },
  }))
  const { draft, change, clear, notKept } = useDraft('enterprises.register', empty)
  const basics = useTouched<keyof EnterpriseTrouble>()
  const place = useTouched<keyof PremisesTrouble>()
  const [contactLeft, setContactLeft] = useState(false)
  const register = useVerb('enterprises.register')
  const form = useRef<HTMLFormElement>(null)
  const hasContact = `${draft.contact.name}${draft.contact.title}${draft.contact.phone}`.trim() !== ''

  async function send() {
    const enterprise = wholeEnterprise(draft.enterprise)
    const premises = wholePremises(draft.premises)
    const contactWrong = hasContact && Object.keys(contactTrouble(draft.contact)).length > 0
    if (enterprise === null || premises === null || contactWrong) {
      basics.showAll()
      place.showAll()
      setContactLeft(true)
      focusFirstInvalid(form.current)
      return
    }
    const done = await register.say({
      enterpriseId: ids.enterpriseId,
      ...enterprise,
      premises: [{ premisesId: ids.premisesId, ...premises }],
      contacts: hasContact ? [newContactOf({ ...draft.contact, contactId: ids.contactId })] : [],
    })
    if (done === null) return
    clear()
    showToast(t('form.registered'))
    await navigate({ to: '/enterprises/$enterpriseId', params: { enterpriseId: done.enterpriseId } })
  }

  function discard() {
    clear()
    basics.hideAll()
    place.hideAll()
    setContactLeft(false)
    register.forget()
  }

  return (
    <>
      <PageHeader title={t('form.registerTitle')} back={<BackLink to="/enterprises">{t('back')}</BackLink>} />
      <form
        ref={form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void send()
        }}
      >
        <Stack>
          <Card title={t('form.basics')}>
            <div className={styles.form}>
              <EnterpriseFields
                form={draft.enterprise}
                touched={basics}
                onChange={(part) => {
                  const enterprise = { ...draft.enterprise, ...part }
                  const premises =
                    part.areaId && draft.premises.areaId === ''
                      ? { ...draft.premises, areaId: part.areaId }
                      : draft.premises
                  change({ enterprise, premises })
                }}
              />
            </div>
          </Card>
          <Card title={t('form.firstPremises')}>
            <div className={styles.form}>
              <PremisesFields
                form={draft.premises}
                touched={place}
                onChange={(part) => change({ premises: { ...draft.premises, ...part } })}
              />
            </div>
          </Card>
          <Card title={t('form.firstContact')}>
            <div className={styles.form}>
              <ContactFields
                contact={draft.contact}
                showErrors={hasContact && contactLeft}
                onLeave={() => setContactLeft(true)}
                onChange={(part) => change({ contact: { ...draft.contact, ...part } })}
              />
            </div>
          </Card>
          <RefusalNote refused={register.refused ?? notKept} />
          <div className={styles.buttons}>
            <Button type="submit" kind="primary" size="large" pending={register.pending}>
              {t('form.submit')}
            </Button>
            <Button kind="quiet" onClick={discard}>
              {t('form.discard')}
            </Button>
            {notKept === null && <span className={styles.soft}>{t('form.draftKept')}</span>}
          </div>
        </Stack>
      </form>
    </>
  )
}
