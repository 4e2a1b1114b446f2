import { type Instant, instantOf, Place } from '@huhang/contract'

/** When and where a photo was taken, as its camera says. */
export type CameraNotes = { takenAt: Instant | null; place: Place | null }

/** `2025:05:01 09:10:11`, in the camera's own zone, which it may name: `+08:00`. */
export function cameraTime(written: string, offset: string | undefined): Instant | null {
  const [day = '', time = ''] = written.split(' ')
  const zone = offset !== undefined && /^[+-]\d\d:\d\d$/.test(offset) ? offset : ''
  const at = Date.parse(`${day.replaceAll(':', '-')}T${time}${zone}`)
  return Number.isNaN(at) ? null : instantOf(at)
}

const described = (tag: unknown): string | undefined => {
  const { description } = (tag ?? {}) as { description?: unknown }
  return typeof description === 'string' ? description : undefined
}

/** Reads what the camera noted, before the picture is drawn anew without it. The reader is fetched when the first photo is. */
export async function readCameraNotes(bytes: ArrayBuffer): Promise<CameraNotes> {
  try {
    const { load } = await import('exifreader')
    const { exif, gps } = load(bytes, { expanded: true })
    const written = described(exif?.DateTimeOriginal) ?? described(exif?.DateTime)
    const place = Place.safeParse({ lat: gps?.Latitude, lng: gps?.Longitude })
    // A receiver without a fix writes zeros.
    const isThere = place.success && (place.data.lat !== 0 || place.data.lng !== 0)
    return {
      takenAt: written === undefined ? null : cameraTime(written, described(exif?.OffsetTimeOriginal)),
      place: isThere ? place.data : null,
    }
  } catch {
    // No notes, or none that anybody can read: the picture is what counts.
    return { takenAt: null, place: null }
  }
}
