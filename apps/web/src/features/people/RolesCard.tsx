import { type AreaId, Role, type RowId } from '@huhang/contract'
import type { GrantView, PersonView } from '@huhang/contract/access'
import { dayOf } from '@huhang/domain/kernel'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { uuidv7 } from 'uuidv7'
import { useVerb } from '../../app/perform'
import { useMay, useMe } from '../../app/session'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Confirm } from '../../ui/Confirm'
import { EmptyState } from '../../ui/EmptyState'
import { RefusalNote } from '../../ui/ErrorState'
import { Field } from '../../ui/Field'
import { List, ListRow } from '../../ui/ListRow'
import { Select } from '../../ui/Select'
import { Sheet } from '../../ui/Sheet'
import { Day } from '../../ui/Time'
import { showToast } from '../../ui/Toast'
import { AreaName, AreaPicker, useAreas } from '../areas'
import styles from './People.module.css'

/** Roles held now, then those that ended. AC-7: of one's own they are only shown. */
export function RolesCard({ person }: { person: PersonView }) {
  const { t } = useTranslation('access')
  const me = useMe()
  const isSelf = me.personId === person.personId
  const mayGrant = useMay('access.grantRole') && !isSelf
  const [granting, setGranting] = useState(false)
  const sorted = person.grants.toSorted((a, b) => Number(a.until !== null) - Number(b.until !== null))
  return (
    <Card
      title={t('rolesTitle')}
      bare
      actions={
        mayGrant && (
          <Button size="small" icon={Plus} onClick={() => setGranting(true)}>
            {t('roles.grant')}
          </Button>
        )
      }
    >
      {sorted.length === 0 && <EmptyState title={t('roles.none')} />}
      <List label={t('rolesTitle')}>
        {sorted.map((grant) => (
          <GrantRow key={grant.grantId} person={person} grant={grant} mayEnd={mayGrant} />
        ))}
      </List>
      {isSelf && <p className={`${styles.soft} ${styles.foot}`}>{t('roles.self')}</p>}
      {granting && <GrantSheet person={person} onClose={() => setGranting(false)} />}
    </Card>
  )
}

function GrantRow({ person, grant, mayEnd }: { person: PersonView; grant: GrantView; mayEnd: boolean }) {
  const { t } = useTranslation('access')
  const { t: shell } = useTranslation('shell')
  const { nameOf } = useAreas()
  const end = useVerb('access.endRole')
  const role = shell(`roles.${grant.role}`)

  async function send() {
    const done = await end.say({ personId: person.personId, grantId: grant.grantId })
    if (done !== null) showToast(t('roles.ended'))
  }

  return (
    <ListRow
      title={role}
      detail={
        <>
          <AreaName areaId={grant.areaId} full />
          <span>
            {t('roles.since')} <Day on={dayOf(grant.since)} />
          </span>
          {grant.until !== null && (
            <span>
              {t('roles.endedAt')} <Day on={dayOf(grant.until)} />
            </span>
          )}
          <RefusalNote refused={end.refused} />
        </>
      }
      actions={
        mayEnd &&
        grant.until === null && (
          <Confirm
            size="small"
            label={t('roles.end')}
            verb={t('roles.endVerb')}
            question={t('roles.endQuestion', { name: person.name, area: nameOf(grant.areaId), role })}
            onConfirm={send}
          />
        )
      }
    />
  )
}

function GrantSheet({ person, onClose }: { person: PersonView; onClose(): void }) {
  const { t } = useTranslation('access')
  const { t: shell } = useTranslation('shell')
  const { t: ui } = useTranslation('ui')
  const [grantId] = useState(() => uuidv7() as RowId)
  const [role, setRole] = useState<Role | ''>('')
  const [areaId, setAreaId] = useState<AreaId | ''>(person.areaId)
  const [tried, setTried] = useState(false)
  const grant = useVerb('access.grantRole')

  async function send() {
    setTried(true)
    if (role === '' || areaId === '') return
    const done = await grant.say({ grantId, personId: person.personId, role, areaId })
    if (done === null) return
    showToast(t('roles.granted'))
    onClose()
  }

  return (
    <Sheet
      open
      title={t('roles.grant')}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{ui('cancel')}</Button>
          <Button kind="primary" pending={grant.pending} onClick={() => void send()}>
            {t('roles.submit')}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <Field label={t('roles.role')} required error={tried && role === '' ? t('roles.roleMissing') : undefined}>
          <Select
            value={role}
            options={Role.options.map((value) => ({ value, label: shell(`roles.${value}`) }))}
            onChange={setRole}
          />
        </Field>
        <Field
          label={t('roles.area')}
          required
          group
          error={tried && areaId === '' ? t('form.roleAreaMissing') : undefined}
        >
          <AreaPicker value={areaId} withCity onChange={setAreaId} />
        </Field>
        <RefusalNote refused={grant.refused} />
      </div>
    </Sheet>
  )
}
