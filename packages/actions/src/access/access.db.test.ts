import type { Actor, AreaId, EnterpriseId, LocalDay } from '@huhang/contract'
import type { Phone } from '@huhang/contract/access'
import { sql } from '@huhang/db/stores'
import {
  actorOf,
  people,
  recordCertificateCommand,
  registerEnterpriseCommand,
  registerPersonCommand,
  said,
  testId,
} from '@huhang/testkit'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { enterprisesActions } from '../enterprises'
import { type AnyAction, look, type Outcome, perform } from '../kernel'
import { peopledCity, system, type TestCity } from '../testing'
import { accessActions, accessReads } from './index'

let city: TestCity
beforeAll(async () => {
  city = await peopledCity()
})
afterAll(() => city.close())

const { administrator, manager, inspector, secondInspector, otherCountyInspector, volunteer } = people
const say = async (action: AnyAction, command: unknown, actor: Actor = actorOf(administrator)): Promise<Outcome> => {
  const [outcome] = await perform(city, [{ action, command }], actor)
  if (outcome === undefined) throw new Error('no outcome')
  return outcome
}
const countyAdministrator: Actor = {
  kind: 'person',
  personId: testId(900),
  grants: [{ role: 'administrator', areaId: '371502' as AreaId }],
  enterpriseIds: [],
}
const listing = { limit: 50 }

test('a person’s phone is kept sealed, shown masked, found by the whole number', async () => {
  const [row] = await city.db.rows<{ phoneSealed: string; phoneMask: string }>(
    sql`SELECT "phoneSealed", "phoneMask" FROM "person" WHERE "id" = ${inspector.personId}::uuid`,
  )
  expect(row?.phoneSealed).not.toContain(inspector.phone)
  expect(row?.phoneMask).toBe('199****0004')
  const found = await look(city, accessReads.listPeople, { ...listing, search: '199 0000 0004' }, actorOf(manager))
  expect(found.rows.map((person) => person.name)).toEqual([inspector.name])
  expect(JSON.stringify(found)).not.toContain(inspector.phone)
})

test('AC-5 a phone is opened for an administrator only, and the look is kept', async () => {
  const question = { personId: inspector.personId }
  expect(await look(city, accessReads.revealPhone, question, actorOf(administrator))).toEqual({
    phone: inspector.phone,
  })
  const looks = await city.db.rows(
    sql`SELECT "actorId", "look" FROM "access_log" WHERE "subjectId" = ${inspector.personId}`,
  )
  expect(looks).toEqual([{ actorId: administrator.personId, look: 'access.revealPhone' }])
  await expect(look(city, accessReads.revealPhone, question, actorOf(manager))).rejects.toThrow('auth.not-allowed')
})

test('people are found by part of a name, by pinyin and by initials', async () => {
  const names = async (search: string) =>
    (await look(city, accessReads.listPeople, { ...listing, search }, actorOf(manager))).rows.map((row) => row.name)
  expect(await names('守安')).toEqual(['王守安'])
  expect(await names('wangshou')).toEqual(['王守安'])
  expect(await names('wsa')).toEqual(['王守安'])
  expect(await names('王')).toEqual(['王守安'])
  expect(await names('100%')).toEqual([])
})

test('pages of people join without a gap or a double', async () => {
  const seen: string[] = []
  let after: string | null = null
  do {
    const question = { limit: 4, ...(after === null ? {} : { after: after as typeof inspector.personId }) }
    const page: { rows: { personId: string }[]; next: string | null } = await look(
      city,
      accessReads.listPeople,
      question,
      actorOf(manager),
    )
    seen.push(...page.rows.map((row) => row.personId))
    after = page.next
  } while (after !== null)
  expect(seen).toHaveLength(Object.keys(people).length)
  expect(new Set(seen).size).toBe(seen.length)
})

test('AC-3 people of another county are not there for a county administrator', async () => {
  const { rows } = await look(city, accessReads.listPeople, listing, countyAdministrator)
  expect(rows.map((row) => row.name)).not.toContain(otherCountyInspector.name)
  await expect(
    look(city, accessReads.openPerson, { personId: otherCountyInspector.personId }, countyAdministrator),
  ).rejects.toThrow('record.not-found')
  const grant = {
    ...said(),
    grantId: testId(901),
    personId: otherCountyInspector.personId,
    role: 'manager',
    areaId: '371502',
  }
  expect(await say(accessActions.grantRole, grant, countyAdministrator)).toMatchObject({ code: 'record.not-found' })
})

test('AC-6 AC-7 roles are given in one’s own areas, and never to oneself', async () => {
  const wide = { ...said(), grantId: testId(902), personId: inspector.personId, role: 'manager', areaId: '371500' }
  expect(await say(accessActions.grantRole, wide, countyAdministrator)).toMatchObject({
    code: 'person.grant-out-of-reach',
  })
  const self = { ...said(), grantId: testId(903), personId: administrator.personId, role: 'manager', areaId: '371500' }
  expect(await say(accessActions.grantRole, self)).toMatchObject({ code: 'person.self-grant' })
})

test('AC-8 a role ends, is no longer held, and begins again', async () => {
  const grantId = testId(904)
  const given = { grantId, personId: volunteer.personId, role: 'team-lead', areaId: '371502' }
  expect(await say(accessActions.grantRole, { ...said(), ...given })).toMatchObject({ ok: true })
  expect(await say(accessActions.grantRole, { ...said(), ...given, grantId: testId(905) })).toMatchObject({
    code: 'person.has-role',
  })
  const end = { personId: volunteer.personId, grantId }
  expect(await say(accessActions.endRole, { ...said(), ...end })).toMatchObject({ ok: true })
  expect(await say(accessActions.endRole, { ...said(), ...end })).toMatchObject({ code: 'person.role-ended' })
  const ended = await look(city, accessReads.openPerson, { personId: volunteer.personId }, actorOf(manager))
  expect(ended.grants.find((grant) => grant.grantId === grantId)?.until).not.toBeNull()
  expect(await say(accessActions.grantRole, { ...said(), ...given, grantId: testId(905) })).toMatchObject({ ok: true })
  const { grants } = await look(city, accessReads.openPerson, { personId: volunteer.personId }, actorOf(manager))
  expect(grants.filter((grant) => grant.role === 'team-lead')).toMatchObject([{ grantId, until: null }])
})

test('a person registered twice, or in an area nobody knows, is refused', async () => {
  expect(await say(accessActions.registerPerson, registerPersonCommand(inspector))).toMatchObject({
    code: 'record.exists',
  })
  const nowhere = registerPersonCommand(inspector, { personId: testId(906), areaId: '371599' as AreaId, grants: [] })
  expect(await say(accessActions.registerPerson, nowhere, system)).toMatchObject({ code: 'area.unknown' })
})

test('a certificate number belongs to one person, also when two record it at once', async () => {
  const command = recordCertificateCommand(inspector)
  const again = recordCertificateCommand(secondInspector, { number: command.number, certificateId: testId(907) })
  expect(await say(accessActions.recordCertificate, again)).toMatchObject({ code: 'certificate.number-taken' })
  const race = [908, 909].map((number) =>
    recordCertificateCommand(secondInspector, { ...said(), number: '1599-race', certificateId: testId(number) }),
  )
  const outcomes = await Promise.all(race.map((each) => say(accessActions.recordCertificate, each)))
  expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1)
  expect(outcomes.find((outcome) => !outcome.ok)).toMatchObject({ code: 'certificate.number-taken' })
})

test('AC-4 inspectors are listed with their certificate of the day, 回避, and those of the city beside their own', async () => {
  await say(enterprisesActions.register, registerEnterpriseCommand(1), system)
  const { enterpriseId } = registerEnterpriseCommand(1)
  const conflict = {
    ...said(),
    conflictId: testId(910),
    personId: secondInspector.personId,
    enterpriseId,
    reason: '配偶为其股东',
  }
  expect(await say(accessActions.declareConflict, conflict)).toMatchObject({ ok: true })
  const ask = (on: string) =>
    look(city, accessReads.listInspectors, { ...listing, on: on as LocalDay, enterpriseId }, actorOf(inspector))
  const { rows } = await ask('2025-05-01')
  const byName = Object.fromEntries(rows.map((row) => [row.name, { valid: row.isValid, conflicted: row.isConflicted }]))
  expect(byName).toEqual({
    王守安: { valid: true, conflicted: false },
    李清源: { valid: true, conflicted: true },
    孙见山: { valid: true, conflicted: false },
    高望舒: { valid: true, conflicted: false },
  })
  expect((await ask('2028-01-01')).rows.every((row) => !row.isValid)).toBe(true)
})

test('回避 is declared once, ends, and may be declared again; towards nobody it cannot be', async () => {
  const { enterpriseId } = registerEnterpriseCommand(1)
  const conflict = { conflictId: testId(911), personId: inspector.personId, enterpriseId, reason: '同学' }
  expect(await say(accessActions.declareConflict, { ...said(), ...conflict })).toMatchObject({ ok: true })
  expect(await say(accessActions.declareConflict, { ...said(), ...conflict })).toMatchObject({
    code: 'conflict.declared',
  })
  const end = { personId: inspector.personId, conflictId: conflict.conflictId }
  expect(await say(accessActions.endConflict, { ...said(), ...end })).toMatchObject({ ok: true })
  expect(await say(accessActions.endConflict, { ...said(), ...end })).toMatchObject({ code: 'conflict.ended' })
  expect(await say(accessActions.declareConflict, { ...said(), ...conflict })).toMatchObject({ ok: true })
  const nobody = { ...conflict, conflictId: testId(912), enterpriseId: testId<EnterpriseId>(999) }
  expect(await say(accessActions.declareConflict, { ...said(), ...nobody })).toMatchObject({ code: 'record.not-found' })
})

test('I see who I am, where my roles hold and what they let me do', async () => {
  const me = await look(city, accessReads.me, {}, actorOf(inspector))
  expect(me).toMatchObject({
    name: inspector.name,
    grants: [{ role: 'inspector', areaId: '371502', areaName: '东昌府区', areaNameEn: 'Dongchangfu District' }],
  })
  expect(me.certificates).toHaveLength(1)
  expect(me.permissions).toContain('inspections.record')
  expect(me.permissions).not.toContain('access.registerPerson')
})

test('a phone in no known form never reaches the rule', async () => {
  const command = registerPersonCommand(volunteer, { personId: testId(913), phone: '12' as Phone })
  await expect(say(accessActions.registerPerson, command)).rejects.toThrow('input.invalid')
})
