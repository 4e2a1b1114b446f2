import { peopledCity, type TestCity } from '@huhang/actions/testing'
import { actorOf, people, said } from '@huhang/testkit'
import type { FastifyInstance } from 'fastify'
import { uuidv7 } from 'uuidv7'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openAccount } from '../open-account'
import { openApp } from './testing/open-app'

const page = { host: 'localhost:4100', origin: 'http://localhost:4100' }
const account = { username: 'helmsman', password: 'seven sails to windward' }
let city: TestCity
let app: FastifyInstance
let cookie = ''

beforeAll(async () => {
  city = await peopledCity()
  await openAccount(city, actorOf(people.administrator), { personId: people.inspector.personId, ...account })
  app = await openApp(city)
  const url = '/api/auth/sign-in/username'
  const { cookies } = await app.inject({ method: 'POST', url, payload: account, headers: page })
  cookie = cookies.map(({ name, value }) => `${name}=${encodeURIComponent(value)}`).join('; ')
})
afterAll(async () => {
  await app.close()
  await city.close()
})

test('what is said on a page that still shows somebody else is refused, and recorded under no name', async () => {
  const fileId = uuidv7()
  const file = { fileId, kind: 'photo', sha256: 'a'.repeat(64), bytes: 9, takenAt: null, place: null }
  const announce = (shown: object) =>
    app.inject({
      method: 'POST',
      url: '/trpc/inspections.announceFile',
      headers: { ...page, cookie, ...shown },
      payload: { ...said(), commandId: fileId, ...file },
    })
  const refused = await announce({ 'x-huhang-person': people.secondInspector.personId })
  expect(refused.statusCode).toBe(403)
  expect(refused.json().error.data.huhang.code).toBe('auth.another-person')
  expect((await announce({ 'x-huhang-person': people.inspector.personId })).statusCode).toBe(200)
  const who = await app.inject({
    url: '/trpc/access.me?input=%7B%7D',
    headers: { ...page, cookie, 'x-huhang-person': people.secondInspector.personId },
  })
  expect(who.json().result.data.personId, 'whoever asks who is here is told').toBe(people.inspector.personId)
})
