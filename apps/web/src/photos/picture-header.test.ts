import { expect, test } from 'vitest'
import { isSentAsItIs, readPictureHeader } from './picture-header'

const bytes = (...parts: (string | number[])[]) => {
  const all = parts.flatMap((part) =>
    typeof part === 'string' ? [...part].map((letter) => letter.charCodeAt(0)) : part,
  )
  return new Uint8Array([...all, ...new Array(Math.max(0, 64 - all.length)).fill(0)])
}
const u32 = (value: number) => [(value >>> 24) & 255, (value >>> 16) & 255, (value >>> 8) & 255, value & 255]

test('a picture says how many pixels it unpacks to, before it is unpacked', () => {
  const png = bytes('\x89PNG\r\n\x1a\n', u32(13), 'IHDR', u32(20_000), u32(20_000))
  expect(readPictureHeader(png)).toEqual({ mime: 'image/png', pixels: 400_000_000 })
  const jpeg = bytes('\xff\xd8', [0xff, 0xe0, 0, 4, 1, 2], [0xff, 0xc2, 0, 17, 8, 0x0b, 0xb8, 0x0f, 0xa0])
  expect(readPictureHeader(jpeg)).toEqual({ mime: 'image/jpeg', pixels: 3000 * 4000 })
  const webp = bytes('RIFF', u32(0), 'WEBP', 'VP8X', u32(0), [0, 0, 0, 0], [0x1f, 0x03, 0], [0x57, 0x02, 0])
  expect(readPictureHeader(webp)).toEqual({ mime: 'image/webp', pixels: 800 * 600 })
  const heic = bytes(u32(24), 'ftypheic', u32(0), 'mif1heic', u32(20), 'ispe', u32(0), u32(512), u32(512))
  expect(readPictureHeader(heic)).toEqual({ mime: 'image/heic', pixels: 512 * 512 })
})

test('what is no picture is none, whatever it is called', () => {
  const others = [
    '<!doctype html><script>alert(1)</script>',
    '%PDF-1.7',
    '<svg xmlns="http://www.w3.org/2000/svg"/>',
    '',
  ]
  for (const text of others) expect(readPictureHeader(bytes(text))).toBeNull()
  expect(readPictureHeader(new Uint8Array([0xff, 0xd8, 0xff]))).toBeNull()
  expect(readPictureHeader(bytes('\xff\xd8\xff', [0xe0, 0xff, 0xff]))).toEqual({ mime: 'image/jpeg', pixels: null })
})

test('what the server would refuse for its kind is not sent as it is, even where originals are kept', () => {
  const heads = {
    heic: bytes(u32(24), 'ftypheic', u32(0), 'mif1heic'),
    avif: bytes(u32(24), 'ftypavif', u32(0), 'mif1avif'),
    gif: bytes('GIF89a'),
    animated: bytes('\x89PNG\r\n\x1a\n', u32(13), 'IHDR', new Array(17).fill(0), u32(8), 'acTL', u32(2), u32(0)),
    still: bytes('\x89PNG\r\n\x1a\n', u32(13), 'IHDR', new Array(17).fill(0), u32(8), 'IDAT', 'acTL'),
    jpeg: bytes('\xff\xd8\xff'),
    webp: bytes('RIFF', u32(0), 'WEBP'),
  }
  const sent = Object.entries(heads).filter(([, head]) => isSentAsItIs(readPictureHeader(head)?.mime ?? ''))
  expect(sent.map(([kind]) => kind)).toEqual(['still', 'jpeg', 'webp'])
})
