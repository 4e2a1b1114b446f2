import type { Kept } from './held-back'

const answered = <Answer>(request: IDBRequest<Answer>): Promise<Answer> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })

/** The device's database as it stands, whichever version made it; null where none was made yet. */
async function openAsItIs(name: string): Promise<IDBDatabase | null> {
  const request = indexedDB.open(name)
  let isNew = false
  // Opening makes what is missing: taken back, so that the app finds no empty one when it makes its own.
  request.onupgradeneeded = () => {
    isNew = true
    request.transaction?.abort()
  }
  return answered(request).catch((error: unknown) => {
    if (isNew) return null
    throw error
  })
}

/** What the outbox holds that is not of these formats, straight from IndexedDB: the schema may be another version's. */
export async function entriesBut(readable: readonly number[], database = 'huhang'): Promise<Kept[]> {
  const device = await openAsItIs(database)
  if (device === null) return []
  try {
    if (!device.objectStoreNames.contains('entries')) return []
    const store = device.transaction('entries').objectStore('entries')
    const formats = store.index('format')
    const found: Kept[] = []
    for (const range of between(readable)) found.push(...((await answered(formats.getAll(range))) as Kept[]))
    return found
  } finally {
    device.close()
  }
}

/** Everything below, between and above these numbers: a full outbox of readable entries is not read at all. */
function between(numbers: readonly number[]): IDBKeyRange[] {
  const sorted = [...numbers].sort((one, other) => one - other)
  const [first, last] = [sorted[0], sorted.at(-1)]
  if (first === undefined || last === undefined) return [IDBKeyRange.lowerBound(Number.NEGATIVE_INFINITY)]
  const gaps = sorted.slice(1).map((above, at) => IDBKeyRange.bound(sorted[at], above, true, true))
  return [IDBKeyRange.upperBound(first, true), ...gaps, IDBKeyRange.lowerBound(last, true)]
}
