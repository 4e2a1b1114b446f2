import { peopledCity, type TestCity } from '@huhang/actions/testing'
import type { AreaId, PersonActor } from '@huhang/contract'
import { findActor, sql } from '@huhang/db/stores'
import { actorOf, people, testId } from '@huhang/testkit'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openSignIn } from './accounts'
import { openAccount } from './open-account'

let city: TestCity
beforeAll(async () => {
  city = await peopledCity()
})
afterAll(() => city.close())

const password = 'seven sails to windward'
const { administrator, manager, inspector, otherCountyInspector, volunteer, secondVolunteer, dispatcher } = people
const countyAdministrator: PersonActor = {
  kind: 'person',
  personId: testId(900),
  grants: [{ role: 'administrator', areaId: '371502' as AreaId }],
  enterpriseIds: [],
}

test('a person signs in with the account an administrator opened, and acts as themselves', async () => {
  const { username } = await openAccount(city, actorOf(administrator), {
    personId: inspector.personId,
    username: 'Wang.ShouAn',
    password,
  })
  expect(username).toBe('wang.shouan')
  const secret = 'a secret that only this test has'
  const baseUrl = 'http://localhost:4100'
  const { auth } = openSignIn(city.pool, { secret, baseUrl, trustedOrigins: [baseUrl], secureCookies: false })
  const { user } = (await auth.api.signInUsername({ body: { username: 'WANG.shouan', password } })) ?? {}
  expect(await findActor(city.db, user?.id ?? '')).toMatchObject({ personId: inspector.personId })
})

test('the log says that an account was opened, and neither its name nor its password', async () => {
  const [event] = await city.db.rows<{ subjectId: string; payload: object }>(
    sql`SELECT "subjectId", "payload" FROM "event" WHERE "type" = 'account.opened'`,
  )
  expect(event?.subjectId).toBe(inspector.personId)
  expect(Object.keys(event?.payload ?? {})).toEqual(['accountId'])
})

test('a user name is taken once, a person has one account', async () => {
  const form = { personId: volunteer.personId, username: 'wang.SHOUAN', password }
  await expect(openAccount(city, actorOf(administrator), form)).rejects.toThrow('account.username-taken')
  const second = { personId: inspector.personId, username: 'another', password }
  await expect(openAccount(city, actorOf(administrator), second)).rejects.toThrow('account.person-has-one')
})

test('two administrators at the same moment open one account of a name', async () => {
  const asked = [volunteer, secondVolunteer].map(({ personId }) =>
    openAccount(city, actorOf(administrator), { personId, username: 'boat', password }),
  )
  const settled = await Promise.allSettled(asked)
  const refused = settled.flatMap((one) => (one.status === 'rejected' ? [String(one.reason)] : []))
  expect(refused).toEqual([expect.stringContaining('account.username-taken')])
})

test('a password that everyone tries is refused', async () => {
  const form = { personId: dispatcher.personId, username: 'sun', password: 'Password123' }
  await expect(openAccount(city, actorOf(administrator), form)).rejects.toThrow('account.password-common')
})

test('only an administrator opens accounts, and only for people within reach', async () => {
  const form = { personId: otherCountyInspector.personId, username: 'zhao', password }
  await expect(openAccount(city, actorOf(manager), form)).rejects.toThrow('auth.not-allowed')
  await expect(openAccount(city, countyAdministrator, form)).rejects.toThrow('record.not-found')
})
