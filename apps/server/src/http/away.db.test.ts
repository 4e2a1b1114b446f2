import { peopledCity, type TestCity } from '@huhang/actions/testing'
import { connect } from '@huhang/db/stores'
import { actorOf, people } from '@huhang/testkit'
import type { FastifyInstance } from 'fastify'
import { pino } from 'pino'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openAccount } from '../open-account'
import { openApp } from './testing/open-app'

const account = { username: 'helmsman', password: 'seven sails to windward' }
const page = { host: 'localhost:4100', origin: 'http://localhost:4100' }
const nobody = connect('postgresql://nobody@127.0.0.1:9/none', 'none', 1)
const defects: string[] = []
let city: TestCity
let here: FastifyInstance
let away: FastifyInstance
let cookie = ''

const sessionThere = () => here.inject({ url: '/api/auth/list-sessions', headers: { ...page, cookie } })

beforeAll(async () => {
  city = await peopledCity()
  await openAccount(city, actorOf(people.administrator), { personId: people.inspector.personId, ...account })
  here = await openApp(city)
  const log = pino({ level: 'error' }, { write: (line: string) => void defects.push(line) })
  away = await openApp({ ...city, db: nobody, pool: nobody }, {}, log)
  const url = '/api/auth/sign-in/username'
  const { cookies } = await here.inject({ method: 'POST', url, payload: account, headers: page })
  cookie = cookies.map(({ name, value }) => `${name}=${encodeURIComponent(value)}`).join('; ')
})
afterAll(async () => {
  await Promise.all([here.close(), away.close()])
  await nobody.close()
  await city.close()
})

test.each([
  ['POST', '/api/auth/sign-in/username', account],
  ['POST', '/api/auth/sign-out', {}],
  ['GET', '/api/auth/get-session', undefined],
  ['GET', '/api/auth/list-sessions', undefined],
  ['POST', '/api/auth/revoke-other-sessions', {}],
  ['POST', '/api/auth/change-password', { currentPassword: account.password, newPassword: 'eight sails to windward' }],
  ['POST', '/api/accounts', { personId: people.inspector.personId, ...account }],
  ['GET', '/files/018f0000-0000-7000-8000-000000000001', undefined],
] as const)(
  'without its database %s %s is told to come again, not that nobody has signed in',
  async (method, url, payload) => {
    const answer = await away.inject({ method, url, headers: { ...page, cookie }, ...(payload ? { payload } : {}) })
    expect(answer.statusCode).toBe(503)
    expect(answer.json()).toEqual({ code: 'system.busy', details: {} })
    expect(answer.cookies).toEqual([])
  },
)

test('whoever asks a procedure with a session is told the same, and no defect is logged', async () => {
  const answer = await away.inject({ url: '/trpc/access.me?input=%7B%7D', headers: { ...page, cookie } })
  expect(answer.statusCode).toBe(503)
  expect(answer.json()).toMatchObject({ error: { data: { huhang: { code: 'system.busy', details: {} } } } })
  expect(defects).toEqual([])
})

test('once it is back the session is the same', async () => {
  expect((await sessionThere()).json()).toHaveLength(1)
})
