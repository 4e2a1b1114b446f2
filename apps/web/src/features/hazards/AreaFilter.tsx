import type { AreaId } from '@huhang/contract'
import { useTranslation } from 'react-i18next'
import { useLook } from '../../app/look'
import { Field } from '../../ui/Field'
import { Select } from '../../ui/Select'

/** Counties and zones within my reach; a county means everything below it. */
export function AreaFilter({
  value,
  onChange,
}: {
  value: AreaId | undefined
  onChange(areaId: AreaId | undefined): void
}) {
  const { t, i18n } = useTranslation('hazards')
  const tree = useLook('areas.tree', {})
  const offered = (tree.data?.areas ?? []).filter(
    ({ kind, isMine }) => isMine && (kind === 'county' || kind === 'zone'),
  )
  if (offered.length < 2 && value === undefined) return null
  return (
    <Field label={t('list.area')}>
      <Select
        value={value ?? ''}
        empty={t('list.anyArea')}
        options={offered.map(({ areaId, name, nameEn }) => ({
          value: areaId,
          label: (i18n.language === 'en' && nameEn) || name,
        }))}
        onChange={(areaId) => onChange(areaId === '' ? undefined : areaId)}
      />
    </Field>
  )
}
