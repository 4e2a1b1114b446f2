import type { Place } from '@huhang/contract'

/** Lines as text, hundred-thousandths of a degree, each point as its step from the last (Google's polyline format). */
const scale = 1e5

function encodeNumber(value: number): string {
  let rest = value < 0 ? ~(value << 1) : value << 1
  let out = ''
  while (rest >= 0x20) {
    out += String.fromCharCode((0x20 | (rest & 0x1f)) + 63)
    rest >>= 5
  }
  return out + String.fromCharCode(rest + 63)
}

export function encodeLine(line: readonly Place[]): string {
  let [lat, lng] = [0, 0]
  let out = ''
  for (const place of line) {
    const [nextLat, nextLng] = [Math.round(place.lat * scale), Math.round(place.lng * scale)]
    out += encodeNumber(nextLat - lat) + encodeNumber(nextLng - lng)
    lat = nextLat
    lng = nextLng
  }
  return out
}

export function decodeLine(text: string): Place[] {
  const steps: number[] = []
  let value = 0
  let shift = 0
  for (const character of text) {
    const byte = character.charCodeAt(0) - 63
    value |= (byte & 0x1f) << shift
    shift += 5
    if (byte >= 0x20) continue
    steps.push(value & 1 ? ~(value >> 1) : value >> 1)
    value = 0
    shift = 0
  }
  const line: Place[] = []
  let [lat, lng] = [0, 0]
  for (let at = 0; at + 1 < steps.length; at += 2) {
    lat += steps[at] ?? 0
    lng += steps[at + 1] ?? 0
    line.push({ lat: lat / scale, lng: lng / scale })
  }
  return line
}
