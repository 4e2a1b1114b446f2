import 'fake-indexeddb/auto'
import type { MeView } from '@huhang/contract'
import { beforeEach, expect, test } from 'vitest'
import { device } from './database'
import {
  type AskDeviceKey,
  closePerson,
  keepPerson,
  keptMe,
  leavePerson,
  lockedPeople,
  setPin,
  unlock,
} from './keyring'
import { personHere, vaultOf } from './vault'

const ids = { wang: '018f0000-0000-7000-8000-000000000001', li: '018f0000-0000-7000-8000-000000000002' }
const me = (name: keyof typeof ids) => ({ personId: ids[name], name }) as unknown as MeView

/** The server: a key a person and device, handed back only for what it wrapped itself. */
function server(): AskDeviceKey {
  const keys = new Map<string, string>()
  return async ({ deviceId, wrapped }) => {
    const name = wrapped ?? `sealed:${deviceId}:${keys.size}`
    const key = keys.get(name) ?? btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(32))))
    keys.set(name, key)
    return { key, wrapped: name }
  }
}

beforeEach(async () => {
  await leavePerson()
  await Promise.all(device.tables.map((table) => table.clear()))
})

test('what one person kept is closed once another signs in, and opens again at their own sign-in', async () => {
  const ask = server()
  await keepPerson(me('wang'), ask, 0)
  const sealed = await (await vaultOf(ids.wang))?.seal({ words: '通道堆物' }, 'entry 1')
  if (sealed === undefined) return expect.unreachable('the vault is open')
  await keepPerson(me('li'), ask, 1)
  expect(await vaultOf(ids.wang)).toBeNull()
  await expect((await vaultOf(ids.li))?.open(sealed, 'entry 1')).rejects.toThrow()
  await keepPerson(me('wang'), ask, 2)
  expect(await (await vaultOf(ids.wang))?.open(sealed, 'entry 1')).toEqual({ words: '通道堆物' })
})

test('a row moved to another place does not open', async () => {
  await keepPerson(me('wang'), server(), 0)
  const vault = await vaultOf(ids.wang)
  const sealed = await vault?.seal('a', 'entry 1')
  if (vault == null || sealed === undefined) return expect.unreachable('the vault is open')
  await expect(vault.open(sealed, 'entry 2')).rejects.toThrow()
})

test('without a network the device knows who is here, until the sign-in has run out', async () => {
  await keepPerson(me('wang'), server(), 0)
  const day = 24 * 3_600_000
  expect((await keptMe(5 * day))?.name).toBe('wang')
  expect(await keptMe(7 * day)).toBeNull()
  expect(await vaultOf(ids.wang)).toBeNull()
})

test('after the sign-in ended a PIN opens it, five wrong ones close it until signing in', async () => {
  const ask = server()
  await keepPerson(me('wang'), ask, 0)
  const sealed = await (await vaultOf(ids.wang))?.seal('kept', 'entry 1')
  await setPin(ids.wang, '246802', ask)
  await closePerson()
  expect(await keptMe(1)).toBeNull()
  expect(await lockedPeople()).toEqual([{ personId: ids.wang, name: 'wang' }])
  expect(await unlock(ids.wang, '111111')).toEqual({ ok: false, triesLeft: 4 })
  expect(await unlock(ids.wang, '246802')).toEqual({ ok: true })
  expect((await keptMe(99 * 24 * 3_600_000))?.name).toBe('wang')
  expect(sealed && (await (await vaultOf(ids.wang))?.open(sealed, 'entry 1'))).toBe('kept')
  await leavePerson()
  for (const triesLeft of [4, 3, 2, 1, 0]) expect(await unlock(ids.wang, '000000')).toEqual({ ok: false, triesLeft })
  expect(await unlock(ids.wang, '246802')).toEqual({ ok: false, triesLeft: 0 })
  await keepPerson(me('wang'), ask, 2)
  expect(sealed && (await (await vaultOf(ids.wang))?.open(sealed, 'entry 1'))).toBe('kept')
}, 60_000)

test('a PIN opens the device for one person: whoever was here before is closed', async () => {
  const ask = server()
  for (const name of ['wang', 'li'] as const) {
    await keepPerson(me(name), ask, name === 'li' ? 1 : 0)
    await setPin(ids[name], '246802', ask)
  }
  expect(await unlock(ids.wang, '246802')).toEqual({ ok: true })
  expect((await personHere())?.name, 'though the server saw li last').toBe('wang')
  expect(await vaultOf(ids.li)).toBeNull()
  expect(await unlock(ids.li, '246802')).toEqual({ ok: true })
  expect((await keptMe(2))?.name).toBe('li')
  expect(await vaultOf(ids.wang)).toBeNull()
  expect(await unlock(ids.wang, '246802')).toEqual({ ok: true })
  expect((await keptMe(3))?.name).toBe('wang')
  expect(await vaultOf(ids.li)).toBeNull()
}, 60_000)

test('as soon as the server says who is here all others are closed, though the key does not come', async () => {
  const ask = server()
  await keepPerson(me('wang'), ask, 0)
  await setPin(ids.wang, '246802', ask)
  await unlock(ids.wang, '246802')
  const cutOff = () => Promise.reject(new TypeError('Failed to fetch'))
  await expect(keepPerson(me('li'), cutOff, 1)).rejects.toThrow('Failed to fetch')
  expect(await keptMe(2)).toBeNull()
  expect(await vaultOf(ids.wang)).toBeNull()
}, 60_000)
