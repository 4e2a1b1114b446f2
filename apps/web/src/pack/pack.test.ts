import 'fake-indexeddb/auto'
import type { EnterpriseId, MeView, PremisesId } from '@huhang/contract'
import { beforeEach, expect, test } from 'vitest'
import type { InputOf, ProcedureName } from '../app/look'
import { device, keepPerson, type Vault, vaultOf } from '../device'
import { answerFromDevice, answersAtMost, keepAnswer } from './answers'
import type { PackEntry } from './entry'
import { layDown, packInHand } from './hand'
import { type PackServer, refreshPack } from './refresh'
import { readHead, readPinned, writePinned } from './stored'

const [wang, li] = ['018f0000-0000-7000-8000-000000000001', '018f0000-0000-7000-8000-000000000002']
const idOf = (number: number) => `018f0000-0000-7000-8000-0000000001${String(number).padStart(2, '0')}` as EnterpriseId
const signIn = (personId: string, letter: number) =>
  keepPerson(
    { personId, name: '王守安' } as unknown as MeView,
    async () => ({ key: btoa(String.fromCharCode(...new Uint8Array(32).fill(letter))), wrapped: 'sealed' }),
    0,
  )

const placeOf = (enterpriseId: EnterpriseId) => enterpriseId.replace('0001', '0003') as PremisesId

const entryOf = (enterpriseId: EnterpriseId, name: string, initials: string) =>
  ({
    enterpriseId,
    nameKey: name,
    initials,
    pinyin: [...initials].join(' '),
    row: { enterpriseId, name, uscc: '91371500MA3C12345X', status: 'active', areaId: '371502', industry: 'C34' },
    enterprise: {
      enterpriseId,
      name,
      status: 'active',
      premises: [{ premisesId: placeOf(enterpriseId), name: '主厂区' }],
      counts: { openHazards: 1 },
    },
    hazards: [
      {
        hazard: {
          id: enterpriseId,
          enterpriseId,
          premisesId: placeOf(enterpriseId),
          status: 'assigned',
          deadlineOn: '2025-01-01',
          foundAt: '2025-01-01T00:00:00.000Z',
          listedAt: null,
          description: '通道堆物',
        },
        enterpriseName: name,
        premisesName: '主厂区',
      },
    ],
    visits: [],
    history: { rows: [], next: 'more' },
    conflicted: [],
  }) as unknown as PackEntry

/** What a server is to a pack: names and initials by id, each with a stamp; `cut` after so many answers. */
function server() {
  const firms = new Map<EnterpriseId, [stamp: string, name: string, initials: string]>()
  const asked: string[] = []
  const self = {
    firms,
    asked,
    cut: Number.POSITIVE_INFINITY,
    pinned: [] as readonly string[],
    ports: {
      async index({ digest, pinned }) {
        heard('index')
        self.pinned = pinned
        const items = [...firms].map(([id, [stamp]]): [EnterpriseId, string] => [id, stamp])
        const now = JSON.stringify(items)
        const asOf = '2025-05-01T01:12:00.000Z' as never
        return { asOf, news: digest === now ? null : { digest: now, items, parts: 'p1' } }
      },
      async entries({ enterpriseIds }) {
        heard(`entries ${enterpriseIds.length}`)
        const known = enterpriseIds.flatMap((id) => {
          const firm = firms.get(id as EnterpriseId)
          return firm ? entryOf(id as EnterpriseId, firm[1], firm[2]) : []
        })
        return { entries: known }
      },
      async parts() {
        heard('parts')
        return { areas: null, families: null, inspectors: [], checklists: null }
      },
    } satisfies PackServer,
  }
  function heard(what: string): void {
    if (asked.length >= self.cut) throw new TypeError('connection lost')
    asked.push(what)
  }
  return self
}

let vault: Vault
let on: ReturnType<typeof server>
beforeEach(async () => {
  await Promise.all(device.tables.map((table) => table.clear()))
  layDown()
  await signIn(wang, 1)
  vault = (await vaultOf(wang)) as Vault
  on = server()
  on.firms.set(idOf(1), ['a', '示例机械厂', 'sljxc'])
  on.firms.set(idOf(2), ['b', '示例化工厂', 'slhgc'])
})

const refresh = () => refreshPack(wang, on.ports)
const ask = async <Name extends ProcedureName>(name: Name, question: InputOf<Name>) =>
  (await answerFromDevice(wang, name, question))?.answer
const names = async (search: string) =>
  (await ask('enterprises.list', { search, limit: 50 }))?.rows.map(({ name }) => name)

test('a first refresh brings all, one with nothing new asks one question, one with news brings just that', async () => {
  expect(await refresh()).toMatchObject({ count: 2 })
  await refresh()
  expect(on.asked).toEqual(['index', 'entries 2', 'parts', 'index'])
  on.firms.set(idOf(2), ['c', '示例化工新厂', 'slhgxc'])
  await refresh()
  expect(on.asked.slice(4)).toEqual(['index', 'entries 1'])
  expect(await names('hgx')).toEqual(['示例化工新厂'])
})

test('who is no more in the pack is deleted from the device', async () => {
  await refresh()
  on.firms.delete(idOf(1))
  expect(await refresh()).toMatchObject({ count: 1 })
  expect(await device.packed.get([wang, 'entry', idOf(1)])).toBeUndefined()
  expect(await ask('enterprises.open', { enterpriseId: idOf(1) })).toBeUndefined()
})

test('what came before a cut stays, and the next refresh goes on from there', async () => {
  for (let number = 10; number < 99; number += 1) on.firms.set(idOf(number), ['a', `演示${number}`, 'ys'])
  for (let number = 0; number < 30; number += 1)
    on.firms.set(`018f0000-0000-7000-8000-0000000002${String(number).padStart(2, '0')}` as EnterpriseId, [
      'a',
      '多',
      'd',
    ])
  on.cut = 2
  await expect(refresh()).rejects.toThrow('connection lost')
  expect(await readHead(wang)).toBeNull()
  on.cut = Number.POSITIVE_INFINITY
  expect(await refresh()).toMatchObject({ count: 121 })
  expect(on.asked).toEqual(['index', 'entries 100', 'index', 'entries 21', 'parts'])
})

test('a refresh that failed has nothing on its way any more', async () => {
  let isThere = false
  const late = async () => {
    await new Promise((resolve) => setTimeout(resolve, 30))
    isThere = true
    return on.ports.parts()
  }
  const lost = () => Promise.reject(new TypeError('connection lost'))
  await expect(refreshPack(wang, { ...on.ports, entries: lost, parts: late })).rejects.toThrow('connection lost')
  expect(isThere).toBe(true)
})

test('an enterprise is found by name, pinyin initials or code, and its open hazards with it', async () => {
  await refresh()
  expect(await names('化工')).toEqual(['示例化工厂'])
  expect(await names('SLJX')).toEqual(['示例机械厂'])
  expect(await names('913715')).toHaveLength(2)
  expect(await names('没有')).toEqual([])
  const hazards = await ask('hazards.list', { enterpriseId: idOf(1), limit: 50 })
  expect(hazards?.rows).toMatchObject([{ description: '通道堆物', enterpriseName: '示例机械厂', overdue: true }])
})

test('of places that are not in the pack nothing is known, which is not the same as no hazard', async () => {
  await refresh()
  const at = (premisesId: PremisesId) => ask('hazards.list', { premisesId, limit: 50 })
  expect((await at(placeOf(idOf(1))))?.rows).toHaveLength(1)
  expect(await at(placeOf(idOf(9)))).toBeUndefined()
  expect(await ask('hazards.list', { enterpriseId: idOf(9), limit: 50 })).toBeUndefined()
  expect(await ask('enterprises.findPremises', { premisesId: placeOf(idOf(1)) })).toMatchObject({
    enterpriseStatus: 'active',
  })
})

test('a torn entry is no entry, and the next refresh brings it anew', async () => {
  await refresh()
  const row = await device.packed.get([wang, 'entry', idOf(1)])
  const other = await device.packed.get([wang, 'entry', idOf(2)])
  if (row === undefined || other === undefined) return expect.unreachable('two entries')
  await device.packed.put({ ...row, sealed: other.sealed })
  layDown()
  expect(await names('sl')).toEqual(['示例化工厂'])
  await refresh()
  expect(await names('sl')).toHaveLength(2)
})

test('another person on the same phone sees nothing of it, and who comes back finds it', async () => {
  await refresh()
  await keepAnswer(wang, 'today.mine', {}, { desks: [] })
  await signIn(li, 2)
  expect(await packInHand(li)).toBeNull()
  expect(await packInHand(wang)).toBeNull()
  expect(await answerFromDevice(li, 'today.mine', {})).toBeNull()
  expect(await answerFromDevice(wang, 'today.mine', {})).toBeNull()
  await signIn(wang, 1)
  expect((await packInHand(wang))?.entries.size).toBe(2)
})

test('the pinned are asked for with each refresh', async () => {
  await writePinned(vault, [idOf(7)])
  await refresh()
  expect(on.pinned).toEqual([idOf(7)])
  expect(await readPinned(wang)).toEqual([idOf(7)])
})

test('the newer of the last answer and the pack is shown; today is one page wherever one stands', async () => {
  await refresh()
  const enterpriseId = idOf(1)
  const answer = { enterpriseId, name: '刚改的名' }
  await keepAnswer(wang, 'enterprises.open', { enterpriseId }, answer)
  expect(await ask('enterprises.open', { enterpriseId })).toEqual(answer)
  await keepAnswer(wang, 'today.mine', { place: { lat: 36.1, lng: 115.1 } }, { desks: [] })
  expect((await answerFromDevice(wang, 'today.mine', {}))?.answer).toEqual({ desks: [] })
})

test('answers are bounded: the oldest make room', async () => {
  for (let number = 0; number < answersAtMost + 5; number += 1)
    await keepAnswer(wang, 'hazards.list', { search: number }, { rows: [] })
  expect(await device.answers.count()).toBe(answersAtMost)
}, 30_000)
