import { accessActions } from '@huhang/actions/access'
import { perform, viewOf } from '@huhang/actions/kernel'
import { peopledCity, type TestCity } from '@huhang/actions/testing'
import type { AreaId, CommandId, PersonActor, PersonId } from '@huhang/contract'
import { findActor, sql } from '@huhang/db/stores'
import { actorOf, people, testId } from '@huhang/testkit'
import { uuidv7 } from 'uuidv7'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openSignIn } from './accounts'
import { openAccount, resetPassword } from './open-account'

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

const door = () => {
  const baseUrl = 'http://localhost:4100'
  const options = {
    secret: 'a secret that only this test has',
    baseUrl,
    trustedOrigins: [baseUrl],
    secureCookies: false,
  }
  const { auth } = openSignIn(city.pool, options)
  return (username: string, typed: string) => auth.api.signInUsername({ body: { username, password: typed } })
}
const sessionsOf = async (username: string) =>
  (
    await city.db.rows<{ n: number }>(
      sql`SELECT count(*)::int AS n FROM "auth_session" s JOIN "auth_user" u ON u."id" = s."userId" WHERE u."username" = ${username}`,
    )
  )[0]?.n
const say = async (verb: 'disablePerson' | 'enablePerson', personId: PersonId, actor = actorOf(administrator)) => {
  const command = { commandId: uuidv7() as CommandId, occurredAt: city.now(), personId }
  const [outcome] = await perform(city, [{ action: accessActions[verb], command }], actor)
  return outcome && viewOf(outcome)
}

test('who forgot their password is given a new one: the old one and its sessions are gone, guesses are forgotten', async () => {
  const { personId } = people.cityInspector
  const signIn = door()
  await openAccount(city, actorOf(administrator), { personId, username: 'forgetful', password })
  await signIn('forgetful', password)
  await city.db.rows(
    sql`INSERT INTO "sign_in_attempt" ("key", "failures", "windowStartAt") VALUES ('forgetful', 9, now())`,
  )
  await expect(signIn('forgetful', password)).rejects.toThrow('auth.too-many-attempts')
  const next = 'eight bells and all is well'
  await resetPassword(city, actorOf(administrator), { personId, password: next })
  expect(await sessionsOf('forgetful')).toBe(0)
  await expect(signIn('forgetful', password)).rejects.toThrow('Invalid')
  await signIn('forgetful', next)
  const own = resetPassword(city, actorOf(people.cityInspector), { personId, password })
  await expect(own).rejects.toThrow('auth.not-allowed')
  const admin = resetPassword(city, actorOf(administrator), { personId: administrator.personId, password })
  await expect(admin).rejects.toThrow('person.self-account')
  const none = resetPassword(city, actorOf(administrator), { personId: dispatcher.personId, password })
  await expect(none).rejects.toThrow('account.none')
})

test('AC-10 a disabled person is signed out and kept out with the answer of a wrong password, until enabled', async () => {
  const { personId } = people.thirdInspector
  const signIn = door()
  await openAccount(city, actorOf(administrator), { personId, username: 'left', password })
  const { user } = (await signIn('left', password)) ?? {}
  await say('disablePerson', personId)
  expect(await sessionsOf('left')).toBe(0)
  expect(await findActor(city.db, user?.id ?? '')).toBeNull()
  await expect(signIn('left', password)).rejects.toThrow('Invalid username or password')
  expect(await sessionsOf('left')).toBe(0)
  await expect(say('disablePerson', personId)).rejects.toThrow('person.disabled')
  await say('enablePerson', personId)
  await signIn('left', password)
  await expect(say('disablePerson', administrator.personId)).rejects.toThrow('person.self-account')
  await expect(say('disablePerson', inspector.personId, countyAdministrator)).resolves.toBeDefined()
  await expect(say('disablePerson', otherCountyInspector.personId, countyAdministrator)).rejects.toThrow(
    'record.not-found',
  )
})
