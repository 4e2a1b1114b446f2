import 'fake-indexeddb/auto'
import type { MeView } from '@huhang/contract'
import { beforeEach, expect, test, vi } from 'vitest'
import { device, keepPerson, type Vault, vaultOf } from '../device'
import { draftOf, editDraft, followDrafts, isDraftKept, openDrafts } from './drafts'
import type { Drafts, KeptDraft } from './kept-draft'
import { sealedDrafts } from './sealed-drafts'

const ids = { wang: '018f0000-0000-7000-8000-000000000001', li: '018f0000-0000-7000-8000-000000000002' }
const key = (seed: number) => btoa(String.fromCharCode(...new Uint8Array(32).fill(seed)))
const signIn = (name: keyof typeof ids) =>
  keepPerson(
    { personId: ids[name], name } as unknown as MeView,
    async () => ({ key: key(name.length), wrapped: '' }),
    0,
  )

/** A browser's storage, which lists its keys as a plain object does. */
let clear: Record<string, string> = {}
const plain = (form: string, content: object | string) => {
  clear[`huhang.draft.${form}.${ids.wang}`] = typeof content === 'string' ? content : JSON.stringify(content)
}

beforeEach(async () => {
  await openDrafts(null)
  await Promise.all(device.tables.map((table) => table.clear()))
  clear = {}
  vi.stubGlobal(
    'localStorage',
    new Proxy(
      {},
      {
        get: (_, name) =>
          ({
            getItem: (at: string) => clear[at] ?? null,
            setItem: (at: string, value: string) => {
              clear[at] = value
            },
            removeItem: (at: string) => {
              delete clear[at]
            },
          })[name as 'getItem'],
        ownKeys: () => Object.keys(clear),
        getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true }),
      },
    ),
  )
  vi.stubGlobal('window', { addEventListener: () => undefined, removeEventListener: () => undefined })
  await signIn('wang')
})

const type = (part: object, drafts?: Drafts) => {
  const edit = (before: KeptDraft | null) => ({
    content: { ...before?.content, ...part },
    replaces: before?.replaces ?? null,
  })
  if (drafts) drafts.edit('inspection', edit)
  else editDraft(ids.wang, 'inspection', edit)
}
const here = (form = 'inspection') => draftOf(ids.wang, form)?.content
const rows = () => device.drafts.toArray()
const written = (test: () => unknown) => vi.waitFor(async () => expect(await test()).toBeTruthy())

test('what is typed is read at once, lies sealed on the device, and is there at the next opening', async () => {
  await openDrafts(ids.wang)
  for (const content of ['通', '通道', '通道堆物']) type({ content })
  expect(here()).toEqual({ content: '通道堆物' })
  await written(async () => (await rows()).length === 1)
  await openDrafts(null)
  expect(here()).toBeUndefined()
  await vi.waitFor(async () => {
    await openDrafts(null)
    await openDrafts(ids.wang)
    expect(here()).toEqual({ content: '通道堆物' })
  })
  expect(clear).toEqual({})
  const bytes = (await rows()).map(({ sealed }) => new TextDecoder().decode(sealed.bytes)).join()
  expect(bytes).not.toContain('通道')
})

test('a draft thrown away takes along whose place it was to take', async () => {
  await openDrafts(ids.wang)
  editDraft(ids.wang, 'inspection', () => ({ content: { content: '已整改' }, replaces: 'refused' }))
  type({ content: '已整改到位' })
  expect(draftOf(ids.wang, 'inspection')?.replaces).toBe('refused')
  editDraft(ids.wang, 'inspection', () => null)
  type({ content: '另一家' })
  expect(draftOf(ids.wang, 'inspection')?.replaces).toBeNull()
  await written(async () => (await rows()).length === 1)
})

test('nothing of one person is in the page once another is here, and it is there again for the first', async () => {
  await openDrafts(ids.wang)
  type({ content: '通道堆物' })
  await written(async () => (await rows()).length === 1)
  await signIn('li')
  await openDrafts(ids.li)
  expect(draftOf(ids.wang, 'inspection')).toBeNull()
  expect(draftOf(ids.li, 'inspection')).toBeNull()
  editDraft(ids.wang, 'inspection', () => ({ content: { content: 'late' }, replaces: null }))
  await signIn('wang')
  await openDrafts(ids.wang)
  expect(here()).toEqual({ content: '通道堆物' })
})

test('what lay in the clear is taken over once, with its mark, and is gone from there; a broken one is nothing', async () => {
  plain('inspection', { content: '旧草稿' })
  plain('incident', '{broken')
  clear['huhang.replaces.inspection'] = 'refused'
  clear[`huhang.draft.inspection.${ids.li}`] = '{"content":"李"}'
  await openDrafts(ids.wang)
  expect(draftOf(ids.wang, 'inspection')).toEqual({ content: { content: '旧草稿' }, replaces: 'refused' })
  expect(here('incident')).toBeUndefined()
  await written(() => clear[`huhang.draft.inspection.${ids.wang}`] === undefined)
  expect(clear['huhang.replaces.inspection']).toBeUndefined()
  expect(clear[`huhang.draft.inspection.${ids.li}`]).toBeDefined()
  await openDrafts(null)
  await openDrafts(ids.wang)
  expect(here()).toEqual({ content: '旧草稿' })
})

test('a draft that does not open is none, and can be begun again', async () => {
  await openDrafts(ids.wang)
  type({ content: '通道堆物' })
  await written(async () => (await rows()).length === 1)
  await device.drafts.toCollection().modify((row) => {
    row.sealed = { ...row.sealed, bytes: new Uint8Array(64).buffer }
  })
  await openDrafts(null)
  await openDrafts(ids.wang)
  expect(here()).toBeUndefined()
  type({ content: '再写' })
  await vi.waitFor(async () => {
    await openDrafts(null)
    await openDrafts(ids.wang)
    expect(here()).toEqual({ content: '再写' })
  })
})

test('a draft that the device has no room for is said not to be kept, and is once there is room', async () => {
  await openDrafts(ids.wang)
  const full = vi.spyOn(device.drafts, 'put').mockRejectedValue(new DOMException('full', 'QuotaExceededError'))
  type({ content: '通道堆物' })
  await written(() => !isDraftKept(ids.wang, 'inspection'))
  expect(here()).toEqual({ content: '通道堆物' })
  full.mockRestore()
  type({ receiver: '演示厂长' })
  await written(() => isDraftKept(ids.wang, 'inspection'))
  await openDrafts(null)
  await openDrafts(ids.wang)
  expect(here()).toEqual({ content: '通道堆物', receiver: '演示厂长' })
})

test('two windows show one draft; typed in both at the same time, both stay', async () => {
  const vault = (await vaultOf(ids.wang)) as Vault
  const [one, other] = await Promise.all([sealedDrafts(vault, () => undefined), sealedDrafts(vault, () => undefined)])
  const seen = () => [one, other].map((window) => window.read('inspection')?.content)
  type({ content: '通道堆物' }, one)
  await vi.waitFor(() => expect(seen()).toEqual([{ content: '通道堆物' }, { content: '通道堆物' }]))
  type({ receiver: '演示厂长' }, one)
  type({ content: '通道已清理' }, other)
  const both = { content: '通道已清理', receiver: '演示厂长' }
  await vi.waitFor(() => expect(seen()).toEqual([both, both]))
  one.edit('inspection', () => null)
  await vi.waitFor(() => expect(seen()).toEqual([undefined, undefined]))
  expect(await rows()).toEqual([])
  one.close()
  other.close()
})

test('where there is no key, drafts lie in the clear as ever, and are sealed once there is one', async () => {
  await device.people.clear()
  plain('inspection', { content: '旧草稿' })
  await openDrafts(ids.wang)
  expect(here()).toEqual({ content: '旧草稿' })
  type({ content: '通道堆物' })
  expect(clear[`huhang.draft.inspection.${ids.wang}`]).toBe('{"content":"通道堆物"}')
  expect(await rows()).toEqual([])
  const told = vi.fn()
  const forget = followDrafts(told)
  await signIn('wang')
  await openDrafts(ids.wang)
  expect(told).toHaveBeenCalled()
  expect(here()).toEqual({ content: '通道堆物' })
  await written(() => Object.keys(clear).length === 0)
  expect(await rows()).toHaveLength(1)
  forget()
})

test('storage in the clear that is full is said too', async () => {
  await device.people.clear()
  await openDrafts(ids.wang)
  vi.stubGlobal('localStorage', {
    setItem: () => {
      throw new DOMException('full', 'QuotaExceededError')
    },
  })
  type({ content: '通道堆物' })
  expect(isDraftKept(ids.wang, 'inspection')).toBe(false)
  expect(here()).toEqual({ content: '通道堆物' })
})
