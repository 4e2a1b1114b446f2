import type { ChecklistId, FileId, HazardId, InspectionId, Instant, LocalDay } from '@huhang/contract'
import type { ChecklistAnswer, ChecklistAnswers, ChecklistTemplate } from '@huhang/contract/checklists'
import { ListHazards } from '@huhang/contract/hazards'
import { type RecordInspection, VisitRecord } from '@huhang/contract/inspections'
import { sql } from '@huhang/db/stores'
import { checklistShown, itemsOf, shippedChecklists } from '@huhang/domain/checklists'
import { inspectorShown } from '@huhang/domain/inspections'
import { people, said } from '@huhang/testkit'
import { uuidv7 } from 'uuidv7'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { checklistsActions, layChecklists } from '../checklists'
import { hazardsReads } from '../hazards'
import { look, perform } from '../kernel'
import { hazardCity, system } from '../testing'
import { inspectionsActions, inspectionsReads, readFile, shownHashOf, storeFile } from '.'

let on: Awaited<ReturnType<typeof hazardCity>>
let template: ChecklistTemplate
let place: { enterprise: string; name: string }
let numbers: string[]

beforeAll(async () => {
  on = await hazardCity()
  await layChecklists(on.city, system)
  const zonghe = shippedChecklists[0] ?? expect.unreachable()
  template = { ...zonghe, validTo: null }
  const [row] = await on.city.db.rows<{ enterprise: string; name: string }>(
    sql`SELECT e."name" AS "enterprise", p."name" FROM "premises" p JOIN "enterprise" e ON e."id" = p."enterpriseId"
        WHERE p."id" = ${on.premisesId}::uuid`,
  )
  place = row ?? expect.unreachable()
  const certificates = await on.city.db.rows<{ number: string; personId: string }>(
    sql`SELECT "number", "personId" FROM "inspector_certificate"`,
  )
  numbers = inspectors.map((one) => certificates.find(({ personId }) => personId === one.personId)?.number ?? '')
})
afterAll(() => on.city.close())

const inspectors = [people.inspector, people.secondInspector]
const draftOf = (id: string, more: object = {}) => ({
  id,
  description: '灭火器过期',
  deadlineOn: '2025-05-10',
  ...more,
})

/** Every item as asked for, and one of them otherwise. */
const answersBut = (key: string, other: Partial<ChecklistAnswer>): ChecklistAnswer[] =>
  itemsOf(template).map((item) => ({
    item: item.key,
    given: { kind: 'mark', value: 'yes' } as const,
    ...(item.key === key ? other : {}),
  }))
const no = { given: { kind: 'mark', value: 'no' } as const }
const answered = (answers: ChecklistAnswer[], of = template): ChecklistAnswers => ({
  checklistId: of.checklistId,
  answers,
  shown: checklistShown(of, answers),
})

async function say(more: {
  kind?: string
  checklists?: ChecklistAnswers[]
  hazards?: object[]
  startedAt?: string
  endedAt?: string
}) {
  const visit = VisitRecord.parse({
    inspectionId: uuidv7(),
    premisesId: on.premisesId,
    kind: 'routine',
    startedAt: '2025-05-01T02:00:00.000Z',
    endedAt: '2025-05-01T03:00:00.000Z',
    inspectorIds: inspectors.map(({ personId }) => personId),
    content: '查看车间',
    receivedBy: { name: '', title: '' },
    hazards: [],
    shownAs: {
      enterprise: place.enterprise,
      premises: place.name,
      inspectors: inspectors.map(({ name }, index) => inspectorShown({ name, number: numbers[index] ?? null })),
    },
    ...more,
  })
  const command = {
    ...said('2025-05-01T04:00:00.000Z' as Instant),
    ...visit,
    signature: { state: 'absent', reason: '无人', witness: '演示见证', shownHash: shownHashOf(visit) },
  } as RecordInspection
  const [outcome] = await perform(on.city, [{ action: inspectionsActions.record, command }], on.who.inspector)
  return { outcome, inspectionId: visit.inspectionId }
}
const open = (inspectionId: InspectionId) => look(on.city, inspectionsReads.open, { inspectionId }, on.who.inspector)
const refused = async (checklists: ChecklistAnswers[], code: string, hazards: object[] = []) =>
  expect((await say({ checklists, hazards })).outcome).toMatchObject({ ok: false, code })
const findings = (inspectionId: string) =>
  on.city.db.rows(
    sql`SELECT "item", "hazardId", "seenAgain" FROM "finding" WHERE "inspectionId" = ${inspectionId}::uuid`,
  )

/** A hazard of an earlier day: `found` reports at the test's own moment, after these visits. */
async function standingSince(draft: Parameters<typeof on.found>[0]) {
  const hazard = await on.found(draft)
  await on.city.db.rows(sql`UPDATE "hazard" SET "foundAt" = '2025-04-01T00:00:00Z' WHERE "id" = ${hazard.id}::uuid`)
  return hazard
}

test('a visit keeps its list as it was answered, its score, and the hazard that a no made with the item it is of', async () => {
  const hazardId = uuidv7() as HazardId
  const answers = answersBut('gen-2', { ...no, hazardId, note: '东侧' })
  const { outcome, inspectionId } = await say({
    checklists: [answered(answers)],
    hazards: [draftOf(hazardId, { clauseId: 'GEN-2' })],
  })
  expect(outcome).toMatchObject({ ok: true, view: { status: 'rectifying' } })
  const view = await open(inspectionId)
  expect(view.checklists).toEqual([
    {
      ...{ checklistId: template.checklistId, version: 1, title: template.title, passPercent: 80 },
      ...{ answers, shown: checklistShown(template, answers), percent: 96.4, yes: 27, no: 1, na: 0 },
    },
  ])
  expect(view.signature.shownText).toContain('检查表：《综合检查》第1版：得分96.4分；符合27项，不符合1项，不适用0项\n')
  expect(view.signature.shownText).toContain('　不符合：灭火器齐全有效，未过期、失压或被遮挡；说明：东侧')
  expect(await findings(inspectionId)).toEqual([{ item: 'gen-2', hazardId, seenAgain: false }])
  const { rows } = await look(
    on.city,
    hazardsReads.list,
    ListHazards.parse({ premisesId: on.premisesId }),
    on.who.inspector,
  )
  expect(rows.find(({ id }) => id === hazardId)).toMatchObject({ checklistItem: 'zonghe/gen-2', clauseId: 'GEN-2' })
})

test('CL-6 one problem that two lists of a visit ask after is one hazard, named by both', async () => {
  const hazardId = uuidv7() as HazardId
  const fire = { ...(shippedChecklists.find(({ code }) => code === 'xiaofang') ?? expect.unreachable()), validTo: null }
  const ofFire = itemsOf(fire).map((item) => {
    const isIt = item.key === 'gen-1'
    return {
      item: item.key,
      given: { kind: 'mark', value: isIt ? 'no' : 'na' } as const,
      ...(isIt ? { hazardId } : {}),
    }
  })
  const { outcome, inspectionId } = await say({
    checklists: [answered(answersBut('gen-1', { ...no, hazardId })), answered(ofFire, fire)],
    hazards: [draftOf(hazardId, { clauseId: 'GEN-1' })],
  })
  expect(outcome).toMatchObject({ ok: true })
  expect((await open(inspectionId)).hazards).toHaveLength(1)
  expect(await findings(inspectionId)).toEqual([
    { item: 'gen-1', hazardId, seenAgain: false },
    { item: 'gen-1', hazardId, seenAgain: false },
  ])
})

test('CL-7 the same thing met again points to the hazard that stands, and makes no second one', async () => {
  const standing = await standingSince({ clauseId: 'GEN-9' })
  const answers = answersBut('gen-9', { ...no, seenHazardId: standing.id })
  const { outcome, inspectionId } = await say({ checklists: [answered(answers)] })
  expect(outcome).toMatchObject({ ok: true, view: { status: 'closed-no-issue' } })
  expect(await findings(inspectionId)).toEqual([{ item: 'gen-9', hazardId: standing.id, seenAgain: true }])
  const view = await open(inspectionId)
  expect(view.hazards).toEqual([])
  expect(view.signature.shownText).toContain('发现问题：未发现新的问题，此前已发现的隐患1项仍在')
  await refused([answered(answersBut('gen-8', { ...no, seenHazardId: standing.id }))], 'checklist.hazard-not-standing')
})

test('what was verified while the record was on its way stood when the visit began', async () => {
  const { id } = await standingSince({ clauseId: 'GEN-10' })
  const closeAt = (at: string) =>
    on.city.db.rows(
      sql`UPDATE "hazard" SET "status" = 'verified', "verifiedAt" = ${at}::timestamptz WHERE "id" = ${id}::uuid`,
    )
  await closeAt('2025-05-01T03:30:00.000Z')
  const again = [answered(answersBut('gen-10', { ...no, seenHazardId: id }))]
  expect((await say({ checklists: again })).outcome).toMatchObject({ ok: true })
  await closeAt('2025-04-20T00:00:00.000Z')
  await refused(again, 'checklist.hazard-not-standing')
})

test('each rule of the lists refuses with its code', async () => {
  const whole = answersBut('', {})
  await refused([answered(whole.slice(1))], 'checklist.answer-missing')
  await refused([answered([...whole, { ...no, item: 'none' }])], 'checklist.not-asked')
  await refused([answered(answersBut('gen-2', no))], 'checklist.hazard-missing')
  await refused([answered(answersBut('gen-2', { hazardId: uuidv7() as HazardId }))], 'checklist.hazard-misplaced')
  const strange = answersBut('gen-2', { ...no, hazardId: uuidv7() as HazardId })
  await refused([answered(strange)], 'checklist.hazard-not-standing')
  await refused([answered(answersBut('gen-2', { given: { kind: 'number', value: 1 } }))], 'checklist.answer-misfits')
  await refused([answered(whole), answered(whole)], 'checklist.twice')
  await refused([{ ...answered(whole), shown: ['《综合检查》第1版：得分100分'] }], 'checklist.shown-differs')
  await refused([{ ...answered(whole), checklistId: uuidv7() as ChecklistId }], 'checklist.not-in-force')
})

test('CL-1 a finished visit keeps its version, and the version of the day decides even where a newer is there', async () => {
  const { checklistId: _id, version: _version, validTo: _to, ...content } = template
  const next = {
    ...{ ...said(), ...content, basedOn: 1, checklistId: uuidv7() as ChecklistId },
    ...{ title: { zh: '综合检查（新）' }, validFrom: '2025-05-02' as LocalDay },
  }
  const [published] = await perform(on.city, [{ action: checklistsActions.publish, command: next }], system)
  expect(published).toMatchObject({ ok: true })
  const whole = answersBut('', {})
  const mine = await say({ checklists: [answered(whole)] })
  expect(mine.outcome).toMatchObject({ ok: true })
  expect((await open(mine.inspectionId)).checklists[0]).toMatchObject({
    version: 1,
    title: { zh: '综合检查' },
  })
  const newer = { ...template, checklistId: next.checklistId, version: 2, title: next.title }
  await refused([answered(whole, newer)], 'checklist.not-in-force')
})

test('a photo beside an answer is seen by who may see the visit, and nobody puts up another’s', async () => {
  const upload = (actor: typeof on.who.inspector) =>
    storeFile(on.city, actor, {
      ...{ id: uuidv7() as FileId, kind: 'photo' as const },
      bytes: Buffer.concat([
        Buffer.from(
          'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
          'base64',
        ),
        Buffer.from(uuidv7()),
      ]),
    })
  const mine = await upload(on.who.inspector)
  const withPhoto = (fileId: FileId) => [answered(answersBut('gen-1', { photos: [fileId] }))]
  expect((await say({ checklists: withPhoto(mine.fileId) })).outcome).toMatchObject({ ok: true })
  expect((await readFile(on.city, on.who.manager, mine.fileId, 'full')).mime).toBeDefined()
  await expect(readFile(on.city, on.who.elsewhere, mine.fileId, 'full')).rejects.toMatchObject({
    code: 'record.not-found',
  })
  const theirs = await upload(on.who.second)
  expect((await say({ checklists: withPhoto(theirs.fileId) })).outcome).toMatchObject({ ok: false })
})

test('CL-13 a service visit keeps a no without a hazard, where another visit must record one', async () => {
  const checklists = [answered(answersBut('gen-2', no))]
  await refused(checklists, 'checklist.hazard-missing')
  const { outcome, inspectionId } = await say({ kind: 'service', checklists })
  expect(outcome).toMatchObject({ ok: true })
  expect(await findings(inspectionId)).toEqual([{ item: 'gen-2', hazardId: null, seenAgain: false }])
  const view = await open(inspectionId)
  expect(view.hazards).toEqual([])
  expect(view.signature.shownText).toContain('不符合：灭火器齐全有效')
})

test('a record made before there were lists is the same record', async () => {
  const { outcome, inspectionId } = await say({})
  expect(outcome).toMatchObject({ ok: true })
  const view = await open(inspectionId)
  expect(view.checklists).toEqual([])
  expect(view.signature.shownText).not.toContain('检查表')
})
