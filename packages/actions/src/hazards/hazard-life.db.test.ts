import type { HazardId, Instant, OrderId, PersonId, RowId } from '@huhang/contract'
import type { HazardView, OpenedHazardView, OpenedOrderView, OrderView } from '@huhang/contract/hazards'
import { commit, insert, remove, sql } from '@huhang/db/stores'
import { enterpriseIds } from '@huhang/testkit'
import { uuidv7 } from 'uuidv7'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { look } from '../kernel'
import { hazardCity, photo } from '../testing/hazard-city'
import { hazardsReads as reads, hazardsActions as verbs } from './index'

let on: Awaited<ReturnType<typeof hazardCity>>
beforeAll(async () => {
  on = await hazardCity()
})
afterAll(() => on.city.close())

const later = (days: number) => new Date(Date.UTC(2025, 4, 1 + days, 4)).toISOString() as Instant
const open = (hazardId: HazardId, actor = on.who.inspector): Promise<OpenedHazardView> =>
  look(on.city, reads.open, { hazardId }, actor)
const fix = (hazard: HazardView) => ({
  hazardId: hazard.id,
  revision: hazard.revision,
  note: '已清理',
  photos: [photo()],
})
const plan = { responsible: '甲某', measures: '拆除隔断', fundsCents: 500_000, plan: '停产撤人' }

test('a hazard is found, ordered, fixed by the company, verified by another person; the log tells it in order', async () => {
  const { who, done, ordered } = on
  const hazard = await ordered({ clauseId: 'GEN-1' })
  expect(hazard).toMatchObject({
    status: 'assigned',
    grade: 'general',
    clauseVersion: '2025.1',
    deadlineOn: '2025-05-02',
  })
  const submitted = await done<HazardView>(verbs.submitFix, fix(hazard), who.company)
  expect(submitted).toMatchObject({ status: 'submitted', fixedById: who.company.personId })
  const verified = await done<HazardView>(
    verbs.verifyFix,
    { hazardId: hazard.id, revision: submitted.revision, withId: who.inspector.personId },
    who.second,
  )
  expect(verified).toMatchObject({ status: 'verified', verifiedById: who.second.personId, revision: 4 })
  const page = await open(hazard.id)
  expect(page.timeline.map(({ type }) => type)).toEqual([
    'hazard.reported',
    'hazard.order-issued',
    'hazard.fix-submitted',
    'hazard.fix-verified',
  ])
  expect(page.hazard).toEqual(verified)
  expect(page.files.map(({ role }) => role)).toEqual(['before', 'after'])
  expect(page.orderNumber).toMatch(/^（聊）应急责改〔2025〕\d+号$/)
  expect(page.may).toMatchObject({ verifyFix: 'hazard.wrong-status' })
  expect(page.may).not.toHaveProperty('askExtension')
})

test('an event carries what the map needs and nothing personal', async () => {
  const hazard = await on.found({ description: '王某某的电话 13800000000' })
  const [event] = await on.city.db.rows<{ payload: object }>(
    sql`SELECT "payload" FROM "event" WHERE "subjectId" = ${hazard.id} AND "type" = 'hazard.reported'`,
  )
  expect(event?.payload).toMatchObject({
    areaId: hazard.areaId,
    grade: 'general',
    status: 'found',
    premisesId: hazard.premisesId,
    cell: expect.stringMatching(/^\d{15,20}$/),
  })
  expect(JSON.stringify(event?.payload)).not.toContain('1380000')
})

test('HZ-8 who submitted the fix can not verify it, not even as an inspector; refused, it stays as it was', async () => {
  const { who, done, say, ordered } = on
  const hazard = await ordered()
  const submitted = await done<HazardView>(verbs.submitFix, fix(hazard), who.second)
  const recheck = { hazardId: hazard.id, revision: submitted.revision, withId: who.inspector.personId }
  expect(await say(verbs.verifyFix, recheck, who.second)).toMatchObject({ ok: false, code: 'hazard.same-person' })
  expect((await open(hazard.id, who.second)).may).toMatchObject({ verifyFix: 'hazard.same-person' })
  expect((await open(hazard.id)).hazard.status).toBe('submitted')
  expect(await say(verbs.verifyFix, recheck, who.company)).toMatchObject({ ok: false, code: 'auth.not-allowed' })
})

test('HZ-9 an inspector who speaks for the company is barred from its re-checks', async () => {
  const { who, done, say, ordered, enterpriseId } = on
  const hazard = await ordered()
  const submitted = await done<HazardView>(verbs.submitFix, fix(hazard), who.company)
  const both = { ...who.third, enterpriseIds: [enterpriseId] }
  const recheck = { hazardId: hazard.id, revision: submitted.revision, withId: who.inspector.personId }
  expect(await say(verbs.verifyFix, recheck, both)).toMatchObject({ ok: false, code: 'hazard.company-side' })
})

test('a rejected fix goes back to rectifying, and the next one may be verified', async () => {
  const { who, done, ordered } = on
  const hazard = await ordered()
  const first = await done<HazardView>(verbs.submitFix, fix(hazard), who.company)
  const back = await done<HazardView>(
    verbs.rejectFix,
    { hazardId: hazard.id, revision: first.revision, reason: '仍有杂物', withId: who.inspector.personId },
    who.second,
  )
  expect(back).toMatchObject({ status: 'rectifying', verifyNote: '仍有杂物' })
  const again = await done<HazardView>(verbs.submitFix, fix(back), who.company)
  const verified = await done<HazardView>(
    verbs.verifyFix,
    { hazardId: hazard.id, revision: again.revision, withId: who.inspector.personId },
    who.second,
  )
  expect(verified.status).toBe('verified')
})

test('two inspectors verify at once: one is accepted, the other is told that it changed', async () => {
  const { who, done, say, ordered, city } = on
  const hazard = await ordered()
  const { revision } = await done<HazardView>(verbs.submitFix, fix(hazard), who.company)
  const recheck = { hazardId: hazard.id, revision, withId: who.inspector.personId }
  const outcomes = await Promise.all([
    say(verbs.verifyFix, recheck, who.second),
    say(verbs.rejectFix, { ...recheck, reason: '不合格' }, who.third),
  ])
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
  expect(outcomes.find(({ ok }) => !ok)).toMatchObject({
    code: 'record.changed',
    details: { current: { id: hazard.id, revision: revision + 1 } },
  })
  const events = await city.db.rows(
    sql`SELECT 1 FROM "event" WHERE "subjectId" = ${hazard.id} AND "type" IN ('hazard.fix-verified', 'hazard.fix-rejected')`,
  )
  expect(events).toHaveLength(1)
})

test('HZ-5 a major hazard is fixed only under a whole plan', async () => {
  const { who, done, say, ordered } = on
  const hazard = await ordered({ clauseId: 'GM-11-3' })
  expect(hazard.grade).toBe('major')
  expect(await say(verbs.submitFix, fix(hazard), who.company)).toMatchObject({ code: 'hazard.plan-incomplete' })
  const half = { hazardId: hazard.id, revision: hazard.revision, ...plan, plan: '' }
  expect(await say(verbs.plan, half, who.company)).toMatchObject({
    code: 'hazard.plan-incomplete',
    details: { missing: ['plan'] },
  })
  const planned = await done<HazardView>(verbs.plan, { ...half, plan: plan.plan }, who.company)
  expect(planned).toMatchObject({ status: 'rectifying', fundsCents: 500_000 })
  expect((await open(hazard.id)).hazard).toEqual(planned)
  expect(await say(verbs.submitFix, fix(planned), who.company)).toMatchObject({ code: 'hazard.acceptance-needed' })
  const accepted = { by: '乙某', on: '2025-05-01' }
  expect(await done<HazardView>(verbs.submitFix, { ...fix(planned), accepted }, who.company)).toMatchObject({
    status: 'submitted',
    acceptedBy: '乙某',
    acceptedOn: '2025-05-01',
  })
})

test('HZ-6 a general hazard is put right on the spot with its photo, in the report or right after', async () => {
  const { who, done, say, found } = on
  expect(await found({ correctedOnSpot: true, afterPhotos: [photo()] })).toMatchObject({
    status: 'verified',
    correctedOnSpot: true,
    deadlineOn: null,
  })
  const hazard = await found()
  const said = { hazardId: hazard.id, revision: 1, note: '', photos: [photo()] }
  expect(await say(verbs.correctOnSpot, { ...said, photos: [] }, who.inspector)).toMatchObject({
    code: 'hazard.after-photo-needed',
  })
  expect(await done<HazardView>(verbs.correctOnSpot, said, who.inspector)).toMatchObject({ status: 'verified' })
})

test('HZ-18 an inspector without a valid certificate, or one who must keep away, neither orders nor re-checks', async () => {
  const { who, say, found, city, enterpriseId } = on
  const hazard = await found()
  const order = { orderId: uuidv7(), items: [{ hazardId: hazard.id, revision: 1 }] }
  const unknown = { ...who.inspector, personId: uuidv7() as PersonId }
  expect(await say(verbs.issueOrder, order, unknown)).toMatchObject({ code: 'hazard.certificate-needed' })
  const declared = { id: uuidv7(), personId: who.third.personId, enterpriseId, reason: '近亲属任职' }
  await commit(city.db, [insert('conflict_of_interest', declared)], [], [])
  expect(await say(verbs.issueOrder, order, who.third)).toMatchObject({ code: 'hazard.conflict-of-interest' })
  expect((await open(hazard.id, who.third)).may).toMatchObject({ issueOrder: 'hazard.conflict-of-interest' })
  await commit(city.db, [remove('conflict_of_interest', { id: declared.id })], [], [])
})

test('HZ-10 sixteen orders at once have sixteen numbers without a gap, and a refused one takes none', async () => {
  const { who, say, found, city } = on
  const hazards = await Promise.all(Array.from({ length: 16 }, () => found()))
  const verified = await found({ correctedOnSpot: true, afterPhotos: [photo()] })
  const order = (hazard: HazardView) =>
    say(
      verbs.issueOrder,
      { orderId: uuidv7() as OrderId, items: [{ hazardId: hazard.id, revision: 1 }] },
      who.inspector,
    )
  const outcomes = await Promise.all([...hazards, verified].map(order))
  expect(outcomes.filter(({ ok }) => !ok)).toMatchObject([{ code: 'hazard.wrong-status' }])
  const rows = await city.db.rows<{ number: string }>(sql`SELECT "number" FROM "rectification_order"`)
  const serials = rows.map(({ number }) => Number(/〕(\d+)号/.exec(number)?.[1])).sort((a, b) => a - b)
  expect(serials).toEqual(serials.map((_, index) => index + 1))
})

test('an order names several hazards of one premises with their deadlines, and none of another', async () => {
  const { who, say, done, found } = on
  const [one, two] = [await found(), await found()]
  const elsewhere = await found({}, enterpriseIds(2).premisesId)
  const item = (hazard: HazardView, deadlineOn?: string) => ({
    hazardId: hazard.id,
    revision: 1,
    ...(deadlineOn ? { deadlineOn } : {}),
  })
  const mixed = { orderId: uuidv7(), items: [item(one), item(elsewhere)] }
  expect(await say(verbs.issueOrder, mixed, who.inspector)).toMatchObject({ code: 'hazard.order-of-several-premises' })
  const order = await done<OrderView>(
    verbs.issueOrder,
    { orderId: uuidv7(), items: [item(one, '2025-05-20'), item(two)] },
    who.inspector,
  )
  expect(order.hazards.map(({ deadlineOn }) => deadlineOn)).toEqual(['2025-05-20', '2025-05-16'])
  const page: OpenedOrderView = await look(on.city, reads.openOrder, { orderId: order.id }, who.company)
  expect(page.order.hazards.map(({ id }) => id).sort()).toEqual([one.id, two.id].sort())
  expect(page.issuedByName).toBe('王守安')
  await expect(look(on.city, reads.openOrder, { orderId: order.id }, who.otherCompany)).rejects.toThrow(
    'record.not-found',
  )
  await expect(look(on.city, reads.openOrder, { orderId: order.id }, who.elsewhere)).rejects.toThrow('record.not-found')
})

test('HZ-11 HZ-12 more time: asked once before the deadline, granted by another person, the deadline moves and the old one stays known', async () => {
  const { who, say, done, ordered } = on
  const hazard = await ordered()
  const ask = (untilOn: string) => ({
    extensionId: uuidv7() as RowId,
    hazardId: hazard.id,
    untilOn,
    reason: '等待配件',
    interimMeasures: '专人看守',
  })
  const asked = ask('2025-05-25')
  await done(verbs.askExtension, asked, who.company)
  expect(await say(verbs.askExtension, ask('2025-05-28'), who.company)).toMatchObject({
    code: 'hazard.extension-pending',
  })
  const decision = { extensionId: asked.extensionId, hazardId: hazard.id, granted: true, note: '' }
  const both = await Promise.all([
    say(verbs.decideExtension, decision, who.manager),
    say(verbs.decideExtension, decision, who.second),
  ])
  expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  expect(both.find(({ ok }) => !ok)).toMatchObject({ code: 'hazard.extension-decided' })
  const page = await open(hazard.id)
  expect(page.hazard.deadlineOn).toBe('2025-05-25')
  expect(page.extensions).toMatchObject([{ status: 'granted', fromOn: '2025-05-16', untilOn: '2025-05-25' }])
})

test('HZ-13 overdue begins the day after the deadline, and then it is too late to ask for more time', async () => {
  const { who, say, ordered, city } = on
  const hazard = await ordered()
  city.setNow(later(15))
  expect((await open(hazard.id)).overdue).toBe(false)
  city.setNow(later(16))
  const page = await open(hazard.id, who.company)
  expect(page.overdue).toBe(true)
  expect(page.may).toMatchObject({ askExtension: 'hazard.extension-too-late', submitFix: null })
  const late = {
    extensionId: uuidv7(),
    hazardId: hazard.id,
    untilOn: '2025-05-25',
    reason: '忙',
    interimMeasures: '看守',
  }
  expect(await say(verbs.askExtension, late, who.company, later(16))).toMatchObject({
    code: 'hazard.extension-too-late',
  })
  city.setNow(later(0))
})

test('HZ-15 a manager annuls what was wrongly recorded; the finder can not', async () => {
  const { who, say, done, found } = on
  const hazard = await found()
  const said = { hazardId: hazard.id, revision: 1, reason: '重复录入' }
  expect(await say(verbs.annul, said, who.inspector)).toMatchObject({ code: 'auth.not-allowed' })
  expect(await done<HazardView>(verbs.annul, said, who.manager)).toMatchObject({
    status: 'void',
    voidReason: '重复录入',
  })
})

test('a photo is added without a base, twice it is refused', async () => {
  const { who, say, done, ordered } = on
  const hazard = await ordered()
  const said = { hazardId: hazard.id, fileId: photo(), role: 'evidence' }
  expect(await done<HazardView>(verbs.attachPhoto, said, who.company)).toMatchObject({ revision: hazard.revision })
  expect(await say(verbs.attachPhoto, said, who.company)).toMatchObject({ code: 'hazard.photo-attached' })
})

test('another area’s or another company’s hazard is not there, for reading and for every verb', async () => {
  const { who, say, ordered } = on
  const hazard = await ordered()
  for (const stranger of [who.elsewhere, who.otherCompany])
    await expect(open(hazard.id, stranger)).rejects.toThrow('record.not-found')
  const about = { hazardId: hazard.id, revision: hazard.revision }
  const refused = [
    await say(verbs.submitFix, fix(hazard), who.otherCompany),
    await say(verbs.plan, { ...about, ...plan }, who.otherCompany),
    await say(
      verbs.askExtension,
      { extensionId: uuidv7(), hazardId: hazard.id, untilOn: '2025-05-25', reason: '无', interimMeasures: '无' },
      who.otherCompany,
    ),
    await say(verbs.verifyFix, { ...about, withId: who.second.personId }, who.elsewhere),
    await say(verbs.correctOnSpot, { ...about, photos: [photo()] }, who.elsewhere),
    await say(verbs.attachPhoto, { hazardId: hazard.id, fileId: photo() }, who.elsewhere),
    await say(verbs.issueOrder, { orderId: uuidv7(), items: [about] }, who.elsewhere),
    await say(verbs.verifyFix, { ...about, withId: who.second.personId, hazardId: uuidv7() }, who.inspector),
  ]
  expect(refused.map((outcome) => (outcome.ok ? 'accepted' : outcome.code))).toEqual(
    refused.map(() => 'record.not-found'),
  )
})
