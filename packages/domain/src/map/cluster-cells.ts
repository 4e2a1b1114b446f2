/** H3's mean distance between two neighbouring cells' middles, in metres, by resolution. */
const cellWidths: readonly number[] = [
  1_953_000, 738_000, 279_000, 105_500, 39_870, 15_070, 5_696, 2_153, 813.6, 307.5, 116.2, 43.93, 16.6,
]
const finest = 12
/** Closer than this two clusters' labels would cover each other. */
const leastPixels = 55
const metresPerPixelAtEquator = 156_543.034

/** MP-1: clusters are cells at least 55 px wide at this zoom, and no wider than they need be. */
export function clusterResolution(zoom: number, lat: number): number {
  const metresPerPixel = (metresPerPixelAtEquator * Math.cos((lat * Math.PI) / 180)) / 2 ** zoom
  const wideEnough = cellWidths.findLastIndex((width) => width / metresPerPixel >= leastPixels)
  return Math.min(finest, Math.max(0, wideEnough))
}

/** MP-2: up to this many things of a layer in view are shown one by one, with their names. */
export const pointsShown = 300
