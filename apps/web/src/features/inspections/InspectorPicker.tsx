import type { EnterpriseId, LocalDay } from '@huhang/contract'
import type { InspectorView } from '@huhang/contract/access'
import { UserPlus, X } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLook } from '../../app/look'
import { useMe } from '../../app/session'
import { Badge } from '../../ui/Badge'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Field } from '../../ui/Field'
import { List, ListRow, ListRowButton } from '../../ui/ListRow'
import { SearchBox } from '../../ui/SearchBox'
import { Skeleton } from '../../ui/Skeleton'
import { Day } from '../../ui/Time'
import styles from './Inspections.module.css'
import type { ChosenInspector } from './visit-draft'

type InspectorPickerProps = {
  chosen: readonly ChosenInspector[]
  onChange(chosen: ChosenInspector[]): void
  on: LocalDay
  enterpriseId: EnterpriseId | undefined
}

const chosenOf = ({ personId, name, certificate }: InspectorView): ChosenInspector => ({
  personId,
  name,
  number: certificate?.number ?? null,
})

/** Me and colleagues, each with what stands in the way: no certificate on that day, or 回避. */
export function InspectorPicker({ chosen, onChange, on, enterpriseId }: InspectorPickerProps) {
  const { t } = useTranslation('inspections')
  const me = useMe()
  const [adding, setAdding] = useState(false)
  const [search, setSearch] = useState('')
  const scope = { on, ...(enterpriseId === undefined ? {} : { enterpriseId }) }
  const mine = useLook('access.listInspectors', { ...scope, search: me.name, limit: 20 })
  const found = useLook('access.listInspectors', { ...scope, search, limit: 8 }, { enabled: adding, keep: true })
  const known = [...(mine.data?.rows ?? []), ...(found.data?.rows ?? [])]
  const myself = mine.data?.rows.find((row) => row.personId === me.personId)

  // Who records was there (IN-4): one's own name needs no tap.
  useEffect(() => {
    if (myself && !chosen.some((one) => one.personId === myself.personId)) onChange([chosenOf(myself), ...chosen])
  }, [myself, chosen, onChange])

  const choices = (found.data?.rows ?? []).filter((row) => !chosen.some((one) => one.personId === row.personId))
  return (
    <Card bare>
      <List label={t('visit.inspectors')}>
        {chosen.map((one) => {
          const row = known.find((each) => each.personId === one.personId)
          const isMe = one.personId === me.personId
          return (
            <ListRow
              key={one.personId}
              title={isMe ? t('visit.myself', { name: one.name }) : one.name}
              detail={row ? <Certificate row={row} /> : one.number && t('visit.certificate', { number: one.number })}
              actions={
                !isMe && (
                  <Button
                    kind="quiet"
                    size="small"
                    icon={X}
                    aria-label={t('visit.remove', { name: one.name })}
                    onClick={() => onChange(chosen.filter((each) => each.personId !== one.personId))}
                  />
                )
              }
            />
          )
        })}
      </List>
      {adding ? (
        <>
          <div className={styles.padded}>
            <Field label={t('visit.findColleague')}>
              <SearchBox value={search} onSearch={setSearch} placeholder={t('visit.findColleague')} autoFocus />
            </Field>
          </div>
          {found.data === undefined ? (
            <Skeleton rows={3} />
          ) : choices.length === 0 ? (
            <p className={styles.padded}>{t('visit.nobody')}</p>
          ) : (
            <List label={t('visit.addColleague')}>
              {choices.map((row) => (
                <ListRowButton
                  key={row.personId}
                  title={row.name}
                  detail={<Certificate row={row} />}
                  onPress={() => {
                    onChange([...chosen, chosenOf(row)])
                    setAdding(false)
                    setSearch('')
                  }}
                />
              ))}
            </List>
          )}
        </>
      ) : (
        <Button kind="quiet" wide icon={UserPlus} onClick={() => setAdding(true)}>
          {t('visit.addColleague')}
        </Button>
      )}
    </Card>
  )
}

function Certificate({ row: { certificate, isValid, isConflicted } }: { row: InspectorView }) {
  const { t } = useTranslation('inspections')
  return (
    <>
      {isConflicted && <Badge tone="red">{t('visit.conflicted')}</Badge>}
      {certificate === null ? (
        <Badge tone="orange">{t('visit.noCertificate')}</Badge>
      ) : (
        <>
          <span>{t('visit.certificate', { number: certificate.number })}</span>
          {isValid ? <Day on={certificate.validTo} /> : <Badge tone="orange">{t('visit.invalid')}</Badge>}
        </>
      )}
    </>
  )
}
