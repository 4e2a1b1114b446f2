import type { AreaId, Place } from '@huhang/contract'
import type { MapPoint } from '@huhang/contract/map'
import { allowedLayers, usualLayers } from '@huhang/domain/map'
import { Link2, List as ListIcon, Map as MapIcon } from 'lucide-react'
import { Suspense, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLook } from '../../app/look'
import { useSearchState } from '../../app/search-state'
import { useActor } from '../../app/session'
import { CityMap, cityView, keyOf, type MapView, type MapWindow, viewInto } from '../../map'
import { Button, Check, Choices, ErrorState, Field, Select, Skeleton, showToast } from '../../ui'
import { MapList } from './MapList'
import styles from './map-page.module.css'
import { MapSearch } from './map-search'
import { ProbePanel, ThingPanel } from './ThingPanel'
import { useChosen } from './use-chosen'
import { useCityMap } from './use-city-map'

const sixDecimals = (degrees: number) => Number(degrees.toFixed(6))

export default function MapPage() {
  const { t, i18n } = useTranslation('map')
  const actor = useActor()
  const [search, setSearch] = useSearchState(MapSearch)
  const allowed = useMemo(() => allowedLayers(actor), [actor])
  const layers = useMemo(() => {
    const wanted = search.layers ?? usualLayers(actor)
    return allowed.filter((layer) => wanted.includes(layer))
  }, [actor, allowed, search.layers])
  const [view, setView] = useState<MapView>(() => viewOf(search))
  const [window_, setWindow] = useState<MapWindow | null>(null)
  const [chosen, setChosen] = useState<MapPoint | null>(null)
  const [probe, setProbe] = useState<Place | null>(null)
  const areas = useLook('areas.tree', {})
  const { points, clusters, totals, answer } = useCityMap({
    window: window_,
    layers,
    areaId: search.area,
    withClosed: search.closed ?? false,
  })
  const selected = useChosen(search.at, points, chosen)

  function moved(next: MapWindow) {
    setWindow(next)
    setView({ center: next.center, zoom: next.zoom })
    void setSearch({ lat: sixDecimals(next.center.lat), lng: sixDecimals(next.center.lng), z: next.zoom })
  }
  function select(point: MapPoint) {
    setChosen(point)
    setProbe(null)
    void setSearch({ at: keyOf(point) })
  }
  function close() {
    setChosen(null)
    setProbe(null)
    void setSearch({ at: undefined })
  }
  function chooseArea(areaId: AreaId | '') {
    const area = areas.data?.areas.find((each) => each.areaId === areaId)
    if (area?.lat != null && area.lng != null) setView({ center: { lat: area.lat, lng: area.lng }, zoom: 11 })
    void setSearch({ area: areaId || undefined })
  }
  const share = () =>
    navigator.clipboard.writeText(globalThis.location.href).then(
      () => showToast(t('shared')),
      () => showToast(t('notCopied'), { tone: 'warning' }),
    )
  const open = (cluster: { place: Place }) => setView(viewInto(cluster.place, view.zoom))

  return (
    <div className={styles.page} data-list={search.list ?? false}>
      <aside className={styles.side} aria-label={t('list')}>
        <h1 className="visually-hidden">{t('title')}</h1>
        <div className={styles.filters}>
          <Field label={t('layers')} group>
            <Choices
              values={layers}
              options={allowed.map((layer) => ({ value: layer, label: t(`layer.${layer}`) }))}
              onChange={(values) => void setSearch({ layers: values })}
            />
          </Field>
          <Field label={t('area')}>
            <Select
              value={search.area ?? ''}
              empty={t('wholeCity')}
              options={(areas.data?.areas ?? [])
                .filter(({ kind }) => kind === 'county' || kind === 'zone')
                .map(({ areaId, name, nameEn }) => ({
                  value: areaId,
                  label: i18n.language === 'en' ? (nameEn ?? name) : name,
                }))}
              onChange={chooseArea}
            />
          </Field>
          <Check
            checked={search.closed ?? false}
            label={t('withClosed')}
            onChange={(closed) => void setSearch({ closed: closed || undefined })}
          />
          <div className={styles.row}>
            <Button size="small" icon={MapIcon} onClick={() => setView({ ...cityView })}>
              {t('wholeView')}
            </Button>
            <Button size="small" icon={Link2} onClick={() => void share()}>
              {t('share')}
            </Button>
          </div>
        </div>
        <div className={styles.list}>
          {answer.error ? (
            <ErrorState error={answer.error} onRetry={() => void answer.refetch()} />
          ) : answer.data === undefined ? (
            <Skeleton rows={8} />
          ) : (
            <MapList
              layers={layers}
              points={points}
              clusters={clusters}
              totals={totals}
              onSelect={select}
              onOpen={open}
            />
          )}
        </div>
      </aside>
      <div className={styles.map}>
        <Suspense fallback={<p className={styles.loading}>{t('loading')}</p>}>
          <CityMap
            view={view}
            points={points}
            clusters={clusters}
            selected={selected}
            label={t('label')}
            probe={probe}
            onMoved={moved}
            onSelect={select}
            onOpen={open}
            onPress={(place) => {
              close()
              setProbe(place)
            }}
          />
        </Suspense>
        {selected && <ThingPanel point={selected} onClose={close} />}
        {selected === null && probe && <ProbePanel place={probe} onClose={close} />}
      </div>
      <Button
        className={styles.toggle}
        kind="primary"
        icon={search.list ? MapIcon : ListIcon}
        onClick={() => void setSearch({ list: search.list ? undefined : true })}
      >
        {search.list ? t('map') : t('list')}
      </Button>
    </div>
  )
}

const viewOf = ({ lat, lng, z }: MapSearch): MapView =>
  lat === undefined || lng === undefined ? cityView : { center: { lat, lng }, zoom: z ?? 14 }
