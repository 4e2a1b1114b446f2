import type { Images } from '@huhang/actions/kernel'
import { Failure, fail } from '@huhang/contract'
import { maxPhotoPixels } from '@huhang/contract/inspections'
import { fileTypeFromBuffer } from 'file-type'
import sharp from 'sharp'
import { inTurns } from './in-turns'

const kept: ReadonlySet<string> = new Set([
  'image/jpeg',
  'image/png',
  'image/webp',
  'image/heic',
  'image/heif',
  'image/avif',
])

/**
 * A large interlaced picture takes up to a gigabyte to unpack, and each at work holds one of the four threads that the
 * process reads files with: two leave room for both.
 */
const inTurn = inTurns(2)

const longestSide = 2048
const thumbnailSide = 320
const openImage = (bytes: Uint8Array) => sharp(bytes, { limitInputPixels: maxPhotoPixels, failOn: 'error' })

const mimeOf = async (bytes: Uint8Array) => {
  const found = (await fileTypeFromBuffer(bytes))?.mime
  return found !== undefined && kept.has(found) ? found : null
}

/** A file that says it is an image and can't be opened (HEIC of an iPhone needs a decoder that has no free licence) is refused by name. */
async function orUnreadable<Result>(bytes: Uint8Array, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work()
  } catch {
    throw new Failure('file.unreadable', { mime: (await mimeOf(bytes)) ?? 'application/octet-stream' })
  }
}

const unpacked = <Result>(bytes: Uint8Array, work: () => Promise<Result>): Promise<Result> =>
  inTurn(() => orUnreadable(bytes, work))

/** The images port on sharp. Every copy it makes is upright, in sRGB and without metadata. */
export const sharpImages: Images = {
  async inspect(bytes) {
    const mime = await mimeOf(bytes)
    if (mime === null) return null
    // Only the header is read here, however much it says it unpacks to.
    const { autoOrient } = await orUnreadable(bytes, () => sharp(bytes, { limitInputPixels: false }).metadata())
    const pixels = autoOrient.width * autoOrient.height
    if (pixels > maxPhotoPixels) fail('file.too-many-pixels', { pixels, limit: maxPhotoPixels })
    return { mime, width: autoOrient.width, height: autoOrient.height }
  },
  publish: (bytes) =>
    unpacked(bytes, async () => {
      const image = openImage(bytes)
      const { hasAlpha } = await image.metadata()
      const scaled = image.autoOrient().resize({
        width: longestSide,
        height: longestSide,
        fit: 'inside',
        withoutEnlargement: true,
      })
      // A drawn signature keeps its transparent ground; a photo has none.
      return hasAlpha ? scaled.png().toBuffer() : scaled.jpeg({ quality: 82 }).toBuffer()
    }),
  thumbnail: (bytes) =>
    unpacked(bytes, () =>
      openImage(bytes)
        .autoOrient()
        .flatten({ background: '#ffffff' })
        .resize({ width: thumbnailSide, height: thumbnailSide, fit: 'inside', withoutEnlargement: true })
        .jpeg({ quality: 72 })
        .toBuffer(),
    ),
}
