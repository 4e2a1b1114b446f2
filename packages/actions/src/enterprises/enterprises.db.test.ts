import type { Actor, AreaId } from '@huhang/contract'
import type { EnterpriseView, RegisterEnterprise } from '@huhang/contract/enterprises'
import { sql } from '@huhang/db/stores'
import { usccCheckCharacter } from '@huhang/domain/enterprises'
import {
  actorOf,
  enterpriseIds,
  inventedUscc,
  newPremises,
  people,
  registerEnterpriseCommand,
  said,
  testId,
} from '@huhang/testkit'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type AnyAction, look, type Outcome, perform } from '../kernel'
import { peopledCity, system, type TestCity } from '../testing'
import { enterprisesActions as actions, printCodes, enterprisesReads as reads } from './index'

let city: TestCity
const { inspector, otherCountyInspector, manager, countyManager, dispatcher, companyContact } = people
const say = async (action: AnyAction, command: unknown, actor: Actor = actorOf(inspector)): Promise<Outcome> => {
  const [outcome] = await perform(city, [{ action, command }], actor)
  if (outcome === undefined) throw new Error('no outcome')
  return outcome
}
const openAs = (number: number, actor: Actor = actorOf(manager)): Promise<EnterpriseView> =>
  look(city, reads.open, { enterpriseId: enterpriseIds(number).enterpriseId }, actor)
const editOf = (view: EnterpriseView, change: object = {}) => {
  const { enterpriseId, revision, name, uscc, areaId, industry, family, riskColour, creditGrade } = view
  return {
    ...said(),
    enterpriseId,
    revision,
    name,
    uscc,
    areaId,
    industry,
    family,
    riskColour,
    creditGrade,
    status: 'active',
    ...change,
  }
}
beforeAll(async () => {
  city = await peopledCity()
  const commands = [1, 2, 3].map((number) => registerEnterpriseCommand(number))
  await perform(
    city,
    commands.map((command) => ({ action: actions.register, command })),
    actorOf(inspector),
  )
})
afterAll(() => city.close())

test('an enterprise is registered with its places and contacts, and opened by those it is for', async () => {
  const view = await openAs(1, actorOf(inspector))
  expect(view).toMatchObject({ name: '示例机械1厂', status: 'active', revision: 1, duplicates: [] })
  expect(view.premises).toMatchObject([{ isMain: true, areaId: '371502001' }])
  expect(view.contacts).toMatchObject([{ name: '甲某', phoneMask: '199****2222' }])
  expect(JSON.stringify(view)).not.toContain('19911112222')
})

test('EN-2 EN-3 a wrong code is refused, a broken inner check only warned of', async () => {
  const wrong = registerEnterpriseCommand(4, { uscc: '91370611MA3W8B5D31' as RegisterEnterprise['uscc'] })
  expect(await say(actions.register, wrong)).toMatchObject({
    code: 'enterprise.code-invalid',
    details: { expected: '0' },
  })
  const first17 = `${inventedUscc(5).slice(0, 16)}${inventedUscc(5).charAt(16) === '1' ? '2' : '1'}`
  const uscc = `${first17}${usccCheckCharacter(first17)}` as RegisterEnterprise['uscc']
  const odd = registerEnterpriseCommand(5, { uscc })
  expect(await say(actions.register, odd)).toMatchObject({ ok: true, view: { warnings: ['uscc.inner-check'] } })
})

test('one standing record a code, also when two register it at the same moment', async () => {
  const same = registerEnterpriseCommand(6, { uscc: inventedUscc(1) })
  expect(await say(actions.register, same)).toMatchObject({ code: 'enterprise.code-taken' })
  const race = [7, 8].map((number) => registerEnterpriseCommand(number, { uscc: inventedUscc(77) }))
  const outcomes = await Promise.all(race.map((command) => say(actions.register, command)))
  expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1)
})

test('AC-3 another county’s enterprise is not there: not to open, to edit or to follow', async () => {
  const stranger = actorOf(otherCountyInspector)
  const view = await openAs(1)
  await expect(openAs(1, stranger)).rejects.toThrow('record.not-found')
  const { enterpriseId } = view
  await expect(look(city, reads.history, { enterpriseId, limit: 5 }, stranger)).rejects.toThrow('record.not-found')
  expect(await say(actions.edit, editOf(view), stranger)).toMatchObject({ code: 'record.not-found' })
  const [contact] = view.contacts
  if (contact === undefined) throw new Error('no contact')
  await expect(look(city, reads.revealPhone, contact, stranger)).rejects.toThrow('record.not-found')
  expect((await look(city, reads.list, { limit: 50 }, stranger)).total).toBe(0)
})

test('an edit on an older revision is refused with the record as it is', async () => {
  const view = await openAs(2)
  expect(await say(actions.edit, editOf(view, { riskColour: 'red' }))).toMatchObject({
    ok: true,
    view: { revision: 2 },
  })
  expect(await say(actions.edit, editOf(view, { riskColour: 'blue' }))).toMatchObject({
    code: 'record.changed',
    details: { current: { revision: 2, riskColour: 'red' } },
  })
})

test('an enterprise closes and opens again; it is not sent to an area one cannot reach', async () => {
  expect(await say(actions.edit, editOf(await openAs(3), { status: 'closed' }))).toMatchObject({ ok: true })
  expect((await openAs(3)).status).toBe('closed')
  expect(await say(actions.edit, editOf(await openAs(3)))).toMatchObject({ ok: true })
  const away = editOf(await openAs(3), { areaId: '371521' })
  expect(await say(actions.edit, away)).toMatchObject({ code: 'area.unknown' })
})

test('a branch in another county makes the enterprise visible there, with that branch only', async () => {
  const premisesId = testId(500)
  const branch = {
    ...said(),
    ...newPremises(900),
    premisesId,
    enterpriseId: enterpriseIds(1).enterpriseId,
    areaId: '371521',
  }
  expect(await say(actions.addPremises, branch)).toMatchObject({ code: 'record.not-found' })
  const local = actorOf(otherCountyInspector)
  expect(await say(actions.addPremises, { ...branch, ...said() }, local)).toMatchObject({ ok: true })
  const view = await openAs(1, local)
  expect(view.premises.map((premises) => premises.premisesId)).toEqual([premisesId])
  expect((await look(city, reads.list, { limit: 50 }, local)).total).toBe(1)
})

test('EN-9 the main mark passes from one place to another', async () => {
  const enterpriseId = enterpriseIds(2).enterpriseId
  const premisesId = testId(501)
  await say(actions.addPremises, { ...said(), ...newPremises(901), premisesId, enterpriseId, name: '二厂区' })
  const [main, second] = (await openAs(2)).premises
  if (main === undefined || second === undefined) throw new Error('two premises')
  const { name, address, areaId, lat, lng, riskColour, headcount } = second
  const fields = { name, address, areaId, place: { lat, lng }, riskColour, headcount }
  const command = { ...said(), premisesId, revision: second.revision, ...fields, isMain: true, isClosed: false }
  expect(await say(actions.editPremises, command)).toMatchObject({ ok: true })
  const after = (await openAs(2)).premises
  expect(after.filter((premises) => premises.isMain).map((premises) => premises.premisesId)).toEqual([premisesId])
  const unmark = { ...command, ...said(), revision: 2, isMain: false }
  expect(await say(actions.editPremises, unmark)).toMatchObject({ code: 'premises.needs-main' })
})

test('a company edits its own contacts but does not say who may sign in', async () => {
  const { enterpriseId, contactId } = enterpriseIds(3)
  const company = actorOf(companyContact, [enterpriseId])
  const { revision } = await openAs(3, company)
  const contacts = [{ contactId, name: '乙某', title: '厂长' }]
  expect(await say(actions.editContacts, { ...said(), enterpriseId, revision, contacts }, company)).toMatchObject({
    ok: true,
  })
  const view = await openAs(3, company)
  expect(view.contacts).toMatchObject([{ name: '乙某', phoneMask: '199****2222' }])
  const bound = [{ contactId, name: '乙某', title: '厂长', personId: companyContact.personId }]
  const command = { ...said(), enterpriseId, revision: view.revision, contacts: bound }
  expect(await say(actions.editContacts, command, company)).toMatchObject({ code: 'auth.not-allowed' })
  expect(await say(actions.editContacts, { ...command, ...said() })).toMatchObject({ ok: true })
  const mine = await look(city, reads.list, { limit: 50 }, company)
  expect(mine.rows.map((row) => row.enterpriseId)).toEqual([enterpriseId])
  await expect(openAs(1, company)).rejects.toThrow('record.not-found')
})

test('AC-5 a contact’s phone is opened for a dispatcher, and the look is kept', async () => {
  const { contactId } = enterpriseIds(1)
  expect(await look(city, reads.revealPhone, { contactId }, actorOf(dispatcher))).toEqual({ phone: '19911112222' })
  const looks = await city.db.rows(sql`SELECT "actorId" FROM "access_log" WHERE "subjectId" = ${contactId}`)
  expect(looks).toEqual([{ actorId: dispatcher.personId }])
})

test('a search finds by name, pinyin, initials and the beginning of a code', async () => {
  await say(actions.register, registerEnterpriseCommand(30, { name: '聊城云帆（集团）食品有限公司' }))
  const names = async (search: string) =>
    (await look(city, reads.list, { search, limit: 50 }, actorOf(manager))).rows.map((row) => row.name)
  for (const search of [
    '云帆',
    '云帆(集团)',
    'yunfan',
    'YFJT',
    'yfjtspyxgs',
    inventedUscc(30),
    inventedUscc(30).slice(0, 17),
  ])
    expect(await names(search), search).toEqual(['聊城云帆（集团）食品有限公司'])
  expect(await names("'; DROP TABLE enterprise; --")).toEqual([])
  expect(await names('%_')).toEqual([])
})

test('pages sorted by pinyin join without a gap, and the total counts what the filter lets through', async () => {
  const colours = ['red', 'orange', 'yellow', 'blue'] as const
  const commands = Array.from({ length: 60 }, (_, index) =>
    registerEnterpriseCommand(100 + index, {
      areaId: (index % 2 ? '371581101' : '371581102') as AreaId,
      riskColour: colours[index % 4] ?? 'red',
      industry: (index % 3 ? 'C26' : 'C3252') as RegisterEnterprise['industry'],
      family: index % 3 ? 'chemicals' : 'nonferrous',
    }),
  )
  const outcomes = await perform(
    city,
    commands.map((command) => ({ action: actions.register, command })),
    system,
  )
  expect(outcomes.every((outcome) => outcome.ok)).toBe(true)
  const filter = { areaId: '371581' as AreaId }
  const seen: string[] = []
  let after: string | undefined
  do {
    const question = { ...filter, limit: 7, ...(after ? { after: after as EnterpriseView['enterpriseId'] } : {}) }
    const page = await look(city, reads.list, question, actorOf(manager))
    expect(page.total).toBe(60)
    seen.push(...page.rows.map((row) => row.enterpriseId))
    after = page.next ?? undefined
  } while (after)
  expect(seen).toHaveLength(60)
  expect(new Set(seen).size).toBe(60)
  const count = async (more: object) =>
    (await look(city, reads.list, { ...filter, limit: 1, ...more }, actorOf(manager))).total
  expect(await count({ riskColour: 'red' })).toBe(15)
  expect(await count({ industry: 'C32' })).toBe(20)
  expect(await count({ family: 'chemicals' })).toBe(40)
  expect(await count({ areaId: '371581101' })).toBe(30)
  expect(await count({ creditGrade: 'A' })).toBe(0)
})

test('what lies near is found nearest first, within the distance and within reach', async () => {
  const place = { lat: 36.6, lng: 116.2 }
  const beside = (number: number, lat: number) =>
    registerEnterpriseCommand(number, { premises: [newPremises(number, { place: { lat, lng: 116.2 } })] })
  for (const command of [beside(40, 36.603), beside(41, 36.601), beside(42, 36.65)])
    await say(actions.register, command)
  const near = await look(city, reads.nearby, { place, metres: 1000, limit: 20 }, actorOf(inspector))
  expect(near.rows.map((row) => row.premisesId)).toEqual([enterpriseIds(41).premisesId, enterpriseIds(40).premisesId])
  expect(near.rows.map((row) => row.metres)).toEqual([111, 334])
  const stranger = await look(city, reads.nearby, { place, metres: 1000, limit: 20 }, actorOf(otherCountyInspector))
  expect(stranger.rows).toEqual([])
})

test('a county manager does not merge into a record of another county', async () => {
  await say(actions.register, registerEnterpriseCommand(50, { areaId: '371521' as AreaId }), system)
  const [from, into] = [await openAs(1), await openAs(50)]
  const command = {
    ...said(),
    fromId: from.enterpriseId,
    fromRevision: from.revision,
    intoId: into.enterpriseId,
    intoRevision: into.revision,
  }
  expect(await say(actions.merge, command, actorOf(countyManager))).toMatchObject({ code: 'record.not-found' })
})

test('a scanned code names its place to those who may open it, and nothing to others', async () => {
  const { enterpriseId, premisesId } = enterpriseIds(1)
  const ask = (actor: Actor) => look(city, reads.findPremises, { premisesId }, actor)
  const open = { premisesId, enterpriseId, enterpriseStatus: 'active', closedAt: null }
  expect(await ask(actorOf(inspector))).toMatchObject(open)
  await expect(ask(actorOf(otherCountyInspector))).rejects.toThrow('record.not-found')
  await expect(look(city, reads.findPremises, { premisesId: testId(999) as never }, actorOf(manager))).rejects.toThrow(
    'record.not-found',
  )
})

test('a code at a closed enterprise says that it is closed, though its place was never closed', async () => {
  const { premisesId } = enterpriseIds(3)
  const ask = () => look(city, reads.findPremises, { premisesId }, actorOf(inspector))
  await say(actions.edit, editOf(await openAs(3), { status: 'closed' }))
  expect(await ask()).toMatchObject({ enterpriseStatus: 'closed', closedAt: null })
  await say(actions.edit, editOf(await openAs(3), { status: 'active' }))
  expect(await ask()).toMatchObject({ enterpriseStatus: 'active' })
})

test('codes are printed for one place, one enterprise, or all that a list shows, each within reach', async () => {
  const { enterpriseId, premisesId } = enterpriseIds(1)
  const codesOf = async (question: object, actor: Actor = actorOf(inspector)) =>
    (await look(city, reads.listCodes, question as never, actor)).rows
  const [one] = await codesOf({ premisesId })
  expect(one).toMatchObject({ premisesId, uscc: expect.stringMatching(/^[0-9A-Z]{18}$/) })
  expect((await codesOf({ enterpriseId })).map((row) => row.premisesId)).toContain(premisesId)
  expect((await codesOf({})).length).toBeGreaterThan(1)
  await expect(codesOf({ premisesId }, actorOf(otherCountyInspector))).rejects.toThrow('record.not-found')
  await expect(codesOf({}, actorOf(dispatcher))).rejects.toThrow('auth.not-allowed')
  const { bytes } = await printCodes(city, actorOf(inspector), { enterpriseId }, 'https://safety.example')
  expect(Buffer.from(bytes.subarray(0, 5)).toString()).toBe('%PDF-')
})
