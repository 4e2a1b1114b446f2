import L from 'leaflet'
import type { MapSettings } from '../map-settings'

const finestServed = 18
const finest = 20

/** protomaps-leaflet looks for Leaflet where a script tag would have put it. */
const shared = globalThis as { L?: typeof L }

/** Background tiles by the server's setting; true when there are any. */
export async function addTiles(map: L.Map, { tiles, pmtiles }: MapSettings, dark: boolean): Promise<void> {
  if (tiles) {
    L.tileLayer(tiles.url, {
      maxZoom: finest,
      maxNativeZoom: finestServed,
      attribution: escaped(tiles.attribution),
    }).addTo(map)
    return
  }
  if (pmtiles === null) return
  shared.L = L
  const { leafletLayer } = await import('protomaps-leaflet')
  const layer = leafletLayer({
    url: pmtiles.url,
    flavor: dark ? 'dark' : 'light',
    lang: 'zh',
    attribution: escaped(pmtiles.attribution),
  })
  // Its own type describes a grid layer's inside, not that it is one.
  const asLayer = layer as unknown as L.Layer
  asLayer.addTo(map)
}

/** A setting is text: Leaflet writes attributions as HTML. */
const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign)
