import { createHash } from 'node:crypto'
import type { Actor, AreaId, EnterpriseId, FileId, Grant, Instant, PersonId } from '@huhang/contract'
import type { RecordInspection } from '@huhang/contract/inspections'
import { VisitRecord } from '@huhang/contract/inspections'
import { commit, insert, remove, sql } from '@huhang/db/stores'
import { cellOf } from '@huhang/geo/cells'
import { uuidv7 } from 'uuidv7'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { hazardsActions } from '../hazards'
import { type AnyAction, look, type Outcome, perform } from '../kernel'
import { type TestCity, testCity } from '../testing'
import { inspectionsActions, inspectionsReads } from '.'
import { printInspection, printOrder } from './print'
import { readFile } from './read-file'
import { shownHashOf } from './shown-hash'
import { storeFile } from './store-file'
import { takeInFile } from './take-in-file'

let city: TestCity
const { record, sendTeam, startCampaign } = inspectionsActions
const now = '2025-05-01T04:00:00.000Z' as Instant
const [root, county, other] = ['371500', '371522', '371523'] as [AreaId, AreaId, AreaId]
const ids = {
  one: uuidv7() as PersonId,
  two: uuidv7() as PersonId,
  late: uuidv7() as PersonId,
  related: uuidv7() as PersonId,
  contact: uuidv7() as PersonId,
  enterprise: uuidv7(),
  premises: uuidv7(),
  closed: uuidv7(),
}
const person = (personId: PersonId, grants: Grant[], enterpriseIds: string[] = []): Actor => ({
  kind: 'person',
  personId,
  grants,
  enterpriseIds: enterpriseIds as EnterpriseId[],
})
const inspector = person(ids.one, [{ role: 'inspector', areaId: county }])
const neighbour = person(uuidv7() as PersonId, [{ role: 'inspector', areaId: other }])
const manager = person(uuidv7() as PersonId, [{ role: 'manager', areaId: root }])
const contact = person(ids.contact, [{ role: 'company-contact', areaId: county }], [ids.enterprise])
const stranger = person(uuidv7() as PersonId, [{ role: 'company-contact', areaId: county }], [uuidv7()])

beforeAll(async () => {
  city = await testCity(now)
  const area = (id: string, parentId: string | null) =>
    insert('area', { id, kind: parentId ? 'county' : 'city', name: id, pinyin: id, parentId })
  const someone = (id: string, name: string, validTo: string) => [
    insert('person', { id, name, pinyin: name, areaId: county }),
    insert('inspector_certificate', {
      id: uuidv7(),
      personId: id,
      number: `演示-${name}`,
      issuer: '演示',
      validFrom: '2020-01-01',
      validTo,
    }),
  ]
  const place = { lat: 36.2, lng: 115.7 }
  const premises = (id: string, closedAt: string | null) =>
    insert('premises', {
      id,
      enterpriseId: ids.enterprise,
      name: '主厂区',
      address: '演示路1号',
      areaId: county,
      ...place,
      cell: cellOf(place).toString(),
      riskColour: 'blue',
      closedAt,
    })
  await commit(city.db, [area(root, null), area(county, root), area(other, root)], [], [])
  await commit(
    city.db,
    [
      ...someone(ids.one, '甲', '2030-01-01'),
      ...someone(ids.two, '乙', '2030-01-01'),
      ...someone(ids.late, '丙', '2025-04-30'),
      ...someone(ids.related, '丁', '2030-01-01'),
    ],
    [],
    [],
  )
  await commit(
    city.db,
    [
      insert('enterprise', {
        id: ids.enterprise,
        name: '演示一厂',
        nameKey: '演示一厂',
        pinyin: 'yanshiyichang',
        initials: 'ysyc',
        uscc: '演示代码1',
        areaId: county,
        industry: '1310',
        riskColour: 'blue',
        creditGrade: 'B',
      }),
    ],
    [],
    [],
  )
  await commit(
    city.db,
    [
      premises(ids.premises, null),
      premises(ids.closed, '2025-01-01T00:00:00.000Z'),
      insert('conflict_of_interest', {
        id: uuidv7(),
        personId: ids.related,
        enterpriseId: ids.enterprise,
        reason: '演示',
        since: '2025-01-01T00:00:00.000Z',
      }),
    ],
    [],
    [],
  )
})
afterAll(() => city.close())

/** A signature of its own: the memory ports keep bytes as they are, and the printer wants a real image. */
async function drawn(): Promise<Buffer> {
  const png = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
  return Buffer.concat([Buffer.from(png, 'base64'), Buffer.from(uuidv7())])
}

async function sign(actor: Actor = inspector): Promise<string> {
  const file = await storeFile(city, actor, {
    id: uuidv7() as never,
    kind: 'signature',
    bytes: await drawn(),
  })
  return file.fileId
}

const names: Record<string, string> = { [ids.one]: '甲', [ids.two]: '乙', [ids.late]: '丙', [ids.related]: '丁' }

async function visit(
  { inspectorIds = [ids.one, ids.two], ...more }: { inspectorIds?: string[]; [field: string]: unknown } = {},
  signature: object = {},
): Promise<RecordInspection> {
  const visited = VisitRecord.parse({
    inspectionId: uuidv7(),
    premisesId: ids.premises,
    kind: 'routine',
    startedAt: '2025-05-01T02:00:00.000Z',
    endedAt: '2025-05-01T03:00:00.000Z',
    inspectorIds,
    content: '查看车间',
    receivedBy: { name: '演示接待', title: '安全员' },
    shownAs: { enterprise: '演示一厂', premises: '主厂区', inspectors: inspectorIds.map((id) => names[id] ?? '某') },
    hazards: [],
    ...more,
  })
  return {
    commandId: uuidv7(),
    occurredAt: now,
    ...visited,
    signature: { state: 'signed', fileId: await sign(), shownHash: shownHashOf(visited), ...signature },
  } as RecordInspection
}
const hazard = (more: object = {}) => ({ id: uuidv7(), description: '通道堆物', deadlineOn: '2025-05-10', ...more })

const say = async (command: RecordInspection, actor = inspector): Promise<Outcome | undefined> =>
  (await perform(city, [{ action: record, command }], actor))[0]
const refusedWith = async (command: RecordInspection, code: string, actor = inspector) =>
  expect(await say(command, actor)).toMatchObject({ ok: false, code })
const open = (inspectionId: string, actor = inspector) =>
  look(city, inspectionsReads.open, { inspectionId: inspectionId as never }, actor)
const rowsOf = (id: string) => city.db.rows(sql`SELECT 1 FROM "inspection" WHERE "id" = ${id}::uuid`)

test('a visit with its hazards is there as it was recorded, with certificate numbers and what was signed', async () => {
  const command = await visit({
    hazards: [
      hazard(),
      hazard({ description: '警示牌脱落', deadlineOn: undefined, correctedOnSpot: true, afterPhotos: [await sign()] }),
    ],
  })
  expect(await say(command)).toMatchObject({ ok: true, view: { status: 'rectifying' } })
  const view = await open(command.inspectionId)
  expect(view).toMatchObject({
    kind: 'routine',
    day: '2025-05-01',
    enterprise: { name: '演示一厂' },
    receivedBy: { name: '演示接待', title: '安全员' },
    signature: { state: 'signed', fileId: command.signature.fileId, shownHash: command.signature.shownHash },
  })
  expect(view.inspectors.map((one) => one.certificateNumber).sort()).toEqual(['演示-乙', '演示-甲'])
  expect(view.hazards.map((one) => [one.description, one.status])).toEqual([
    ['通道堆物', 'found'],
    ['警示牌脱落', 'verified'],
  ])
  expect(view.signature.shownText).toContain('1. 通道堆物')
})

test('sending the same visit twice, or sixteen times at once, is one visit with the same answer', async () => {
  const command = await visit({ hazards: [hazard()] })
  const outcomes = await Promise.all(Array.from({ length: 16 }, () => say(command)))
  outcomes.push(await say(command))
  for (const outcome of outcomes) expect(outcome).toEqual(outcomes[0])
  expect(outcomes[0]).toMatchObject({ ok: true })
  expect(await rowsOf(command.inspectionId)).toHaveLength(1)
})

test('a visit is one question and one statement to the database', async () => {
  const command = await visit()
  const asked: string[] = []
  const db = {
    ...city.db,
    rows: (...[query, options]: Parameters<typeof city.db.rows>) => {
      asked.push(query.text)
      return city.db.rows(query, options)
    },
  }
  const areas = await city.areas()
  const watched = {
    ...city,
    db: db as typeof city.db,
    areas: async () => areas,
    setting: async <V>(_: string, otherwise: V) => otherwise,
  }
  await perform(watched, [{ action: record, command }], inspector)
  expect(asked).toHaveLength(2)
})

test('each rule refuses with its code and leaves nothing', async () => {
  const closed = await visit({ premisesId: ids.closed })
  await refusedWith(closed, 'inspection.premises-closed')
  expect(await rowsOf(closed.inspectionId)).toHaveLength(0)
  await refusedWith(await visit({ inspectorIds: [ids.one] }), 'inspection.too-few-inspectors')
  await refusedWith(await visit({ inspectorIds: [ids.one, uuidv7()] }), 'inspection.too-few-inspectors')
  await refusedWith(await visit({ inspectorIds: [ids.one, ids.late] }), 'inspection.certificate-invalid')
  await refusedWith(await visit({ inspectorIds: [ids.one, ids.related] }), 'inspection.conflict-of-interest')
  await refusedWith(await visit({ inspectorIds: [ids.two, ids.related] }), 'inspection.recorder-not-inspector')
  await refusedWith(await visit({}, { fileId: uuidv7() }), 'inspection.signature-needed')
  await refusedWith(await visit({}, { state: 'refused', fileId: undefined }), 'inspection.refusal-needs-witness')
  await refusedWith(await visit({}, { shownHash: 'f'.repeat(64) }), 'inspection.shown-differs')
  await refusedWith(await visit({ kind: 'supervision' }), 'inspection.supervision-needs-basis')
  await refusedWith(await visit({ tripId: uuidv7() }), 'inspection.trip-mismatch')
  await refusedWith(await visit({ hazards: [hazard({ deadlineOn: '2035-01-01' })] }), 'hazard.deadline-out-of-range')
})

test('IN-20 a page that named another enterprise is not signed for this one, unless it was renamed meanwhile', async () => {
  const shownAs = { enterprise: '演示旧厂', premises: '主厂区', inspectors: ['甲', '乙'] }
  await refusedWith(await visit({ shownAs }), 'inspection.shown-differs')
  await refusedWith(
    await visit({ shownAs: { ...shownAs, enterprise: '演示一厂', inspectors: ['甲', '丁'] } }),
    'inspection.shown-differs',
  )
  const edited = {
    ...{ id: uuidv7(), type: 'enterprise.edited' as const, subjectKind: 'enterprise', subjectId: ids.enterprise },
    ...{ areaId: county, actorId: null, actorName: 'test', commandId: uuidv7(), occurredAt: now, deviceAt: null },
    payload: { areaId: county, riskColour: 'blue', creditGrade: 'B', status: 'active' },
  }
  await commit(city.db, [], [edited], [])
  expect(await say(await visit({ shownAs }))).toMatchObject({ ok: true })
})

const fast = async (command: RecordInspection, hours: number): Promise<Outcome | undefined> =>
  (await perform(city, [{ action: record, command, clockOffsetSeconds: -hours * 3600 }], inspector))[0]

test('IN-21 a relation that ended before the visit keeps nobody away, and the text stays as it was signed', async () => {
  const declared = {
    personId: ids.two,
    enterpriseId: ids.enterprise,
    reason: '演示',
    since: '2025-01-01T00:00:00.000Z',
  }
  const id = uuidv7()
  // It stood until 01:00; the phone shows four hours more than it was.
  await commit(
    city.db,
    [insert('conflict_of_interest', { id, ...declared, until: '2025-05-01T01:00:00.000Z' })],
    [],
    [],
  )
  const shown = { startedAt: '2025-05-01T04:30:00.000Z', endedAt: '2025-05-01T07:00:00.000Z' }
  const during = await visit(shown)
  const said = { ...during, occurredAt: '2025-05-01T07:00:00.000Z' as Instant }
  expect(await fast(said, 4)).toMatchObject({ code: 'inspection.conflict-of-interest' })
  const after = await visit({ ...shown, startedAt: '2025-05-01T05:30:00.000Z' })
  expect(await fast({ ...after, occurredAt: said.occurredAt }, 4)).toMatchObject({ ok: true })
  const view = await open(after.inspectionId)
  expect(view).toMatchObject({ startedAt: '2025-05-01T01:30:00.000Z', endedAt: '2025-05-01T03:00:00.000Z' })
  expect(view).toMatchObject({ deviceAt: said.occurredAt, clockOffsetSeconds: -4 * 3600 })
  expect(view.signature.shownText).toContain('2025年5月1日 13:30 至 2025年5月1日 15:00')
  await commit(city.db, [remove('conflict_of_interest', { id })], [], [])
})

test('IN-23 a visit of two years ago is refused though it is said today, by a clock that was set right', async () => {
  const of = (day: string) => ({ startedAt: `${day}T02:00:00.000Z`, endedAt: `${day}T03:00:00.000Z` })
  const refused = { ok: false, code: 'time.too-old', details: { maxDays: 30 } }
  expect(await say(await visit(of('2023-05-01')))).toMatchObject(refused)
  expect(await say(await visit(of('2025-04-02')))).toMatchObject({ ok: true })
  // The phone shows three days more than it is, so this one began longer ago than it says.
  const command = { ...(await visit(of('2025-04-02'))), occurredAt: '2025-05-04T04:00:00.000Z' as Instant }
  expect(await fast(command, 72)).toMatchObject(refused)
})

test('a signature that a colleague uploaded does not count', async () => {
  const fileId = await sign(person(ids.two, [{ role: 'inspector', areaId: county }]))
  await refusedWith(await visit({}, { fileId }), 'inspection.signature-needed')
})

test('a refused or absent signature is kept with its reason and witness', async () => {
  const because = { fileId: undefined, reason: '负责人外出', witness: '演示见证' }
  const command = await visit({ receivedBy: { name: '', title: '' } }, { state: 'absent', ...because })
  expect(await say(command)).toMatchObject({ ok: true })
  expect((await open(command.inspectionId)).signature).toMatchObject({
    state: 'absent',
    reason: '负责人外出',
    witness: '演示见证',
    fileId: null,
  })
})

test('another county’s premises and records do not exist for this inspector', async () => {
  const command = await visit()
  const theirs = {
    ...command,
    inspectorIds: [...command.inspectorIds, neighbour.kind === 'person' ? neighbour.personId : ''],
  } as RecordInspection
  await refusedWith(theirs, 'record.not-found', neighbour)
  const mine = await visit()
  await say(mine)
  await expect(open(mine.inspectionId, neighbour)).rejects.toMatchObject({ code: 'record.not-found' })
  await expect(open(mine.inspectionId, stranger)).rejects.toMatchObject({ code: 'record.not-found' })
  expect((await open(mine.inspectionId, contact)).inspectionId).toBe(mine.inspectionId)
  expect((await open(mine.inspectionId, manager)).inspectionId).toBe(mine.inspectionId)
})

test('government-side supervision needs no certificate and hands over what it found', async () => {
  const supervision = (supervisedArea: string) =>
    visit({
      kind: 'supervision',
      supervisedAreaId: county,
      shownAs: { enterprise: '演示一厂', premises: '主厂区', inspectors: ['甲', '丙'], supervisedArea },
      inspectorIds: [ids.one, ids.late],
      hazards: [hazard()],
    })
  await refusedWith(await supervision('另一个县'), 'inspection.shown-differs')
  // This city's areas are named by their codes.
  const command = await supervision(county)
  expect(await say(command)).toMatchObject({ ok: true, view: { status: 'transferred' } })
  const [found] = await city.db.rows(
    sql`SELECT "visitKind" FROM "hazard" WHERE "inspectionId" = ${command.inspectionId}::uuid`,
  )
  expect(found, 'counted by the kind of its visit').toEqual({ visitKind: 'supervision' })
})

test('the list pages by key without gap or double and filters by area, kind, days, inspector and enterprise', async () => {
  for (const day of ['2025-04-20', '2025-04-20', '2025-04-21'])
    await say(await visit({ kind: 'special', startedAt: `${day}T02:00:00.000Z`, endedAt: `${day}T03:00:00.000Z` }))
  const ask = (more: object) => look(city, inspectionsReads.list, { limit: 50, ...more } as never, inspector)
  const all = await ask({})
  const paged: string[] = []
  for (let after: string | null | undefined; after !== null; ) {
    const page = await ask({ limit: 2, after })
    paged.push(...page.rows.map((row) => row.inspectionId))
    after = page.next
  }
  expect(paged).toEqual(all.rows.map((row) => row.inspectionId))
  expect((await ask({ kind: 'special' })).rows.map((row) => row.day)).toEqual([
    '2025-04-21',
    '2025-04-20',
    '2025-04-20',
  ])
  expect((await ask({ fromOn: '2025-04-20', toOn: '2025-04-20' })).rows).toHaveLength(2)
  expect((await ask({ inspectorId: ids.late })).rows.map((row) => row.kind)).toEqual(['supervision'])
  expect((await ask({ enterpriseId: uuidv7() })).rows).toEqual([])
  expect((await ask({ areaId: other })).rows).toEqual([])
  expect((await look(city, inspectionsReads.list, { limit: 50 } as never, neighbour)).rows).toEqual([])
  await expect(ask({ after: 'x' })).rejects.toMatchObject({ code: 'input.invalid' })
})

test('a visit moves on when its hazards are verified, without anybody writing it', async () => {
  const command = await visit({ hazards: [hazard()] })
  await say(command)
  const standing = async () => (await open(command.inspectionId)).status
  const next = async (action: AnyAction, more: object, actor: Actor) =>
    expect(
      await perform(city, [{ action, command: { commandId: uuidv7(), occurredAt: now, ...more } }], actor),
    ).toMatchObject([{ ok: true }])
  const hazardId = command.hazards[0]?.id
  expect(await standing()).toBe('rectifying')
  city.setNow('2025-05-11T04:00:00.000Z' as Instant)
  expect(await standing()).toBe('recheck-due')
  city.setNow(now)
  const { issueOrder, submitFix, verifyFix } = hazardsActions
  await next(issueOrder, { orderId: uuidv7(), items: [{ hazardId, revision: 1 }] }, inspector)
  const [order] = (await open(command.inspectionId)).orders
  for (const actor of [inspector, contact, manager]) {
    const prints = [
      await printInspection(city, actor, command.inspectionId),
      order && (await printOrder(city, actor, order.orderId)),
    ]
    for (const print of prints)
      expect(
        Buffer.from(print?.bytes ?? [])
          .subarray(0, 5)
          .toString(),
      ).toBe('%PDF-')
  }
  await expect(printInspection(city, neighbour, command.inspectionId)).rejects.toMatchObject({
    code: 'record.not-found',
  })
  await next(submitFix, { hazardId, revision: 2, note: '已清理', photos: [await sign(contact)] }, contact)
  expect(await standing()).toBe('recheck-due')
  await next(verifyFix, { hazardId, revision: 3, withId: ids.two }, inspector)
  expect(await standing()).toBe('closed-pass')
})

test('a team goes out within its campaign; its code is taken once', async () => {
  const campaign = {
    campaignId: uuidv7(),
    code: 'demo-2025',
    name: '演示行动',
    areaId: county,
    fromOn: '2025-05-01',
    toOn: '2025-05-05',
  }
  const start = (more: object = {}) =>
    perform(
      city,
      [{ action: startCampaign, command: { commandId: uuidv7(), occurredAt: now, ...campaign, ...more } }],
      manager,
    )
  expect(await start()).toMatchObject([{ ok: true }])
  expect(await start({ campaignId: uuidv7() })).toMatchObject([{ code: 'campaign.code-taken' }])
  const trip = {
    tripId: uuidv7(),
    campaignId: campaign.campaignId,
    areaId: county,
    day: '2025-05-01',
    name: '一组',
    memberIds: [ids.one, ids.two],
  }
  const send = (more: object = {}) =>
    perform(city, [{ action: sendTeam, command: { commandId: uuidv7(), occurredAt: now, ...trip, ...more } }], manager)
  expect(await send()).toMatchObject([{ ok: true, view: { members: 2 } }])
  expect(await send({ tripId: uuidv7(), day: '2025-05-06' })).toMatchObject([{ code: 'campaign.day-outside' }])
  expect(await send({ tripId: uuidv7(), memberIds: [ids.one, ids.one] })).toMatchObject([
    { code: 'trip.roster-invalid' },
  ])
  expect(await send({ tripId: uuidv7(), campaignId: uuidv7() })).toMatchObject([{ code: 'record.not-found' }])
  expect(await say(await visit({ tripId: trip.tripId }))).toMatchObject({ ok: true })
})

test('IN-17 a file is there for its uploader, and for others only through a record they may see', async () => {
  const photo = await storeFile(city, inspector, {
    id: uuidv7() as never,
    kind: 'photo',
    bytes: Buffer.from('a photo'),
  })
  const read = (actor: Actor) => readFile(city, actor, photo.fileId, 'full')
  expect(Buffer.from((await read(inspector)).bytes).toString()).toBe('a photo')
  for (const actor of [manager, contact, neighbour])
    await expect(read(actor)).rejects.toMatchObject({ code: 'record.not-found' })
  await say(await visit({ hazards: [hazard({ photos: [photo.fileId] })] }))
  for (const actor of [manager, contact]) expect((await read(actor)).mime).toBe('image/jpeg')
  for (const actor of [neighbour, stranger])
    await expect(read(actor)).rejects.toMatchObject({ code: 'record.not-found' })
})

test('an upload sent twice is one file; the same id with other bytes, or from someone else, is refused', async () => {
  const upload = { id: uuidv7() as never, kind: 'photo' as const, bytes: Buffer.from('once') }
  const [first, second] = await Promise.all([storeFile(city, inspector, upload), storeFile(city, inspector, upload)])
  expect(second).toEqual(first)
  expect(await storeFile(city, inspector, upload)).toEqual(first)
  await expect(storeFile(city, inspector, { ...upload, bytes: Buffer.from('other') })).rejects.toMatchObject({
    code: 'command.reused',
  })
  await expect(storeFile(city, contact, upload)).rejects.toMatchObject({ code: 'command.reused' })
})

/** Said by the device before it has sent anything. */
async function announced(actor: Actor, kind: 'photo' | 'signature', bytes: Buffer) {
  const fileId = uuidv7() as FileId
  const file = { fileId, kind, sha256: createHash('sha256').update(bytes).digest('hex'), bytes: bytes.byteLength }
  const command = { commandId: fileId, occurredAt: now, ...file, takenAt: now, place: { lat: 36.4, lng: 115.9 } }
  expect(await perform(city, [{ action: inspectionsActions.announceFile, command }], actor)).toMatchObject([
    { ok: true, view: { arrived: false } },
  ])
  return file
}

test('a visit, its corrected hazards, its prints and lists stand before any of its pictures has arrived', async () => {
  const bytes = { photo: Buffer.from(uuidv7()), signature: await drawn() }
  const photo = await announced(inspector, 'photo', bytes.photo)
  const signed = await announced(inspector, 'signature', bytes.signature)
  const command = await visit(
    { hazards: [hazard({ deadlineOn: undefined, correctedOnSpot: true, afterPhotos: [photo.fileId] })] },
    { fileId: signed.fileId },
  )
  expect(await say(command)).toMatchObject({ ok: true })
  const pictures = async () => {
    const { hazards, signature } = await open(command.inspectionId, contact)
    return [signature.arrived, ...hazards.flatMap(({ files }) => files.map(({ arrived }) => arrived))]
  }
  expect(await pictures()).toEqual([false, false])
  const [file] = (await open(command.inspectionId)).hazards.flatMap(({ files }) => files)
  expect(file).toMatchObject({ originalSha256: photo.sha256, takenAt: now, place: { lat: 36.4, lng: 115.9 } })
  expect((await printInspection(city, contact, command.inspectionId)).bytes.byteLength).toBeGreaterThan(1000)
  await expect(readFile(city, manager, photo.fileId, 'full')).rejects.toMatchObject({ code: 'file.not-arrived' })
  // Whoever brought them may do nothing here any more: what belongs to an accepted record still comes in.
  await takeInFile(city, person(ids.one, []), photo.fileId, bytes.photo)
  expect(await pictures()).toEqual([false, true])
  await takeInFile(city, inspector, signed.fileId, bytes.signature)
  expect(await pictures()).toEqual([true, true])
  expect((await printInspection(city, contact, command.inspectionId)).bytes.byteLength).toBeGreaterThan(1000)
  expect(Buffer.from((await readFile(city, manager, photo.fileId, 'original')).bytes)).toEqual(bytes.photo)
  await expect(readFile(city, contact, photo.fileId, 'original')).rejects.toMatchObject({ code: 'auth.not-allowed' })
})

test('what the company says it put right stands with a photo that is still on its way', async () => {
  const command = await visit({ hazards: [hazard()] })
  await say(command)
  const hazardId = command.hazards[0]?.id
  const next = (action: AnyAction, more: object, actor: Actor) =>
    perform(city, [{ action, command: { commandId: uuidv7(), occurredAt: now, ...more } }], actor)
  const { issueOrder, submitFix } = hazardsActions
  await next(issueOrder, { orderId: uuidv7(), items: [{ hazardId, revision: 1 }] }, inspector)
  const photo = await announced(contact, 'photo', Buffer.from(uuidv7()))
  const fix = { hazardId, revision: 2, note: '已清理', photos: [photo.fileId] }
  expect(await next(submitFix, fix, contact)).toMatchObject([{ ok: true }])
})

test('IN-22 the hashes on the page are those that were announced, of every photo and nothing else', async () => {
  const [one, two] = [
    await announced(inspector, 'photo', Buffer.from('1')),
    await announced(inspector, 'photo', Buffer.from('2')),
  ]
  const shown = ({ fileId, sha256 }: { fileId: FileId; sha256: string }) => ({ fileId, sha256 })
  const hazards = [hazard({ photos: [one.fileId, two.fileId] })]
  const refused = (photoHashes: object[]) =>
    visit({ hazards, photoHashes }).then((command) => refusedWith(command, 'inspection.photo-hash-differs'))
  await refused([shown(one)])
  await refused([shown(one), { ...shown(two), sha256: one.sha256 }])
  await refused([shown(one), shown(two), { fileId: uuidv7(), sha256: one.sha256 }])
  const command = await visit({ hazards, photoHashes: [shown(one), shown(two)] })
  expect(await say(command)).toMatchObject({ ok: true })
  const { signature } = await open(command.inspectionId)
  expect(signature.shownText).toContain(`照片1-2 SHA-256：${two.sha256}`)
})
