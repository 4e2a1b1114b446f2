import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { hazardCity } from '@huhang/actions/testing'
import { errorKinds } from '@huhang/contract'
import { people } from '@huhang/testkit'
import type { FastifyInstance, InjectOptions } from 'fastify'
import pino from 'pino'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openSignIn } from '../accounts'
import { openAccount } from '../open-account'
import { openParts } from '../uploads/parts'
import { buildApp } from './app'

const defects: string[] = []
let app: FastifyInstance
let cookie = ''
let close: () => Promise<void>

beforeAll(async () => {
  const { city } = await hazardCity()
  const baseUrl = 'http://localhost:4100'
  const accounts = openSignIn(city.pool, {
    secret: 'a secret that only this test has',
    baseUrl,
    trustedOrigins: [baseUrl],
    secureCookies: false,
  })
  app = await buildApp({
    city,
    accounts,
    log: pino({ level: 'error' }, { write: (line: string) => void defects.push(line) }),
    settings: {
      cityName: '示例市',
      mode: 'production',
      secure: false,
      tiles: null,
      pmtiles: null,
      zone: 'Asia/Shanghai',
      photos: { keepOriginals: false },
      demoAccounts: [],
    },
    parts: openParts(join(tmpdir(), 'huhang-hostile-parts')),
    webRoot: null,
    pmtilesFile: null,
    publicUrl: baseUrl,
    trustedOrigins: [baseUrl],
    trustProxy: false,
  })
  const password = 'seven sails to windward'
  const admin = { kind: 'system', name: 'test' } as const
  await openAccount(city, admin, { personId: people.cityInspector.personId, username: 'gao', password })
  const entered = await app.inject({
    method: 'POST',
    url: '/api/auth/sign-in/username',
    headers: { host: 'localhost:4100' },
    payload: { username: 'gao', password },
  })
  cookie = entered.cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
  close = async () => {
    await app.close()
    await city.close()
  }
})
afterAll(() => close())

const json = { 'content-type': 'application/json' }
const bodies: [string, string | Buffer, Record<string, string>][] = [
  ['no JSON', '{"a":', json],
  ['an empty body that says it is JSON', '', json],
  ['a bare word', 'null', json],
  ['a list', '[1,2]', json],
  ['10,000 items', JSON.stringify(Array.from({ length: 10_000 }, () => 1)), json],
  ['a nest a hundred thousand deep', `${'['.repeat(100_000)}${']'.repeat(100_000)}`, json],
  ['keys of the prototype', '{"__proto__":{"admin":true},"constructor":{"prototype":{"x":1}}}', json],
  ['a key of the prototype, spelled out', '{"\\u005f_proto__":{"admin":true}}', json],
  ['a lone surrogate', '{"username":"\\ud800","password":"\\udfff","id":"\\ud800"}', json],
  ['NUL', '{"username":"a\\u0000b","password":"c\\u0000d"}', json],
  ['bytes that are no text', Buffer.from([0xff, 0xfe, 0x00, 0x80]), json],
  ['plain text', 'hello', { 'content-type': 'text/plain' }],
  ['XML', '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;</x>', { 'content-type': 'application/xml' }],
  ['a form', 'username=gao&password=x', { 'content-type': 'application/x-www-form-urlencoded' }],
  ['a multipart form', '--x\r\n\r\n--x--', { 'content-type': 'multipart/form-data; boundary=x' }],
  ['bytes', Buffer.alloc(64, 7), { 'content-type': 'application/octet-stream' }],
  ['a type that is none', '{}', { 'content-type': ';;;' }],
  ['over a megabyte', JSON.stringify({ text: 'x'.repeat(1_100_000) }), json],
]
const doors = [
  '/trpc/hazards.report',
  '/trpc/inspections.record,hazards.report?batch=1',
  '/trpc/nothing.here',
  '/trpc/__proto__.constructor',
  '/trpc/',
  '/api/accounts',
  '/api/auth/sign-in/username',
  '/api/auth/change-password',
  '/api/auth/revoke-session',
  '/api/auth/sign-out',
  '/api/auth/nothing',
]
const id = '019523ff-0000-7000-8000-000000000001'
const asked = [
  '/trpc/hazards.list?input=%7Bbad',
  '/trpc/hazards.list?input=%00',
  `/trpc/hazards.list?input=${encodeURIComponent(JSON.stringify({ text: '\ud83d' }))}`,
  `/trpc/${Array.from({ length: 100 }, () => 'hazards.list').join(',')}?batch=1&input=%7B%7D`,
  '/trpc/hazards.list?batch=1&input=[]',
  '/trpc/hazards.report',
  '/trpc/map.live?input=%7B%22lastEventId%22%3A%22x%22%7D',
  '/trpc/map.live?input=null&connectionParams=x',
  '/files/nothing',
  `/files/${id}?variant=../../x`,
  '/files/..%2f..%2fetc%2fpasswd',
  '/print/inspection/%00',
  `/print/inspection/${id}`,
  `/print/order/${id}`,
  '/print/order/x',
  '/export/statistics.xlsx',
  '/export/statistics.xlsx?measure=visits&month=9999-12',
  '/export/statistics.xlsx?measure=visits&measure=visits&month=2025-05',
  '/export/statistics.xlsx?measure=__proto__&month=2025-05',
  '/export/statistics.xlsx?measure=visits&month=2025-05&areaId=%27%3B--',
  '/api/auth/get-session?disableCookieCache=x',
  '/api/auth/list-sessions',
  '/api/auth/error?error=%3Cscript%3E',
  '/api/auth/callback/x?state=%00',
  '/%c0%af..%c0%af',
  '/%',
]

/** Refused by a code, or answered: never a defect, and nothing of ours looks like a page of another. */
async function ask(options: InjectOptions): Promise<void> {
  const before = defects.length
  const answer = await app.inject(options)
  const shown = `${options.method} ${String(options.url).slice(0, 80)} → ${answer.statusCode} ${answer.body.slice(0, 200)}`
  expect(defects.slice(before), shown).toEqual([])
  expect(answer.statusCode, shown).toBeLessThan(500)
  if (answer.statusCode < 400 || String(options.url).startsWith('/api/auth/')) return
  const said = [answer.json()].flat()[0]
  expect(Object.keys(errorKinds), shown).toContain(said.code ?? said.error?.data?.huhang?.code)
}

for (const signedIn of [false, true]) {
  const who = signedIn ? 'an inspector' : 'a stranger'
  const headers = () => ({ host: 'localhost:4100', ...(signedIn ? { cookie } : {}) })
  test.each(bodies)(`every door that takes a body refuses %s from ${who} by a code`, async (_name, payload, type) => {
    for (const url of doors) await ask({ method: 'POST', url, payload, headers: { ...headers(), ...type } })
  })
  test.each(asked)(`GET %s answers ${who} by a code`, async (url) => {
    await ask({ method: 'GET', url, headers: headers() })
    await ask({ method: 'GET', url, payload: '{"a":1}', headers: { ...headers(), ...json } })
  })
}

test('a verb that no door has is refused by a code', async () => {
  for (const method of ['PUT', 'PATCH', 'DELETE', 'OPTIONS'] as const)
    for (const url of ['/trpc/hazards.report', '/files', `/uploads/${id}`, '/api/accounts', '/print/order/x'])
      await ask({ method, url, headers: { host: 'localhost:4100', cookie } })
})

test('no page may run a script or take a style from markup, or stand in a frame', async () => {
  const { headers } = await app.inject({ url: '/api/settings.json', headers: { host: 'localhost:4100' } })
  const policy = String(headers['content-security-policy'])
  expect(policy).not.toContain('unsafe')
  for (const rule of ["script-src 'self'", "style-src 'self'", "frame-ancestors 'none'"])
    expect(policy.split('; ')).toContain(rule)
})
