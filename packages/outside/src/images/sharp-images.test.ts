import sharp from 'sharp'
import { expect, test } from 'vitest'
import { sharpImages } from './sharp-images'

const plain = (width: number, height: number, channels: 3 | 4 = 3) =>
  sharp({ create: { width, height, channels, background: { r: 200, g: 30, b: 30, alpha: 0.5 } } })

test('a sideways photo is published upright, at most 2048 px, without the camera’s notes', async () => {
  const taken = await plain(3000, 1000)
    .withExif({ IFD0: { Make: 'Camera' }, IFD3: { GPSLatitude: '36/1 27/1 0/1' } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer()
  expect(await sharpImages.inspect(taken)).toEqual({ mime: 'image/jpeg', width: 1000, height: 3000 })
  const published = await sharpImages.publish(taken)
  expect(await sharpImages.inspect(published)).toEqual({ mime: 'image/jpeg', width: 683, height: 2048 })
  const { exif, orientation } = await sharp(published).metadata()
  expect([exif, orientation]).toEqual([undefined, undefined])
  const small = await sharp(await sharpImages.thumbnail(published)).metadata()
  expect(Math.max(small.width, small.height)).toBe(320)
})

test('the same bytes are published as the same bytes', async () => {
  const taken = await plain(50, 40).webp().toBuffer()
  expect(await sharpImages.publish(taken)).toEqual(await sharpImages.publish(taken))
})

test('a drawn signature keeps its transparent ground', async () => {
  const drawn = await plain(60, 20, 4).png().toBuffer()
  expect((await sharpImages.inspect(await sharpImages.publish(drawn)))?.mime).toBe('image/png')
})

test('what is not an image is judged by its content, whatever it is called', async () => {
  expect(await sharpImages.inspect(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'))).toBeNull()
  expect(await sharpImages.inspect(Buffer.from('%PDF-1.7'))).toBeNull()
  expect(await sharpImages.inspect(Buffer.alloc(0))).toBeNull()
})

test('a torn photo is refused with its kind', async () => {
  const noise = Buffer.from(Array.from({ length: 30_000 }, (_, index) => (index * 7919) % 251))
  const whole = await sharp(noise, { raw: { width: 100, height: 100, channels: 3 } })
    .jpeg()
    .toBuffer()
  const torn = whole.subarray(0, whole.length / 2)
  await expect(sharpImages.publish(torn)).rejects.toMatchObject({
    code: 'file.unreadable',
    details: { mime: 'image/jpeg' },
  })
})

test('a HEIC photo that can’t be decoded says so by its kind', async () => {
  const box = Buffer.from('000000186674797068656963000000006d69663168656963', 'hex')
  await expect(sharpImages.publish(Buffer.concat([box, Buffer.alloc(64)]))).rejects.toMatchObject({
    code: 'file.unreadable',
    details: { mime: 'image/heic' },
  })
})
