import 'fake-indexeddb/auto'
import { expect, test } from 'vitest'
import { entriesBut } from './outbox-entries'

const lay = (name: string, formats: readonly number[]) =>
  new Promise<void>((resolve, reject) => {
    const request = indexedDB.open(name, 10)
    request.onupgradeneeded = () =>
      request.result
        .createObjectStore('entries', { keyPath: 'seq', autoIncrement: true })
        .createIndex('format', 'format')
    request.onerror = () => reject(request.error)
    request.onsuccess = () => {
      const transaction = request.result.transaction('entries', 'readwrite')
      for (const format of formats) transaction.objectStore('entries').add({ format, state: 'waiting' })
      transaction.oncomplete = () => {
        request.result.close()
        resolve()
      }
    }
  })

test('entries of other formats are found on either side and between, those that can be read are not fetched', async () => {
  await lay('mixed', [1, 2, 2, 3, 4, 5, 9])
  const found = await entriesBut([4, 2], 'mixed')
  expect(found.map(({ format }) => format).sort()).toEqual([1, 3, 5, 9])
  expect(await entriesBut([1, 2, 3, 4, 5, 9], 'mixed')).toEqual([])
})

test('a device that never kept anything holds nothing back, and looking leaves no database behind', async () => {
  expect(await entriesBut([1], 'nothing')).toEqual([])
  expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain('nothing')
})
