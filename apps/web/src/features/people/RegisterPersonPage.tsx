import { type AreaId, type PersonId, Role, type RowId } from '@huhang/contract'
import { Phone } from '@huhang/contract/access'
import { useNavigate } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { uuidv7 } from 'uuidv7'
import { useVerb } from '../../app/perform'
import { focusFirstInvalid, useTouched } from '../../app/touched'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { RefusalNote } from '../../ui/ErrorState'
import { Field } from '../../ui/Field'
import { BackLink, PageHeader } from '../../ui/PageHeader'
import { Select } from '../../ui/Select'
import { TextInput } from '../../ui/TextInput'
import { showToast } from '../../ui/Toast'
import { AreaPicker } from '../areas'
import styles from './People.module.css'

type Form = { name: string; areaId: AreaId | ''; phone: string; role: Role | ''; roleAreaId: AreaId | '' }
type Key = 'name' | 'areaId' | 'phone' | 'roleAreaId'

const troubleOf = ({ name, areaId, phone, role, roleAreaId }: Form) => ({
  ...(name.trim() === '' ? { name: 'form.nameMissing' as const } : {}),
  ...(areaId === '' ? { areaId: 'form.areaMissing' as const } : {}),
  ...(phone.trim() !== '' && !Phone.safeParse(phone).success ? { phone: 'form.phoneWrong' as const } : {}),
  ...(role !== '' && roleAreaId === '' ? { roleAreaId: 'form.roleAreaMissing' as const } : {}),
})

export default function RegisterPersonPage() {
  const { t } = useTranslation('access')
  const { t: shell } = useTranslation('shell')
  const navigate = useNavigate()
  const [ids] = useState(() => ({ personId: uuidv7() as PersonId, grantId: uuidv7() as RowId }))
  const [form, setForm] = useState<Form>({ name: '', areaId: '', phone: '', role: '', roleAreaId: '' })
  const touched = useTouched<Key>()
  const register = useVerb('access.registerPerson')
  const element = useRef<HTMLFormElement>(null)
  const trouble: Partial<Record<Key, ReturnType<typeof troubleOf>[keyof ReturnType<typeof troubleOf>]>> =
    troubleOf(form)
  const change = (part: Partial<Form>) => setForm((before) => ({ ...before, ...part }))
  const errorAt = (key: Key) => {
    const code = trouble[key]
    return code !== undefined && touched.shows(key) ? t(code) : undefined
  }

  async function send() {
    const { name, areaId, phone, role, roleAreaId } = form
    if (areaId === '' || Object.keys(trouble).length > 0) {
      touched.showAll()
      focusFirstInvalid(element.current)
      return
    }
    const done = await register.say({
      personId: ids.personId,
      name,
      areaId,
      phone: phone.trim() === '' ? null : Phone.parse(phone),
      grants: role === '' || roleAreaId === '' ? [] : [{ grantId: ids.grantId, role, areaId: roleAreaId }],
    })
    if (done === null) return
    showToast(t('form.registered', { name }))
    await navigate({ to: '/people/$personId', params: { personId: done.personId } })
  }

  return (
    <>
      <PageHeader title={t('form.title')} back={<BackLink to="/people">{t('back')}</BackLink>} />
      <form
        ref={element}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void send()
        }}
      >
        <Card>
          <div className={styles.form}>
            <Field label={t('name')} required error={errorAt('name')}>
              <TextInput
                value={form.name}
                maxLength={60}
                autoComplete="off"
                onChange={(name) => change({ name })}
                onBlur={() => touched.leave('name')}
              />
            </Field>
            <Field label={t('area')} required group error={errorAt('areaId')}>
              <AreaPicker
                value={form.areaId}
                withCity
                onChange={(areaId) => {
                  change(form.roleAreaId === '' ? { areaId, roleAreaId: areaId } : { areaId })
                  touched.leave('areaId')
                }}
              />
            </Field>
            <Field label={t('phone')} required={false} hint={t('form.phoneHint')} error={errorAt('phone')}>
              <TextInput
                type="tel"
                value={form.phone}
                maxLength={24}
                autoComplete="off"
                onChange={(phone) => change({ phone })}
                onBlur={() => touched.leave('phone')}
              />
            </Field>
            <Field label={t('form.firstRole')} required={false}>
              <Select
                value={form.role}
                options={Role.options.map((value) => ({ value, label: shell(`roles.${value}`) }))}
                onChange={(role) => change({ role })}
              />
            </Field>
            {form.role !== '' && (
              <Field label={t('form.roleArea')} required group error={errorAt('roleAreaId')}>
                <AreaPicker value={form.roleAreaId} withCity onChange={(roleAreaId) => change({ roleAreaId })} />
              </Field>
            )}
            <p className={styles.soft}>{t('form.accountHint')}</p>
            <RefusalNote refused={register.refused} />
            <div>
              <Button type="submit" kind="primary" pending={register.pending}>
                {t('form.submit')}
              </Button>
            </div>
          </div>
        </Card>
      </form>
    </>
  )
}
