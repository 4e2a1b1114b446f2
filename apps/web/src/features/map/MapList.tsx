import type { MapCluster, MapLayer, MapPoint } from '@huhang/contract/map'
import { areaAt, countyShapes } from '@huhang/geo/areas'
import { useTranslation } from 'react-i18next'
import { keyOf, toneOf, useMarkWords } from '../../map'
import { Badge, EmptyState, List, ListRowButton } from '../../ui'
import styles from './map-page.module.css'

type MapListProps = {
  layers: readonly MapLayer[]
  points: readonly MapPoint[]
  clusters: readonly MapCluster[]
  totals: readonly { layer: MapLayer; total: number }[]
  onSelect(point: MapPoint): void
  onOpen(cluster: MapCluster): void
}

/** The map's content in words, for those who don't see the map or would rather read. */
export function MapList({ layers, points, clusters, totals, onSelect, onOpen }: MapListProps) {
  const { t, i18n } = useTranslation('map')
  const words = useMarkWords()
  const nameOf = ({ layer, count, place }: MapCluster) => {
    const areaId = areaAt(place)
    const area = countyShapes().find((shape) => shape.areaId === areaId)
    if (area === undefined) return t('clusterOf', { layer: t(`layer.${layer}`), count })
    return t(`clusterIn.${layer}`, { area: i18n.language === 'en' ? area.nameEn : area.name, count })
  }
  const shown = layers.filter(
    (layer) => points.some((point) => point.layer === layer) || clusters.some((cluster) => cluster.layer === layer),
  )
  if (shown.length === 0) return <EmptyState title={t('empty')} text={t('emptyText')} />
  return shown.map((layer) => {
    const own = points.filter((point) => point.layer === layer)
    const total = totals.find((each) => each.layer === layer)?.total ?? own.length
    return (
      <section key={layer}>
        <h2 className={styles.group}>{t('listOf', { layer: t(`layer.${layer}`), count: total })}</h2>
        <List label={t(`layer.${layer}`)}>
          {clusters
            .filter((cluster) => cluster.layer === layer)
            .toSorted((a, b) => b.count - a.count)
            .map((cluster) => (
              <ListRowButton
                key={`${layer} ${cluster.key}`}
                title={nameOf(cluster)}
                detail={words.grades(cluster)}
                onPress={() => onOpen(cluster)}
              />
            ))}
          {own.map((point) => (
            <ListRowButton
              key={keyOf(point)}
              title={point.label ?? t('unnamed')}
              lead={
                <Badge tone={toneOf[point.tint]}>
                  {point.isMajor ? `${t('major')} · ` : ''}
                  {t(`tint.${point.tint}`)}
                </Badge>
              }
              onPress={() => onSelect(point)}
            />
          ))}
        </List>
      </section>
    )
  })
}
