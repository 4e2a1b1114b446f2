import type { Place } from '@huhang/contract'
import { cellToBoundary, cellToLatLng, cellToParent, gridDisk, latLngToCell } from 'h3-js'
import { metresBetween } from '../distance/metres-between'

/** Cells of this resolution (about 19 m across) stand on every row that has a place. */
export const cellResolution = 12

/** An inclusive range of cells; a database column of 64-bit integers holds it as text or bigint. */
export type CellRange = { from: bigint; to: bigint }

const digitBits = 3n
const finestResolution = 15
const resolutionShift = 52n

/** The H3 index as a number: its top bit is never set, so it is the same signed and unsigned. */
const numberOf = (index: string): bigint => BigInt(`0x${index}`)
const indexOf = (cell: bigint): string => cell.toString(16)
const freeBits = (resolution: number): bigint => digitBits * BigInt(finestResolution - resolution)

export const cellOf = ({ lat, lng }: Place): bigint => numberOf(latLngToCell(lat, lng, cellResolution))

/** The middle of a cell. */
export function placeOfCell(cell: bigint): Place {
  const [lat, lng] = cellToLatLng(indexOf(cell))
  return { lat, lng }
}

/** `cell & parentMask(res)` is equal for all cells of one parent at that resolution: SQL groups by it. */
export const parentMask = (resolution: number): bigint => ~((1n << freeBits(resolution)) - 1n) & ((1n << 63n) - 1n)

/** A parent's own index at its resolution, from a group key made with `parentMask`. */
export function parentOfKey(key: bigint, resolution: number): bigint {
  const resolutionField = 0xfn << resolutionShift
  const unusedDigits = (1n << freeBits(resolution)) - 1n
  return (key & ~resolutionField) | (BigInt(resolution) << resolutionShift) | unusedDigits
}

/** The resolution-12 cells below a parent: digits in order, so one contiguous range. */
export function childrenRange(parent: bigint, resolution: number): CellRange {
  const resolutionField = 0xfn << resolutionShift
  const low = (parent & parentMask(resolution) & ~resolutionField) | (BigInt(cellResolution) << resolutionShift)
  return { from: low, to: low | ((1n << freeBits(resolution)) - 1n) }
}

/** The range of the cells that share a place's parent at a coarser resolution. */
export const cellRangeAt = (resolution: number, place: Place): CellRange =>
  childrenRange(numberOf(latLngToCell(place.lat, place.lng, resolution)), resolution)

function joined(ranges: CellRange[]): CellRange[] {
  const sorted = ranges.toSorted((a, b) => (a.from < b.from ? -1 : 1))
  const out: CellRange[] = []
  for (const range of sorted) {
    const last = out.at(-1)
    if (last && last.to + 1n >= range.from) {
      if (range.to > last.to) last.to = range.to
    } else out.push({ ...range })
  }
  return out
}

/** The same ranges out to whole parents of a resolution, none twice. */
export const widenRanges = (ranges: readonly CellRange[], resolution: number): CellRange[] => {
  const below = (1n << freeBits(resolution)) - 1n
  return joined(ranges.map(({ from, to }) => ({ from: from & parentMask(resolution), to: to | below })))
}

const widestDisk = 4
// A parent's children reach a little over its own edge at each step down; this much covers them all.
const overhang = 1.3

/** Half the width of the cell a place lies in, in metres: cells differ in size over the globe. */
function edgeAt(index: string): number {
  const [lat, lng] = cellToLatLng(index)
  const corners = cellToBoundary(index).map(([cornerLat, cornerLng]) =>
    metresBetween({ lat, lng }, { lat: cornerLat, lng: cornerLng }),
  )
  return Math.min(...corners)
}

/**
 * Cell ranges that hold every place within `metres`, and some beyond: at most 61 ranges, mostly far fewer.
 * Exact distance comes after. Not for more than 1,000 km.
 */
export function cellsAround(place: Place, metres: number): CellRange[] {
  const own = latLngToCell(place.lat, place.lng, cellResolution)
  for (let resolution = cellResolution; resolution > 0; resolution -= 1) {
    const middle = cellToParent(own, resolution)
    const edge = edgeAt(middle)
    const ring = Math.ceil((metres + overhang * edge) / (1.5 * edge))
    if (ring > widestDisk) continue
    return joined(gridDisk(middle, ring).map((index) => childrenRange(numberOf(index), resolution)))
  }
  return [{ from: 0n, to: (1n << 63n) - 1n }]
}

/** Where someone may know only about where: cells about 900 m across. */
export const blurResolution = 8

/** The middle of the cell about 900 m across in which a place lies: near enough for a map, too far for a door. */
export function blurredPlace({ lat, lng }: Place): Place {
  const [middleLat, middleLng] = cellToLatLng(latLngToCell(lat, lng, blurResolution))
  return { lat: middleLat, lng: middleLng }
}
