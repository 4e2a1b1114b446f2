import { instantOf } from '@huhang/contract'
import { maxPhotoPixels, maxUploadBytes } from '@huhang/contract/inspections'
import type { PreparedPhoto } from '../outbox/keep-photo'
import { readCameraNotes } from './camera-notes'
import { PhotoRefused } from './kept-photo'
import { isSentAsItIs, readPictureHeader } from './picture-header'

const longestSide = 2048
const quality = 0.85
const previewSide = 320
/** A phone that reads more into its memory is closed by its system. */
const mostRead = 100 * 1024 * 1024
/** Markers before a JPEG's frame, and the boxes before a HEIC's picture. */
const headerBytes = 512 * 1024

export async function sha256Of(bytes: ArrayBuffer): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', bytes)
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

async function drawn(picture: ImageBitmap, side: number, grade: number): Promise<Blob | null> {
  const scale = Math.min(1, side / Math.max(picture.width, picture.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(picture.width * scale))
  canvas.height = Math.max(1, Math.round(picture.height * scale))
  const brush = canvas.getContext('2d')
  if (brush === null) return null
  // A JPEG has no transparent ground.
  brush.fillStyle = '#fff'
  brush.fillRect(0, 0, canvas.width, canvas.height)
  brush.drawImage(picture, 0, 0, canvas.width, canvas.height)
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', grade))
}

async function openPicture(file: Blob, mime: string): Promise<ImageBitmap> {
  try {
    return await createImageBitmap(file, { imageOrientation: 'from-image' })
  } catch {
    const isHeic = mime === 'image/heic' || mime === 'image/heif'
    throw new PhotoRefused(isHeic ? 'photo.heic-unreadable' : 'photo.unreadable')
  }
}

/** A smaller copy, upright, or the file as it is where that is no larger; with HEIC there is only the copy. */
async function toSend(file: Blob, picture: ImageBitmap, mime: string): Promise<Blob> {
  const copy = await drawn(picture, longestSide, quality)
  if (copy === null) {
    if (isSentAsItIs(mime)) return file
    throw new PhotoRefused('photo.unreadable')
  }
  return isSentAsItIs(mime) && file.size <= copy.size ? file : copy
}

function refuseTooMany(pixels: number): void {
  if (pixels > maxPhotoPixels)
    throw new PhotoRefused('photo.too-many-pixels', { megapixels: Math.round(pixels / 1_000_000) })
}

/**
 * A file that a person took or chose, made ready: looked at by its header before it is unpacked, the camera's notes
 * read, turned upright and scaled – or left untouched where the city keeps originals and can open them – and hashed.
 * @throws PhotoRefused
 */
export async function preparePhoto(file: File, keepOriginals: boolean): Promise<PreparedPhoto> {
  if (file.size > mostRead) throw new PhotoRefused('photo.too-large', { megabytes: Math.round(file.size / 1_048_576) })
  const header = readPictureHeader(new Uint8Array(await file.slice(0, headerBytes).arrayBuffer()))
  if (header === null) throw new PhotoRefused('photo.not-an-image')
  const { mime, pixels } = header
  refuseTooMany(pixels ?? 0)
  const notes = await readCameraNotes(await file.arrayBuffer())
  const picture = await openPicture(file, mime)
  try {
    refuseTooMany(picture.width * picture.height)
    const chosen = keepOriginals && isSentAsItIs(mime) ? file : await toSend(file, picture, mime)
    if (chosen.size > maxUploadBytes)
      throw new PhotoRefused('photo.too-large', { megabytes: Math.round(chosen.size / 1_048_576) })
    const bytes = await chosen.arrayBuffer()
    const preview = await drawn(picture, previewSide, 0.7)
    return {
      bytes,
      mime: chosen === file ? mime : 'image/jpeg',
      sha256: await sha256Of(bytes),
      takenAt: notes.takenAt ?? (file.lastModified > 0 ? instantOf(file.lastModified) : null),
      place: notes.place,
      preview: preview && (await preview.arrayBuffer()),
    }
  } finally {
    picture.close()
  }
}

/** A signature as it was drawn here. */
export async function prepareDrawing(picture: Blob): Promise<PreparedPhoto> {
  const bytes = await picture.arrayBuffer()
  const at = instantOf(Date.now())
  return { bytes, mime: picture.type, sha256: await sha256Of(bytes), takenAt: at, place: null, preview: bytes }
}
