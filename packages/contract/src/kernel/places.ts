import { z } from 'zod'

/** Degrees in WGS-84, treated as CGCS2000 (the two differ by less than 0.1 m). */
export const Place = z.object({
  lat: z.number().min(-90).max(90),
  lng: z.number().min(-180).max(180),
})
export type Place = z.infer<typeof Place>

/** A rectangle on the map, WGS-84 degrees. */
export const Bounds = z
  .object({ south: z.number(), west: z.number(), north: z.number(), east: z.number() })
  .refine((b) => b.south <= b.north && b.west <= b.east, 'place.bounds-inverted')
export type Bounds = z.infer<typeof Bounds>
