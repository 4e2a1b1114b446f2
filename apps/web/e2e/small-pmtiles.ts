import { zxyToTileId } from 'pmtiles'

/** A place with nothing else on the map, and the one tile that holds it. */
export const onlyTile = { z: 12, x: 3389, y: 1587, lat: 37.44, lng: 117.9 } as const

const varint = (n: number): number[] => (n < 128 ? [n] : [(n & 127) | 128, ...varint(n >>> 7)])
const field = (id: number, bytes: readonly number[]) => [...varint((id << 3) | 2), ...varint(bytes.length), ...bytes]
const number = (id: number, value: number) => [...varint(id << 3), ...varint(value)]
const zigzag = (n: number) => (n < 0 ? -2 * n - 1 : 2 * n)

/** A vector tile of the OpenMapTiles schema that is water from edge to edge. */
export function waterTile(): Uint8Array {
  const extent = 4096
  const [moveTo, lineTo, close] = [9, 26, 15]
  const corners = [0, 0, extent, 0, 0, extent, -extent, 0].map(zigzag)
  const shape = [moveTo, ...corners.slice(0, 2), lineTo, ...corners.slice(2), close].flatMap(varint)
  const polygon = [...number(3, 3), ...field(4, shape)]
  const name = [...Buffer.from('water')]
  return Uint8Array.from(field(3, [...field(1, name), ...field(2, polygon), ...number(5, extent), ...number(15, 2)]))
}

const west = (x: number) => (x / 2 ** onlyTile.z) * 360 - 180
const north = (y: number) => (Math.atan(Math.sinh(Math.PI * (1 - (2 * y) / 2 ** onlyTile.z))) * 180) / Math.PI

/** PMTiles version 3 with one tile, nothing compressed (github.com/protomaps/PMTiles, spec/v3). */
export function smallPmtiles(tile: Uint8Array, kind: 'vector' | 'png'): Buffer {
  const { z, x, y } = onlyTile
  const directory = Buffer.from([1, zxyToTileId(z, x, y), 1, tile.length, 1].flatMap(varint))
  const layers = kind === 'vector' ? [{ id: 'water' }, { id: 'transportation' }] : []
  const metadata = Buffer.from(JSON.stringify({ vector_layers: layers }))
  const header = Buffer.alloc(127)
  header.write('PMTiles\x03', 'latin1')
  const parts = [
    { at: 8, length: directory.length },
    { at: 24, length: metadata.length },
    { at: 40, length: 0 },
    { at: 56, length: tile.length },
  ]
  let offset = header.length
  for (const { at, length } of parts) {
    header.writeBigUInt64LE(BigInt(offset), at)
    header.writeBigUInt64LE(BigInt(length), at + 8)
    offset += length
  }
  for (const at of [72, 80, 88]) header.writeBigUInt64LE(1n, at)
  const uncompressed = 1
  header.set([1, uncompressed, uncompressed, kind === 'vector' ? 1 : 2, z, z], 96)
  const degrees = (value: number, at: number) => header.writeInt32LE(Math.round(value * 1e7), at)
  degrees(west(x), 102)
  degrees(north(y + 1), 106)
  degrees(west(x + 1), 110)
  degrees(north(y), 114)
  return Buffer.concat([header, directory, metadata, tile])
}
