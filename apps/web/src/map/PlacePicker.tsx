import type { AreaId, Place } from '@huhang/contract'
import { LocateFixed } from 'lucide-react'
import { lazy, Suspense, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { usePosition } from '../app/position'
import { Button } from '../ui/Button'
import { Select } from '../ui/Select'
import { TextInput } from '../ui/TextInput'
import { coordinatesText, type Datum, parseCoordinates } from './coordinates-text'
import styles from './map.module.css'

const PlacePickerMap = lazy(() => import('./PlacePickerMap'))

export type PlacePickerProps = {
  value: Place | null
  /** WGS-84. `countyId` is the county the place lies in, null outside the city; towns have no outline. */
  onChange(place: Place, countyId: AreaId | null): void
}

/**
 * A place by pressing or dragging on the map, by this device's position, or by pasted coordinates.
 * Stands in a `<Field group>`.
 */
export function PlacePicker({ value, onChange }: PlacePickerProps) {
  const { t } = useTranslation('map')
  const [typed, setTyped] = useState('')
  const [datum, setDatum] = useState<Datum>('wgs84')
  const [unclear, setUnclear] = useState(false)
  const { state, ask, place: own } = usePosition()
  const [wantsOwn, setWantsOwn] = useState(false)

  const take = async (place: Place) => {
    const { areaAt } = await import('@huhang/geo/areas')
    onChange(place, areaAt(place))
  }
  useEffect(() => {
    if (!wantsOwn || own === null) return
    setWantsOwn(false)
    void take(own)
  })
  function takeTyped() {
    const place = parseCoordinates(typed, datum)
    setUnclear(place === null && typed.trim() !== '')
    if (place === null) return
    setTyped('')
    void take(place)
  }

  return (
    <div className={styles.picker}>
      <div className={styles.pickerMap}>
        <Suspense fallback={<div className={styles.loading}>{t('loading')}</div>}>
          <PlacePickerMap value={value} onChange={onChange} />
        </Suspense>
      </div>
      <div className={styles.pickerRow}>
        <Button
          icon={LocateFixed}
          pending={state.kind === 'asking'}
          onClick={() => {
            setWantsOwn(true)
            ask()
          }}
        >
          {t('useMine')}
        </Button>
        <span aria-live="polite">{value ? `WGS-84 ${coordinatesText(value, 'wgs84')}` : t('pickHint')}</span>
      </div>
      <div className={styles.pickerRow}>
        <TextInput
          value={typed}
          onChange={setTyped}
          onBlur={takeTyped}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return
            event.preventDefault()
            takeTyped()
          }}
          aria-label={t('paste')}
          placeholder={t('paste')}
          autoComplete="off"
        />
        <Select
          value={datum}
          aria-label={t('datum')}
          options={[
            { value: 'wgs84', label: 'WGS-84' },
            { value: 'gcj02', label: 'GCJ-02' },
          ]}
          onChange={(next) => setDatum(next || 'wgs84')}
        />
      </div>
      {unclear && (
        <span className={styles.error} role="alert">
          {t('unclear')}
        </span>
      )}
      {state.kind === 'refused' && <span className={styles.error}>{t('noPosition')}</span>}
    </div>
  )
}
