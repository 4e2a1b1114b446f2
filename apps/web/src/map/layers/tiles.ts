import L from 'leaflet'
import { keptMap } from '../../pack/map-file'
import type { MapSettings } from '../on-background'
import { finestZoom } from '../view'

type Look = { dark: boolean; english: boolean }

const finestServed = 18
/** A server that has answered nothing for this long is as good as none; its late tiles are still drawn. */
const patienceMs = 6_000

/** `none`: nothing asked for yet, or beyond what the tiles cover. `failed`: a whole window's tiles stay away. */
export type TilesState = 'none' | 'come' | 'failed'
type Tell = (state: TilesState) => void

/** Background tiles by the server's setting. The map itself works without, so it only tells how they do. */
export function addTiles(map: L.Map, { tiles, pmtiles }: MapSettings, look: Look, tell: Tell): () => void {
  const ended = new AbortController()
  if (tiles !== null) {
    const options = { maxZoom: finestZoom, maxNativeZoom: finestServed, attribution: escaped(tiles.attribution) }
    addWatched(map, L.tileLayer(tiles.url, options), tell, ended.signal)
  } else if (pmtiles !== null) {
    openFile(pmtiles, look).then(
      (layer) => !ended.signal.aborted && addWatched(map, layer, tell, ended.signal),
      () => !ended.signal.aborted && tell('failed'),
    )
  }
  return () => ended.abort()
}

async function openFile({ url, attribution }: { url: string; attribution: string }, look: Look): Promise<L.GridLayer> {
  const [{ FileSource, PMTiles }, { pmtilesLayer }, kept] = await Promise.all([
    import('pmtiles'),
    import('./pmtiles-layer'),
    keptMap(url).catch(() => null),
  ])
  // What was taken along is read where it lies.
  const source = kept === null ? url : new FileSource(new File([kept], url))
  return pmtilesLayer(new PMTiles(source), { ...look, attribution: escaped(attribution), maxZoom: finestZoom })
}

function addWatched(map: L.Map, layer: L.GridLayer, tell: Tell, ended: AbortSignal): void {
  let came = 0
  let failed = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  layer.on('loading', () => {
    came = 0
    failed = 0
    clearTimeout(timer)
    timer = setTimeout(() => came === 0 && tell('failed'), patienceMs)
  })
  layer.on('tileload', () => {
    came += 1
    if (came === 1) tell('come')
  })
  layer.on('tileerror', () => {
    failed += 1
  })
  layer.on('load', () => {
    clearTimeout(timer)
    if (came === 0 && failed > 0) tell('failed')
  })
  const { bounds }: L.GridLayerOptions = layer.options
  const moved = () => {
    if (bounds && !map.getBounds().intersects(bounds)) tell('none')
    else if (came > 0) tell('come')
  }
  map.on('moveend', moved)
  ended.addEventListener('abort', () => {
    clearTimeout(timer)
    map.off('moveend', moved)
  })
  layer.addTo(map)
}

/** A setting is text: Leaflet writes attributions as HTML. */
const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign)
