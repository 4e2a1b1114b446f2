import { peopledCity, type TestCity } from '@huhang/actions/testing'
import { actorOf, people } from '@huhang/testkit'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openAccount } from '../open-account'
import { openApp } from './testing/open-app'

const account = { username: 'helmsman', password: 'seven sails to windward' }
let city: TestCity
let app: FastifyInstance
let behindHttps: FastifyInstance

beforeAll(async () => {
  city = await peopledCity()
  await openAccount(city, actorOf(people.administrator), { personId: people.inspector.personId, ...account })
  app = await openApp(city)
  behindHttps = await openApp(city, { PUBLIC_URL: 'https://huhang.example' })
})
afterAll(async () => {
  await app.close()
  await behindHttps.close()
  await city.close()
})

/** As a browser sends it that already holds some cookie of this host. */
const signIn = (host: string, origin: string, at = app) =>
  at.inject({
    method: 'POST',
    url: '/api/auth/sign-in/username',
    headers: { host, origin, cookie: 'other=1', 'sec-fetch-site': 'same-origin' },
    payload: account,
  })

test.each(['localhost:4100', '127.0.0.1:4100', '192.168.3.7:4100'])('people sign in at %s', async (host) => {
  const { statusCode } = await signIn(host, `http://${host}`)
  expect(statusCode).toBe(200)
})

test('a page of another host signs nobody in', async () => {
  const { statusCode } = await signIn('localhost:4100', 'http://elsewhere.example')
  expect(statusCode).toBe(403)
})

test('no script reads a cookie, no other site sends one, and behind HTTPS none travels in the clear', async () => {
  for (const { cookies } of [
    await signIn('localhost:4100', 'http://localhost:4100'),
    await signIn('huhang.example', 'https://huhang.example', behindHttps),
  ]) {
    expect(cookies).not.toEqual([])
    for (const cookie of cookies) expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax' })
  }
  const { cookies } = await signIn('huhang.example', 'https://huhang.example', behindHttps)
  for (const cookie of cookies) expect(cookie).toMatchObject({ secure: true })
})
