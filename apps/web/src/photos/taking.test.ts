import type { FileId } from '@huhang/contract'
import { expect, test } from 'vitest'
import { type KeptPhoto, keptOrRefused } from './kept-photo'
import { awaitedIn, dismiss, missingIn, settle, takePhotos, takingOf } from './taking'

const id = (number: number) => `01980000-0000-7000-8000-00000000000${number}` as FileId
const files = (...names: string[]) => names.map((name) => ({ name }))

/** Photos that become ready one by one, when the test says so. */
function darkroom() {
  const waiting: ((kept: KeptPhoto) => void)[] = []
  const keep = () => new Promise<KeptPhoto>((resolve) => waiting.push(resolve))
  const next = async (kept: KeptPhoto) => {
    waiting.shift()?.(kept)
    for (let turn = 0; turn < 5; turn++) await Promise.resolve()
  }
  return { keep, next }
}

test('a list waits for every photo that was chosen for it, until it names them', async () => {
  const { keep, next } = darkroom()
  const taken = takePhotos('waits', files('a', 'b'), 20, keep)
  expect(awaitedIn('waits', [])).toBe(2)
  await next({ fileId: id(1) })
  expect(awaitedIn('waits', []), 'ready, not named yet').toBe(2)
  expect(awaitedIn('waits', [id(1)])).toBe(1)
  await next({ fileId: id(2) })
  await taken
  expect(awaitedIn('waits', [id(1), id(2)])).toBe(0)
})

test('a photo that becomes ready after its form was left adds to what stands there when it is opened again', async () => {
  const { keep, next } = darkroom()
  const taken = takePhotos('left', files('a', 'b'), 20, keep)
  await next({ fileId: id(1) })
  settle('left', [id(1)])
  await next({ fileId: id(2) })
  await taken
  // Meanwhile the first was removed and a third one taken.
  expect(missingIn('left', [id(3)])).toEqual([id(2)])
  settle('left', [id(3), id(2)])
  expect(missingIn('left', []), 'what was named and then removed does not come back').toEqual([])
})

test('one file that can’t be read is said by its name, and the others go on', async () => {
  const whole = (fileId: FileId) => async () => fileId
  const broken = (name: string) => () => Promise.reject(new DOMException('', name))
  const works: Record<string, () => Promise<FileId>> = {
    'a.jpg': broken('NotReadableError'),
    'b.jpg': whole(id(1)),
    'c.jpg': broken('UnknownError'),
    'd.jpg': broken('QuotaExceededError'),
    'e.jpg': whole(id(2)),
  }
  await takePhotos('broken', files(...Object.keys(works)), 20, ({ name }) =>
    keptOrRefused(works[name] ?? expect.unreachable()),
  )
  const { preparing, ready, refused } = takingOf('broken')
  expect({ preparing, ready }).toEqual({ preparing: 0, ready: [id(1), id(2)] })
  expect(refused.map(({ name, refused: { code, details } }) => [name, code, details])).toEqual([
    ['a.jpg', 'photo.file-unread', {}],
    ['c.jpg', 'photo.not-written', { reason: 'UnknownError' }],
    ['d.jpg', 'device.storage-full', {}],
  ])
})

test('what is chosen beyond the limit is counted, and no longer once it was read', async () => {
  let number = 0
  await takePhotos('full', files('a', 'b', 'c', 'd'), 1, async () => ({ fileId: id(++number) }))
  expect(takingOf('full')).toMatchObject({ ready: [id(1)], beyond: 3 })
  dismiss('full')
  expect(takingOf('full')).toMatchObject({ ready: [id(1)], beyond: 0 })
})
