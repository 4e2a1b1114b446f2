/** What a picture says of itself before anybody unpacks it. `pixels` null: this kind does not say it in its beginning. */
export type PictureHeader = { mime: string; pixels: number | null }

const startsWith = (bytes: Uint8Array, text: string, at = 0): boolean =>
  [...text].every((letter, index) => bytes[at + index] === letter.charCodeAt(0))

const heifBrands: Readonly<Record<string, string>> = {
  heic: 'image/heic',
  heix: 'image/heic',
  hevc: 'image/heic',
  heim: 'image/heic',
  heis: 'image/heic',
  mif1: 'image/heif',
  msf1: 'image/heif',
  avif: 'image/avif',
}

/** Frames that begin a JPEG's picture: SOF0 to SOF15 without the tables between them. */
const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)

function jpegPixels(view: DataView): number | null {
  for (let at = 2; at + 9 < view.byteLength; ) {
    if (view.getUint8(at) !== 0xff) return null
    const marker = view.getUint8(at + 1)
    if (isFrame(marker)) return view.getUint16(at + 5) * view.getUint16(at + 7)
    // Fill bytes and markers without a length.
    at += marker === 0xff ? 1 : marker >= 0xd0 && marker <= 0xd8 ? 2 : 2 + view.getUint16(at + 2)
  }
  return null
}

function webpPixels(bytes: Uint8Array, view: DataView): number | null {
  if (startsWith(bytes, 'VP8X', 12)) {
    const side = (at: number) => 1 + view.getUint16(at, true) + (view.getUint8(at + 2) << 16)
    return side(24) * side(27)
  }
  if (startsWith(bytes, 'VP8L', 12)) {
    const bits = view.getUint32(21, true)
    return ((bits & 0x3fff) + 1) * (((bits >> 14) & 0x3fff) + 1)
  }
  return startsWith(bytes, 'VP8 ', 12)
    ? (view.getUint16(26, true) & 0x3fff) * (view.getUint16(28, true) & 0x3fff)
    : null
}

/** HEIC and AVIF say each image's size in an `ispe` box; the largest is the whole picture. */
function heifPixels(bytes: Uint8Array, view: DataView): number | null {
  let most = 0
  for (let at = 4; at + 16 <= bytes.length; at++)
    if (bytes[at] === 0x69 && startsWith(bytes, 'ispe', at))
      most = Math.max(most, view.getUint32(at + 8) * view.getUint32(at + 12))
  return most === 0 ? null : most
}

/** An animated PNG says so by a chunk before its first picture. */
function isAnimated(bytes: Uint8Array, view: DataView): boolean {
  for (let at = 8; at + 8 <= bytes.length && !startsWith(bytes, 'IDAT', at + 4); at += 12 + view.getUint32(at))
    if (startsWith(bytes, 'acTL', at + 4)) return true
  return false
}

/** What the server opens whatever made it. It refuses an animated PNG by its kind, and a HEIC has no decoder there: these go as a JPEG. */
export const isSentAsItIs = (mime: string): boolean => ['image/jpeg', 'image/png', 'image/webp'].includes(mime)

/** Judged by content, whatever the file is called; null: it is no picture. `bytes`: its beginning, 64 kB and more. */
export function readPictureHeader(bytes: Uint8Array<ArrayBuffer>): PictureHeader | null {
  if (bytes.length < 32) return null
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (startsWith(bytes, '\xff\xd8\xff')) return { mime: 'image/jpeg', pixels: jpegPixels(view) }
  if (startsWith(bytes, '\x89PNG\r\n')) {
    const mime = isAnimated(bytes, view) ? 'image/apng' : 'image/png'
    return { mime, pixels: view.getUint32(16) * view.getUint32(20) }
  }
  if (startsWith(bytes, 'RIFF') && startsWith(bytes, 'WEBP', 8))
    return { mime: 'image/webp', pixels: webpPixels(bytes, view) }
  if (startsWith(bytes, 'GIF8')) return { mime: 'image/gif', pixels: view.getUint16(6, true) * view.getUint16(8, true) }
  const brand = startsWith(bytes, 'ftyp', 4) ? String.fromCharCode(...bytes.subarray(8, 12)) : ''
  const mime = heifBrands[brand]
  return mime === undefined ? null : { mime, pixels: heifPixels(bytes, view) }
}
