import type { MonthView } from '@huhang/contract/statistics'
import { valueIn } from '@huhang/domain/statistics'
import { countyShapes } from '@huhang/geo/areas'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import styles from './Month.module.css'
import { type MonthSearch, toMonth } from './month-search'
import { useMeasureWords } from './use-words'

const width = 400

/** Bands of the rate, worst first; the number itself stands on the map, so that colour does not speak alone. */
const bandOf = (rate: number | null) =>
  rate === null
    ? styles.none
    : rate < 0.6
      ? styles.worst
      : rate < 0.8
        ? styles.low
        : rate < 0.95
          ? styles.fair
          : styles.good

/** The city coloured by rectification rate; a county opens its own month. */
export default function CountyRates({ view, search }: { view: MonthView; search: MonthSearch }) {
  const { t } = useTranslation('statistics')
  const words = useMeasureWords()
  const shapes = countyShapes()
  const south = Math.min(...shapes.map(({ bounds }) => bounds.south))
  const north = Math.max(...shapes.map(({ bounds }) => bounds.north))
  const west = Math.min(...shapes.map(({ bounds }) => bounds.west))
  const east = Math.max(...shapes.map(({ bounds }) => bounds.east))
  // A degree of longitude is shorter than one of latitude here; at this size nothing else of a projection shows.
  const scale = width / ((east - west) * Math.cos((((north + south) / 2) * Math.PI) / 180))
  const x = (lng: number) => ((lng - west) * width) / (east - west)
  const y = (lat: number) => (north - lat) * scale
  const parts = new Map(view.byArea.map((part) => [part.areaId, part]))
  return (
    <figure className={styles.city}>
      <svg viewBox={`-4 -4 ${width + 8} ${(north - south) * scale + 8}`}>
        <title>{t('cityByRate')}</title>
        {shapes.map(({ areaId, rings, seat, name, nameEn }) => {
          const part = parts.get(areaId)
          const rate = part === undefined ? null : valueIn('rectification-rate', part.now)
          const path = rings.map(
            (ring) => `M${ring.map(({ lat, lng }) => `${x(lng).toFixed(1)},${y(lat).toFixed(1)}`).join('L')}Z`,
          )
          return (
            <Link key={areaId} {...toMonth({ ...search, areaId })} aria-label={words.area({ name, nameEn })}>
              <path d={path.join('')} className={`${styles.county} ${bandOf(rate)}`} />
              <text x={x(seat.lng)} y={y(seat.lat)} className={styles.countyName}>
                {words.area({ name, nameEn })}
              </text>
              <text x={x(seat.lng)} y={y(seat.lat) + 16} className={styles.countyRate}>
                {part === undefined ? '—' : words.value('rectification-rate', part.now)}
              </text>
            </Link>
          )
        })}
      </svg>
      <figcaption className={styles.legend}>
        {(['good', 'fair', 'low', 'worst', 'none'] as const).map((band) => (
          <span key={band}>
            <i className={styles[band]} aria-hidden />
            {t(`bands.${band}`)}
          </span>
        ))}
      </figcaption>
    </figure>
  )
}
