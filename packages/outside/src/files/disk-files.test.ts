import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { diskFiles } from './disk-files'

test('bytes lie under their hash once, with a thumbnail beside, and nothing is left half-way', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'huhang-files-'))
  const files = diskFiles(folder, { keepsOriginals: true })
  const hash = 'ab'.repeat(32)
  const bytes = new Uint8Array([1, 2, 3])
  expect(await files.get(hash)).toBeNull()
  await Promise.all([files.put(hash, bytes), files.put(hash, bytes)])
  await files.put(hash, new Uint8Array([9]), 'thumbnail')
  await files.put(hash, new Uint8Array([7]), 'original')
  expect([...((await files.get(hash)) ?? [])]).toEqual([1, 2, 3])
  expect([...((await files.get(hash, 'original')) ?? [])]).toEqual([7])
  expect([...((await files.get(hash, 'thumbnail')) ?? [])]).toEqual([9])
  expect((await readdir(join(folder, 'ab/ab'))).sort()).toEqual([hash, `${hash}.original`, `${hash}.thumbnail`])
  expect(await readdir(join(folder, 'incoming'))).toEqual([])
  await rm(folder, { recursive: true })
})
