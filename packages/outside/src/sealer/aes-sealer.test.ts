import { randomBytes } from 'node:crypto'
import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { aesSealer, assertKey, keyCheckOf } from './aes-sealer'
import { readKey } from './read-key'

test('what is sealed opens again, and two seals of one phone differ', () => {
  const sealer = aesSealer(randomBytes(32))
  const [one, two] = [sealer.seal('演示 100-0000-0000'), sealer.seal('演示 100-0000-0000')]
  expect(one).not.toBe(two)
  expect(sealer.open(one)).toBe('演示 100-0000-0000')
})

test('a changed byte does not open', () => {
  const sealer = aesSealer(randomBytes(32))
  const sealed = sealer.seal('x'.repeat(40))
  const changed = sealed.slice(0, -4) + (sealed.endsWith('AAAA') ? 'BBBB' : 'AAAA')
  expect(() => sealer.open(changed)).toThrow()
})

test('equal values have equal indexes under one key and different ones under another', () => {
  const [one, other] = [aesSealer(randomBytes(32)), aesSealer(randomBytes(32))]
  expect(one.index('a')).toBe(one.index('a'))
  expect(one.index('a')).not.toBe(other.index('a'))
})

test('a wrong key is told from the right one before anything is opened', () => {
  const [right, wrong] = [aesSealer(randomBytes(32)), aesSealer(randomBytes(32))]
  const stored = keyCheckOf(right)
  expect(() => assertKey(right, stored)).not.toThrow()
  expect(() => assertKey(wrong, stored)).toThrow('not the one')
  expect(() => assertKey(wrong, null)).not.toThrow()
})

test('a city with data and no key does not make a new one', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'huhang-key-'))
  const file = join(folder, 'keys/personal.key')
  await expect(readKey({ given: undefined, file, mayCreate: false })).rejects.toThrow('missing')
  const made = await readKey({ given: undefined, file, mayCreate: true })
  expect(await readKey({ given: undefined, file, mayCreate: false })).toEqual(made)
  expect((await stat(file)).mode & 0o077).toBe(0)
  expect(await readKey({ given: made.toString('base64'), file: 'none', mayCreate: false })).toEqual(made)
  await expect(readKey({ given: 'short', file, mayCreate: true })).rejects.toThrow('32 bytes')
  await rm(folder, { recursive: true })
})
