import type { AreaId } from '@huhang/contract'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Select } from '../../ui/Select'
import styles from './AreaPicker.module.css'
import { topOf, topsOf, townsUnder } from './area-choices'
import { useAreas } from './use-areas'

type AreaPickerProps = {
  value: AreaId | ''
  onChange(value: AreaId | ''): void
  /** Among filters nothing chosen means the whole city; in a form it means not chosen yet. */
  filter?: boolean
  /** The whole city may be chosen where it is mine: a role's area. */
  withCity?: boolean
  disabled?: boolean
}

/** County or zone, then town: two lists of the device. Stands in a `<Field group>` or among filters. */
export function AreaPicker({ value, onChange, filter, withCity, disabled }: AreaPickerProps) {
  const { t } = useTranslation('areas')
  const { areas, wordOf, root } = useAreas()
  const [last, setLast] = useState<AreaId | ''>('')
  const isCity = withCity === true && value !== '' && value === root
  const top = isCity ? value : topOf(areas, value, last)
  const towns = top === '' || isCity ? [] : townsUnder(areas, top)
  const city = withCity === true ? areas.filter((area) => area.kind === 'city' && area.isMine) : []
  const topIsMine = areas.some((area) => area.areaId === top && area.isMine)

  function chooseTop(next: AreaId | '') {
    setLast(next)
    onChange(next)
  }

  return (
    <div className={styles.pair}>
      <Select
        aria-label={t('county')}
        value={top}
        empty={t(filter ? 'anyCounty' : 'county')}
        options={[...city, ...topsOf(areas)].map((area) => ({ value: area.areaId, label: wordOf(area) }))}
        disabled={disabled}
        onChange={chooseTop}
      />
      <Select
        aria-label={t('town')}
        value={towns.some((town) => town.areaId === value) ? value : ''}
        empty={t(!topIsMine ? 'town' : filter ? 'anyTown' : 'noTown')}
        options={towns.map((town) => ({ value: town.areaId, label: wordOf(town) }))}
        disabled={disabled || towns.length === 0}
        onChange={(town) => onChange(town === '' ? top : town)}
      />
    </div>
  )
}
