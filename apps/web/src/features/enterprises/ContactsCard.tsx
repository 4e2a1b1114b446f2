import type { EnterpriseView } from '@huhang/contract/enterprises'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMay } from '../../app/session'
import { trpc } from '../../app/trpc'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { EmptyState } from '../../ui/EmptyState'
import { List, ListRow } from '../../ui/ListRow'
import { RevealPhone } from '../../ui/RevealPhone'
import { ContactsSheet } from './ContactsSheet'

export function ContactsCard({ enterprise }: { enterprise: EnterpriseView }) {
  const { t } = useTranslation('enterprises')
  const mayEdit = useMay('enterprises.editContacts') && enterprise.status !== 'merged'
  const maySee = useMay('enterprises.revealPhone')
  const [editing, setEditing] = useState(false)
  const { contacts } = enterprise
  return (
    <Card
      title={t('open.contacts')}
      count={contacts.length}
      bare
      actions={
        mayEdit && (
          <Button size="small" onClick={() => setEditing(true)}>
            {t('contacts.edit')}
          </Button>
        )
      }
    >
      {contacts.length === 0 && <EmptyState title={t('open.noContacts')} />}
      <List label={t('open.contacts')}>
        {contacts.map(({ contactId, name, title, phoneMask }) => (
          <ListRow
            key={contactId}
            title={name}
            detail={<span>{title}</span>}
            actions={
              phoneMask !== null && (
                <RevealPhone
                  mask={phoneMask}
                  name={name}
                  label={t('open.showPhone')}
                  note={t('open.showPhoneNote')}
                  ask={maySee ? () => trpc.enterprises.revealPhone.query({ contactId }) : undefined}
                />
              )
            }
          />
        ))}
      </List>
      {editing && <ContactsSheet enterprise={enterprise} onClose={() => setEditing(false)} />}
    </Card>
  )
}
