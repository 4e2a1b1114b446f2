import type { IncidentId } from '@huhang/contract'
import type { IncidentRowView, IncidentView } from '@huhang/contract/dispatch'
import type { Skill } from '@huhang/contract/volunteers'
import { Suspense, useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLook } from '../../app/look'
import { useMay } from '../../app/session'
import { CityMap, cityView, type MapPoint, type MapView, viewHolding, viewInto } from '../../map'
import { PageSkeleton } from '../../ui/Skeleton'

type DeskMapProps = {
  rows: readonly IncidentRowView[]
  incident: IncidentView | undefined
  skill: Skill | null
  onChoose(incidentId: IncidentId): void
}

const sceneZoom = 13
const shown = 20
/** In the country the nearest live far off: the map goes as far back as it takes to hold so many of those who can go. */
const held = 3

const incidentPoint = (row: IncidentRowView | IncidentView): MapPoint => ({
  layer: 'incidents',
  id: row.id,
  pageId: row.id,
  place: row.place,
  areaId: row.areaId,
  tint: row.status,
  isMajor: row.level === 'I' || row.level === 'II',
  label: row.title,
})

/** The open incidents; around the chosen one, who could come and what lies in wait. */
export function DeskMap({ rows, incident, skill, onChoose }: DeskMapProps) {
  const { t } = useTranslation('dispatch')
  const mayCall = useMay('dispatch.candidates') && incident !== undefined && incident.closedAt === null
  const candidates = useLook(
    'dispatch.candidates',
    { incidentId: incident?.id ?? ('' as IncidentId), skill, limit: shown },
    { enabled: mayCall, keep: true },
  )
  const [view, setView] = useState<MapView>(cityView)
  const chosenId = incident?.id
  const lat = incident?.place.lat
  const lng = incident?.place.lng
  useEffect(() => {
    if (chosenId !== undefined && lat !== undefined && lng !== undefined)
      setView({ center: { lat, lng }, zoom: sceneZoom })
  }, [chosenId, lat, lng])

  const scene = useMemo(() => (incident ? incidentPoint(incident) : null), [incident])
  const ranked = mayCall && !candidates.isPlaceholderData ? candidates.data?.ranked : undefined
  const framed = useRef<string | null>(null)
  useEffect(() => {
    if (ranked === undefined || incident === undefined || framed.current === incident.id) return
    framed.current = incident.id
    const nearest = ranked.toSorted((one, other) => one.km - other.km).slice(0, held)
    setView(
      viewHolding(
        incident.place,
        nearest.map(({ place }) => place),
        sceneZoom,
      ),
    )
  }, [ranked, incident])
  const points = useMemo((): MapPoint[] => {
    const open = rows.filter(({ closedAt, id }) => closedAt === null && id !== incident?.id).map(incidentPoint)
    if (incident === undefined || scene === null) return open
    const { areaId } = incident
    const dangers = incident.dangers.map(
      ({ premisesId, enterpriseId, enterpriseName, place }): MapPoint => ({
        layer: 'premises',
        id: premisesId,
        pageId: enterpriseId,
        place,
        areaId,
        tint: 'red',
        isMajor: true,
        label: enterpriseName,
      }),
    )
    const people = (ranked ?? []).map(
      ({ personId, place, name }): MapPoint => ({
        layer: 'volunteers',
        id: personId,
        pageId: personId,
        place,
        areaId,
        tint: 'available',
        isMajor: false,
        label: name,
      }),
    )
    return [...open, scene, ...dangers, ...people]
  }, [rows, incident, scene, ranked])

  return (
    <Suspense fallback={<PageSkeleton />}>
      <CityMap
        view={view}
        points={points}
        clusters={[]}
        selected={scene}
        label={t('desk.map')}
        onMoved={({ center, zoom }) => setView({ center, zoom })}
        onSelect={(point) => point.layer === 'incidents' && onChoose(point.id as IncidentId)}
        onOpen={({ place }) => setView(({ zoom }) => viewInto(place, zoom))}
      />
    </Suspense>
  )
}
