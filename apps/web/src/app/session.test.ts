import 'fake-indexeddb/auto'
import { afterAll, beforeEach, expect, test, vi } from 'vitest'
import { device, vaultOf } from '../device'
import { askWho, choosePin, meQuery, openByPin, signIn, signOut } from './session'
import { isSignOutOwed } from './sign-out-owed'
import { queryClient } from './trpc'

const ids = { wang: '018f0000-0000-7000-8000-000000000001', li: '018f0000-0000-7000-8000-000000000002' }
type Name = keyof typeof ids

/** A server and the one cookie of this browser, which only the server can take away. */
const server = { isThere: true, keysCome: true, cookie: null as Name | null, asked: [] as string[] }

const json = (body: unknown, status = 200) => new Response(JSON.stringify(body), { status })
const data = (value: unknown) => json([{ result: { data: value } }])
function refusal(code: string, status: number): Response {
  const shape = { message: code, code: -32001, data: { httpStatus: status, huhang: { code, details: {} } } }
  return json([{ error: shape }], status)
}

async function answer(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  const url = String(input)
  if (!server.isThere) throw new TypeError('Failed to fetch')
  if (url === '/healthz') return json({})
  server.asked.push(url.split('?')[0] ?? '')
  if (url === '/api/auth/sign-out') server.cookie = null
  if (url === '/api/auth/sign-in/username') server.cookie = JSON.parse(String(init?.body)).username
  if (url.startsWith('/api/auth/')) return json({ success: true })
  if (server.cookie === null) return refusal('auth.sign-in-needed', 401)
  if (url.includes('access.me')) return data({ personId: ids[server.cookie], name: server.cookie, grants: [] })
  if (!server.keysCome) throw new TypeError('Failed to fetch')
  return data({ key: btoa(server.cookie.padEnd(32, '.')), wrapped: server.cookie })
}

const here = async () => (await queryClient.fetchQuery({ ...meQuery, retry: false, staleTime: 0 }))?.name ?? null

beforeEach(async () => {
  vi.stubGlobal('fetch', answer)
  vi.stubGlobal('navigator', {})
  vi.stubGlobal('window', { addEventListener: () => undefined, removeEventListener: () => undefined })
  Object.assign(server, { isThere: true, keysCome: true, cookie: null })
  await signOut()
  await device.people.clear()
  await signIn('wang', 'secret')
  expect(await here()).toBe('wang')
})
afterAll(() => vi.unstubAllGlobals())

test('signing out without a network closes the device at once, and the server is told before anything else is asked', async () => {
  expect(await vaultOf(ids.wang)).not.toBeNull()
  server.isThere = false
  await signOut()
  expect(await vaultOf(ids.wang)).toBeNull()
  expect(await here(), 'the cookie is there still, and opens nothing').toBeNull()
  server.isThere = true
  server.asked = []
  expect(isSignOutOwed()).toBe(true)
  expect(await here()).toBeNull()
  expect(server.asked).toEqual(['/api/auth/sign-out', '/trpc/access.me'])
  expect([server.cookie, isSignOutOwed()]).toEqual([null, false])
})

test('after signing out without a network a PIN still opens the device', async () => {
  await choosePin(ids.wang, '246802')
  server.isThere = false
  await signOut()
  expect(await openByPin(ids.wang, '246802')).toEqual({ ok: true })
  expect(await here()).toBe('wang')
  expect(await vaultOf(ids.wang)).not.toBeNull()
}, 60_000)

test('who signs in while the key does not come closes the device for whoever was here before', async () => {
  server.keysCome = false
  await signIn('li', 'secret')
  expect(await vaultOf(ids.wang)).toBeNull()
  expect(await here()).toBe('li')
  server.isThere = false
  await expect(here()).rejects.toThrow('fetch')
})

test('who opens the device by PIN is here, and not the one whose cookie is left', async () => {
  await choosePin(ids.wang, '246802')
  await signIn('li', 'secret')
  expect(await here()).toBe('li')
  await openByPin(ids.wang, '246802')
  expect(await here()).toBe('wang')
  expect((await askWho())?.name).toBe('wang')
  expect(server.cookie, 'nothing is asked in the name of who left').toBeNull()
}, 60_000)
