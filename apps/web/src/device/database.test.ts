import 'fake-indexeddb/auto'
import Dexie from 'dexie'
import { expect, test } from 'vitest'
import { DeviceDatabase } from './database'

test('a device of the version before keeps every row, and has a place for drafts', async () => {
  const old = new Dexie('before')
  old.version(1).stores({
    people: 'personId',
    entries: '++seq, &id, [personId+state], [state+personId], format, *subjects, *files, *after',
    photos: 'id, [personId+state]',
    photoBytes: 'id',
    packed: '[personId+kind+id], [personId+kind]',
    answers: 'key, [personId+at]',
  })
  const rows: Record<string, object> = {
    people: { personId: 'wang', name: '王守安' },
    entries: { seq: 7, id: 'x', personId: 'wang', state: 'refused', format: 1, subjects: ['a'], files: [], after: [] },
    photos: { id: 'p', personId: 'wang', state: 'waiting' },
    photoBytes: { id: 'p', personId: 'wang' },
    packed: { personId: 'wang', kind: 'enterprise', id: 'e', stamp: '1' },
    answers: { key: 'k', personId: 'wang', at: 1 },
  }
  for (const [table, row] of Object.entries(rows)) await old.table(table).add(row)
  old.close()

  const device = new DeviceDatabase('before')
  for (const [table, row] of Object.entries(rows)) expect(await device.table(table).toArray()).toEqual([row])
  expect((await device.entries.where('subjects').equals('a').first())?.id).toBe('x')
  expect(await device.drafts.count()).toBe(0)
  device.close()
})
