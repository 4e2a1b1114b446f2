import type { EnterpriseView } from '@huhang/contract/enterprises'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useAreas } from '../areas'
import styles from './Enterprises.module.css'
import { useFamilies } from './industry-words'

type MergeTableProps = { kept: EnterpriseView; goes: EnterpriseView; keptHead: ReactNode; goesHead: ReactNode }

/** Field by field; what differs is marked. */
export function MergeTable({ kept, goes, keptHead, goesHead }: MergeTableProps) {
  const { t } = useTranslation('enterprises')
  const { fullNameOf } = useAreas()
  const families = useFamilies()
  const fields: [string, (each: EnterpriseView) => string][] = [
    [t('uscc'), (each) => each.uscc],
    [t('area'), (each) => fullNameOf(each.areaId)],
    [t('industry'), (each) => each.industry],
    [t('family'), (each) => families.nameOf(each.family) || t('noFamily')],
    [t('riskColour'), (each) => t(`colourWords.${each.riskColour}`)],
    [t('creditGrade'), (each) => t(`grades.${each.creditGrade}`)],
    [t('statusLabel'), (each) => t(`status.${each.status}`)],
    [t('open.premises'), (each) => each.premises.map((place) => `${place.name} ${place.address}`).join('; ')],
    [
      t('open.contacts'),
      (each) => each.contacts.map((contact) => `${contact.name} ${contact.phoneMask ?? ''}`).join('; '),
    ],
    [t('open.inspections'), (each) => String(each.counts.inspections)],
    [t('open.hazards'), (each) => String(each.counts.hazards)],
  ]
  return (
    <table className={styles.compare}>
      <thead>
        <tr>
          <th scope="col">{t('merging.field')}</th>
          <th scope="col">
            {keptHead}
            <div>{kept.name}</div>
          </th>
          <th scope="col">
            {goesHead}
            <div>{goes.name}</div>
          </th>
        </tr>
      </thead>
      <tbody>
        {fields.map(([label, textOf]) => {
          const [left, right] = [textOf(kept), textOf(goes)]
          const mark = left === right ? '' : styles.differs
          return (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td className={mark}>{left || '—'}</td>
              <td className={mark}>{right || '—'}</td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
