import type { HazardId, Instant, OrderId, RowId } from '@huhang/contract'
import type { HistoryView } from '@huhang/contract/enterprises'
import type {
  DocumentView,
  HazardPage,
  HazardView,
  ListingView,
  OpenedDocumentView,
  OpenedHazardView,
  OpenedOrderView,
} from '@huhang/contract/hazards'
import { sql } from '@huhang/db/stores'
import { uuidv7 } from 'uuidv7'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { enterprisesReads } from '../enterprises'
import { look } from '../kernel'
import { hazardCity, photo } from '../testing/hazard-city'
import { hazardsReads as reads, hazardsActions as verbs } from './index'

let on: Awaited<ReturnType<typeof hazardCity>>
beforeAll(async () => {
  on = await hazardCity()
})
afterAll(() => on.city.close())

const id = () => uuidv7() as RowId
const later = (days: number) => new Date(Date.UTC(2025, 4, 1 + days, 4)).toISOString() as Instant
const open = (hazardId: HazardId, actor = on.who.inspector): Promise<OpenedHazardView> =>
  look(on.city, reads.open, { hazardId }, actor)
const based = ({ id: hazardId, revision }: HazardView) => ({ hazardId, revision })
const accepted = { by: '乙某', on: '2025-05-01' }

async function major(): Promise<HazardView> {
  const hazard = await on.ordered({ clauseId: 'GM-11-3' })
  const plan = { responsible: '甲某', measures: '拆除隔断', fundsCents: 500_000, plan: '停产撤人' }
  return on.done(verbs.plan, { ...based(hazard), ...plan }, on.who.company)
}
const submit = (hazard: HazardView): Promise<HazardView> =>
  on.done(verbs.submitFix, { ...based(hazard), note: '已整改', photos: [photo()], accepted }, on.who.company)
const recheck = (hazard: HazardView, verb: 'verifyFix' | 'rejectFix'): Promise<HazardView> =>
  on.done(
    verbs[verb],
    {
      ...based(hazard),
      withId: on.who.inspector.personId,
      ...(verb === 'rejectFix' ? { reason: '仍有隔断' } : { note: '合格' }),
    },
    on.who.second,
  )
const measuresOf = (hazard: HazardView) => ({
  documentId: id(),
  ...based(hazard),
  measures: ['stop-use', 'evacuate'],
  target: '一号打磨间',
  reason: '随时可能发生爆炸',
  withId: on.who.second.personId,
})
const listingOf = (hazard: HazardView) => ({
  listingId: id(),
  ...based(hazard),
  level: 'county',
  noticeNumber: '演示督办1号',
  leader: '丙某',
  dueOn: '2025-06-30',
})

test('HZ-20 a re-check without a second inspector who may stand there is refused, and nothing is kept of it', async () => {
  const { who, say, ordered, city } = on
  const submitted = await submit(await ordered())
  const alone = { ...based(submitted), withId: who.second.personId }
  expect(await say(verbs.verifyFix, alone, who.second)).toMatchObject({
    code: 'hazard.second-inspector',
    details: { why: 'same-person' },
  })
  for (const withId of [uuidv7(), who.manager.personId, who.company.personId])
    expect(await say(verbs.verifyFix, { ...alone, withId }, who.second)).toMatchObject({
      code: 'hazard.second-inspector',
    })
  expect(await city.db.rows(sql`SELECT 1 FROM "recheck" WHERE "hazardId" = ${submitted.id}::uuid`)).toHaveLength(0)
  await recheck(submitted, 'verifyFix')
  expect((await open(submitted.id)).rechecks).toMatchObject([{ passed: true, note: '合格', withName: '王守安' }])
})

test('HZ-22 HZ-23 HZ-24 listed, reported on, verified, accepted by another person, and still to be read', async () => {
  const { who, say, done } = on
  const hazard = await major()
  const said = listingOf(hazard)
  expect(await say(verbs.putUnderSupervision, said, who.inspector)).toMatchObject({ code: 'auth.not-allowed' })
  await done<ListingView>(verbs.putUnderSupervision, said, who.manager)
  const listed = (await open(hazard.id)).hazard
  expect(listed.listedAt).not.toBeNull()
  const list: HazardPage = await look(on.city, reads.list, { listed: true, limit: 50 }, who.manager)
  expect(list.rows.map(({ id: listedId, listed: is }) => [listedId, is])).toEqual([[hazard.id, true]])
  expect(await say(verbs.annul, { ...based(listed), reason: '误录' }, who.manager)).toMatchObject({
    code: 'hazard.listed',
  })
  const report = { reportId: id(), hazardId: hazard.id, note: '隔断已拆一半' }
  expect(await say(verbs.reportProgress, report, who.otherCompany)).toMatchObject({ code: 'record.not-found' })
  await done(verbs.reportProgress, report, who.company)
  const end = { outcome: 'accepted', note: '现场验收合格' }
  expect(await say(verbs.endSupervision, { ...based(listed), ...end }, who.manager)).toMatchObject({
    code: 'hazard.not-verified',
  })
  const verified = await recheck(await submit(listed), 'verifyFix')
  const both = { ...who.second, grants: [...who.second.grants, ...who.manager.grants] }
  expect(await say(verbs.endSupervision, { ...based(verified), ...end }, both)).toMatchObject({
    code: 'hazard.same-person',
  })
  await done(verbs.endSupervision, { ...based(verified), ...end }, who.manager)
  const page = await open(hazard.id, who.company)
  expect(page.hazard.listedAt).toBeNull()
  expect(page.listings).toMatchObject([{ outcome: 'accepted', leader: '丙某', reports: [{ note: '隔断已拆一半' }] }])
})

test('two leaders list one hazard at once: one listing stands', async () => {
  const { who, say } = on
  const hazard = await major()
  const outcomes = await Promise.all([1, 2].map(() => say(verbs.putUnderSupervision, listingOf(hazard), who.manager)))
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
  expect((await open(hazard.id)).listings).toHaveLength(1)
})

test('HZ-27 HZ-28 measures stand until the hazard is gone and a third person consents', async () => {
  const { who, say, done } = on
  const hazard = await major()
  const decided = await done<DocumentView>(verbs.takeMeasures, measuresOf(hazard), who.inspector)
  expect(decided.number).toMatch(/^（聊）应急现决〔2025〕\d+号$/)
  expect(await say(verbs.takeMeasures, measuresOf(hazard), who.third)).toMatchObject({ code: 'hazard.measures-stand' })
  const consent = { documentId: decided.id, revision: 1, note: '隐患已消除' }
  expect(await say(verbs.consentToResume, consent, who.manager)).toMatchObject({ code: 'hazard.not-verified' })
  expect(await say(verbs.consentToResume, consent, who.company)).toMatchObject({ code: 'auth.not-allowed' })
  await recheck(await submit(hazard), 'verifyFix')
  const twice = await Promise.all([1, 2].map(() => say(verbs.consentToResume, consent, who.manager)))
  expect(twice.filter(({ ok }) => ok)).toHaveLength(1)
  expect((await open(hazard.id)).documents).toMatchObject([{ resumeNote: '隐患已消除', revision: 2 }])
  const printed: OpenedDocumentView = await look(on.city, reads.openDocument, { documentId: decided.id }, who.company)
  expect(printed.inspectors).toHaveLength(2)
  const history: HistoryView = await look(
    on.city,
    enterprisesReads.history,
    { enterpriseId: hazard.enterpriseId, limit: 100 },
    who.company,
  )
  expect(history.rows).toContainEqual(
    expect.objectContaining({ kind: 'document', id: decided.id, label: 'measures', words: decided.number }),
  )
  for (const { certificateNumber } of printed.inspectors) expect(certificateNumber).not.toBeNull()
})

test('HZ-25 a case is opened for what a re-check rejected; the hazard stays open and may still be fixed', async () => {
  const { who, say, done, ordered } = on
  const hazard = await ordered()
  const file = { documentId: id(), reason: '逾期不整改', withId: who.second.personId }
  expect(await say(verbs.openCase, { ...file, ...based(hazard) }, who.inspector)).toMatchObject({
    code: 'hazard.not-unrectified',
  })
  const rejected = await recheck(await submit(hazard), 'rejectFix')
  const opened = await done<DocumentView>(verbs.openCase, { ...file, ...based(rejected) }, who.inspector)
  expect(opened.number).toMatch(/^（聊）应急立〔2025〕\d+号$/)
  const inCase = (await open(hazard.id)).hazard
  expect(inCase.status).toBe('case')
  const verified = await recheck(await submit(inCase), 'verifyFix')
  expect(verified.status).toBe('verified')
})

test('HZ-26 what is another department’s is handed over against a receipt, and is over here', async () => {
  const { who, say, done, ordered } = on
  const hazard = await ordered()
  const said = { documentId: id(), toAgency: '演示消防机构', reason: '属消防职责', receipt: '收文1号' }
  const nothing = { ...said, ...based(hazard), receipt: ' ' }
  await expect(say(verbs.transfer, nothing, who.inspector)).rejects.toThrow('input.invalid')
  await done(verbs.transfer, { ...said, ...based(hazard) }, who.inspector)
  const page = await open(hazard.id)
  expect(page.hazard.status).toBe('transferred')
  expect(page.documents).toMatchObject([{ kind: 'transfer', number: null, receipt: '收文1号' }])
  expect(Object.values(page.may).filter((bar) => bar === null)).toEqual([])
})

test('HZ-29 an opinion tells of an order’s re-checks once, under a number of its own, inspectors with certificates', async () => {
  const { who, say, done, ordered } = on
  const hazard = await ordered()
  const about = { orderId: hazard.orderId as OrderId }
  expect(await say(verbs.issueOpinion, { ...about, documentId: id() }, who.inspector)).toMatchObject({
    code: 'hazard.nothing-rechecked',
  })
  await recheck(await submit(hazard), 'rejectFix')
  const order: OpenedOrderView = await look(on.city, reads.openOrder, about, who.inspector)
  expect(order.untold).toBe(1)
  const opinion = await done<DocumentView>(verbs.issueOpinion, { ...about, documentId: id() }, who.inspector)
  expect(opinion.number).toMatch(/^（聊）应急复查〔2025〕\d+号$/)
  const opened: OpenedDocumentView = await look(on.city, reads.openDocument, { documentId: opinion.id }, who.inspector)
  expect(opened).toMatchObject({ orderNumber: order.order.number, rechecks: [{ passed: false, note: '仍有隔断' }] })
  expect(opened.inspectors.map(({ certificateNumber }) => certificateNumber)).not.toContain(null)
  expect(await say(verbs.issueOpinion, { ...about, documentId: id() }, who.inspector)).toMatchObject({
    code: 'hazard.nothing-rechecked',
  })
})

test('HZ-21 the page says by when the re-check is due', async () => {
  const { ordered, city } = on
  const hazard = await ordered()
  expect((await open(hazard.id)).recheckDueOn).toBeNull()
  city.setNow(later(16))
  expect((await open(hazard.id)).recheckDueOn).toBe('2025-05-26')
  city.setNow(later(0))
  await submit((await open(hazard.id)).hazard)
  expect((await open(hazard.id)).recheckDueOn).toBe('2025-05-11')
})

test('another area’s or another company’s documents and listings are not there', async () => {
  const { who, say, done } = on
  const hazard = await major()
  const { id: documentId } = await done<DocumentView>(verbs.takeMeasures, measuresOf(hazard), who.inspector)
  for (const stranger of [who.elsewhere, who.otherCompany])
    await expect(look(on.city, reads.openDocument, { documentId }, stranger)).rejects.toThrow('record.not-found')
  const away = {
    ...who.manager,
    grants: who.elsewhere.grants.map(({ areaId }) => ({ role: 'manager' as const, areaId })),
  }
  const refused = [
    await say(verbs.takeMeasures, measuresOf(hazard), who.elsewhere),
    await say(verbs.consentToResume, { documentId, revision: 1, note: '无' }, away),
    await say(verbs.putUnderSupervision, listingOf(hazard), away),
    await say(verbs.endSupervision, { ...based(hazard), outcome: 'withdrawn', note: '无' }, away),
    await say(verbs.issueOpinion, { documentId: id(), orderId: hazard.orderId }, who.elsewhere),
    await say(
      verbs.openCase,
      { documentId: id(), ...based(hazard), reason: '无', withId: who.second.personId },
      who.elsewhere,
    ),
    await say(
      verbs.transfer,
      { documentId: id(), ...based(hazard), toAgency: '无', reason: '无', receipt: '无' },
      who.elsewhere,
    ),
  ]
  expect(refused.map((outcome) => (outcome.ok ? 'accepted' : outcome.code))).toEqual(
    refused.map(() => 'record.not-found'),
  )
})
