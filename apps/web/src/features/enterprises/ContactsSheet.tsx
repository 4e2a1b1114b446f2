import type { RowId } from '@huhang/contract'
import type { EnterpriseView } from '@huhang/contract/enterprises'
import { Plus, X } from 'lucide-react'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { uuidv7 } from 'uuidv7'
import { useVerb } from '../../app/perform'
import { focusFirstInvalid } from '../../app/touched'
import { Button } from '../../ui/Button'
import { RefusalNote } from '../../ui/ErrorState'
import { Sheet } from '../../ui/Sheet'
import { showToast } from '../../ui/Toast'
import { ContactFields } from './ContactFields'
import { type ContactForm, contactFormOf, contactTrouble, newContactOf } from './contact-form'
import styles from './Enterprises.module.css'

/** The whole list of contacts, changed together and saved once. */
export function ContactsSheet({ enterprise, onClose }: { enterprise: EnterpriseView; onClose(): void }) {
  const { t } = useTranslation('enterprises')
  const { t: ui } = useTranslation('ui')
  const [contacts, setContacts] = useState<ContactForm[]>(() => enterprise.contacts.map(contactFormOf))
  const [showErrors, setShowErrors] = useState(false)
  const edit = useVerb('enterprises.editContacts')
  const body = useRef<HTMLDivElement>(null)

  const change = (contactId: RowId, part: Partial<ContactForm>) =>
    setContacts((before) => before.map((each) => (each.contactId === contactId ? { ...each, ...part } : each)))
  const add = () =>
    setContacts((before) => [...before, { contactId: uuidv7() as RowId, name: '', title: '', phone: '', mask: null }])

  async function send() {
    if (contacts.some((each) => Object.keys(contactTrouble(each)).length > 0)) {
      setShowErrors(true)
      focusFirstInvalid(body.current)
      return
    }
    const { enterpriseId, revision } = enterprise
    const done = await edit.say({ enterpriseId, revision, contacts: contacts.map(newContactOf) })
    if (done === null) return
    showToast(t('contacts.saved'))
    onClose()
  }

  return (
    <Sheet
      open
      title={t('contacts.edit')}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{ui('cancel')}</Button>
          <Button kind="primary" pending={edit.pending} onClick={() => void send()}>
            {t('form.save')}
          </Button>
        </>
      }
    >
      <div className={styles.form} ref={body}>
        {contacts.length === 0 && <p className={styles.soft}>{t('contacts.none')}</p>}
        {contacts.map((contact) => (
          <div key={contact.contactId} className={styles.contact}>
            <ContactFields
              contact={contact}
              showErrors={showErrors}
              onChange={(part) => change(contact.contactId, part)}
            />
            <div>
              <Button
                size="small"
                icon={X}
                aria-label={t('contacts.remove', { name: contact.name })}
                onClick={() => setContacts((before) => before.filter((each) => each.contactId !== contact.contactId))}
              >
                {t('contacts.removeShort')}
              </Button>
            </div>
          </div>
        ))}
        {contacts.length < 20 && (
          <Button icon={Plus} onClick={add}>
            {t('contacts.add')}
          </Button>
        )}
        <RefusalNote refused={edit.refused} />
      </div>
    </Sheet>
  )
}
