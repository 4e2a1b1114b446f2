/**
 * Makes the map's own outlines, rivers and towns from the source files named in NOTICE:
 *   pnpm --filter @huhang/geo make-map-assets ../../../shared/data
 * Counties keep every corner (neighbours stay flush), parts that touch are united; coordinates are
 * rounded to 1e-5° (1 m) and written as polyline text, a third of GeoJSON's size.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Place } from '@huhang/contract'
import type { FeatureCollection, LineString, MultiPolygon, Position } from 'geojson'
import { encodeLine } from '../src/areas/polyline'
import { uniteRings } from './unite-rings'

const data = process.argv[2] ?? '../../../shared/data'
const source = fileURLToPath(new URL('../src', import.meta.url))
const read = <Content>(path: string) => JSON.parse(readFileSync(join(data, path), 'utf8')) as Content
const write = (path: string, content: unknown) =>
  writeFileSync(join(source, path), `${JSON.stringify(content, null, 2)}\n`)
const placeOf = (at: Position): Place => ({ lng: at[0] ?? 0, lat: at[1] ?? 0 })

const englishNames: Record<number, string> = {
  371502: 'Dongchangfu District',
  371503: 'Chiping District',
  371521: 'Yanggu County',
  371522: 'Shen County',
  371524: "Dong'e County",
  371525: 'Guan County',
  371526: 'Gaotang County',
  371581: 'Linqing City',
}
const riverNames: Record<string, string> = {
  黄河: 'Yellow River',
  京杭大运河: 'Grand Canal',
  徒骇河: 'Tuhai River',
  卫河: 'Wei River',
  漳河: 'Zhang River',
}
/** GeoNames gives romanised names; the Chinese ones are those of GB/T 2260 and the township list. */
const townNames: Record<string, { name: string; level: 'city' | 'county' | 'town' }> = {
  Liaocheng: { name: '聊城', level: 'city' },
  Yanggu: { name: '阳谷', level: 'county' },
  Gaotang: { name: '高唐', level: 'county' },
  Chiping: { name: '茌平', level: 'county' },
  Yanta: { name: '燕塔街道', level: 'town' },
  Qingnian: { name: '青年路街道', level: 'town' },
  Guancheng: { name: '冠城镇', level: 'town' },
  Gulou: { name: '古楼街道', level: 'town' },
}

type County = { adcode: number; name: string; center: Position }
const counties = read<FeatureCollection<MultiPolygon, County>>('boundaries/liaocheng_counties.wgs84.geojson')

/** As it will be stored, equal neighbours once. */
const rounded = (ring: readonly Place[]): Place[] =>
  ring
    .map(({ lat, lng }) => ({ lat: Math.round(lat * 1e5) / 1e5, lng: Math.round(lng * 1e5) / 1e5 }))
    .filter((place, i, all) => i === 0 || place.lat !== all[i - 1]?.lat || place.lng !== all[i - 1]?.lng)

/** 莘县 comes in two parts that share borders around an enclave of its neighbour: one outline with a hole. */
const outlinesOf = ({ coordinates }: MultiPolygon): Place[][] =>
  uniteRings(coordinates.flat().map((ring) => ring.map(placeOf).slice(0, -1))).map((ring) =>
    rounded([...ring, ...ring.slice(0, 1)]),
  )

write(
  'areas/counties.json',
  counties.features.map(({ properties, geometry }) => ({
    id: String(properties.adcode),
    name: properties.name,
    nameEn: englishNames[properties.adcode] ?? properties.name,
    seat: placeOf(properties.center),
    lines: outlinesOf(geometry).map(encodeLine),
  })),
)

type River = { name: string | null; class: string }
const rivers = read<FeatureCollection<LineString, River>>('basemap/liaocheng_rivers_named.wgs84.geojson')
write(
  'basemap/rivers.json',
  rivers.features.map(({ properties, geometry }) => ({
    name: properties.name,
    nameEn: properties.name === null ? null : (riverNames[properties.name] ?? null),
    isCanal: properties.class.includes('canal'),
    line: encodeLine(geometry.coordinates.map(placeOf)),
  })),
)

type Town = { name: string; lat: string; lng: string; admin2: string }
const towns = read<Town[]>('basemap/geonames_places_liaocheng.json').filter(({ admin2 }) => admin2 === '3715')
write(
  'basemap/towns.json',
  towns.map(({ name, lat, lng }) => ({
    name: townNames[name]?.name ?? name,
    nameEn: name,
    level: townNames[name]?.level ?? 'town',
    place: { lat: Number(lat), lng: Number(lng) },
  })),
)
console.log(`${counties.features.length} counties, ${rivers.features.length} rivers, ${towns.length} towns`)
