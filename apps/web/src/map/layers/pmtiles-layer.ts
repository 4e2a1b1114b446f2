import L from 'leaflet'
import { type PMTiles, TileType } from 'pmtiles'
import { leafletLayer } from 'protomaps-leaflet'
import { z } from 'zod'
import { openMapTilesRules } from './openmaptiles-rules'

type Look = { dark: boolean; english: boolean; attribution: string; maxZoom: number }

/** protomaps-leaflet looks for Leaflet where a script tag would have put it. */
const shared = globalThis as { L?: typeof L }

const mimes: Partial<Record<TileType, string>> = {
  [TileType.Png]: 'image/png',
  [TileType.Jpeg]: 'image/jpeg',
  [TileType.Webp]: 'image/webp',
  [TileType.Avif]: 'image/avif',
}

/** Pictures out of the file: Leaflet asks for each tile, and hears of it when there is none. */
class PictureTiles extends L.GridLayer {
  constructor(
    private readonly file: PMTiles,
    private readonly mime: string,
    options: L.GridLayerOptions,
  ) {
    super(options)
    this.on('tileunload', ({ tile }) => URL.revokeObjectURL((tile as HTMLImageElement).src))
  }

  override createTile({ z: zoom, x, y }: L.Coords, done: L.DoneCallback): HTMLElement {
    const tile = document.createElement('img')
    tile.alt = ''
    tile.onload = () => done(undefined, tile)
    tile.onerror = () => done(new Error('not a picture'), tile)
    this.file.getZxy(zoom, x, y).then(
      (found) => {
        if (found) tile.src = URL.createObjectURL(new Blob([found.data], { type: this.mime }))
        else done(undefined, tile)
      },
      (error: Error) => done(error, tile),
    )
    return tile
  }
}

const Metadata = z
  .object({ vector_layers: z.array(z.object({ id: z.string() })).catch([]) })
  .catch({ vector_layers: [] })

/** The map of one file: pictures or vectors, as its own header says. @throws when it can't be read */
export async function pmtilesLayer(file: PMTiles, { dark, english, attribution, maxZoom }: Look): Promise<L.GridLayer> {
  const header = await file.getHeader()
  const bounds = L.latLngBounds([header.minLat, header.minLon], [header.maxLat, header.maxLon])
  const options = { attribution, bounds, maxZoom }
  const mime = mimes[header.tileType]
  if (mime !== undefined)
    return new PictureTiles(file, mime, { ...options, minNativeZoom: header.minZoom, maxNativeZoom: header.maxZoom })
  const { vector_layers: layers } = Metadata.parse(await file.getMetadata())
  const isOpenMapTiles = layers.some(({ id }) => id === 'transportation')
  shared.L = L
  const layer = leafletLayer({
    ...options,
    url: file,
    maxDataZoom: header.maxZoom,
    ...(isOpenMapTiles ? openMapTilesRules(english) : { flavor: dark ? 'dark' : 'light', lang: english ? 'en' : 'zh' }),
  })
  // Its own type describes a grid layer's inside, not that it is one.
  return layer as unknown as L.GridLayer
}
