import { type AreaId, type Instant, instantOf, type LocalMonth } from '@huhang/contract'
import { CountMeasure, ExportQuestion, MonthQuestion, type MonthView, RowsQuestion } from '@huhang/contract/statistics'
import { commit, insert, type Write } from '@huhang/db/stores'
import { countMeasures, valueIn } from '@huhang/domain/statistics'
import { sheetCells } from '@huhang/formats/testing'
import { actorOf, people, testId } from '@huhang/testkit'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { look } from '../kernel'
import { peopledCity, type TestCity } from '../testing'
import { exportRows, statisticsReads as reads } from './index'

const may = '2025-05' as LocalMonth
const [dongchangfu, yanggu] = ['371502001', '371521']
const manager = actorOf(people.manager)
const countyManager = actorOf(people.countyManager)
let city: TestCity
let made = 0x5000
let firstVisit: string
const id = () => testId(++made)

const enterprise = (areaId: string, industry: string) => {
  const [enterpriseId, premisesId] = [id(), id()]
  const words = { name: `示例企业${made}`, nameKey: `k${made}`, pinyin: 'shili', initials: 'slqy', uscc: `U${made}` }
  return {
    enterpriseId,
    premisesId,
    areaId,
    writes: [
      insert('enterprise', { id: enterpriseId, ...words, areaId, industry, riskColour: 'blue', creditGrade: 'A' }),
      insert('premises', {
        id: premisesId,
        enterpriseId,
        name: '主厂区',
        address: '示例路1号',
        areaId,
        lat: 36.4,
        lng: 116,
        cell: '1',
        riskColour: 'blue',
      }),
    ],
  }
}
type Place = ReturnType<typeof enterprise>

const visit = (at: Place, day: string, kind = 'routine', inspectors = [people.inspector, people.secondInspector]) => {
  const inspectionId = id()
  const moment = `${day}T02:00:00.000Z`
  const signed = {
    content: 'c',
    receivedByName: '冯某',
    receivedByTitle: '主任',
    signState: 'signed',
    shownText: 't',
    shownHash: 'h',
  }
  const writes: Write[] = [
    insert('inspection', {
      id: inspectionId,
      premisesId: at.premisesId,
      enterpriseId: at.enterpriseId,
      areaId: at.areaId,
      kind,
      status: 'recorded',
      startedAt: moment,
      day,
      deviceAt: moment,
      inspectorCount: inspectors.length,
      ...signed,
    }),
    ...inspectors.map(({ personId }) =>
      insert('inspection_inspector', { inspectionId, personId, certificateNumber: 'c' }),
    ),
  ]
  return { inspectionId, writes }
}

type Facts = {
  foundOn: string
  status?: string
  grade?: string
  deadlineOn?: string
  verifiedAt?: string
  inspectionId?: string
  visitKind?: string
}
const hazard = (at: Place, { foundOn, status = 'rectifying', grade = 'general', ...rest }: Facts) =>
  insert('hazard', {
    id: id(),
    premisesId: at.premisesId,
    enterpriseId: at.enterpriseId,
    areaId: at.areaId,
    lat: 36.4,
    lng: 116,
    cell: '1',
    source: 'routine',
    description: '示例隐患',
    spot: '东侧',
    category: 'management',
    grade,
    status,
    foundAt: `${foundOn}T02:00:00.000Z`,
    foundOn,
    ...rest,
  })

const incident = (receivedAt: string, isExercise = false) => {
  const [incidentId, missionId] = [id(), id()]
  const times = {
    notifiedAt: receivedAt,
    checkedInAt: receivedAt,
    homeAt: new Date(Date.parse(receivedAt) + 5.5 * 3_600_000).toISOString(),
  }
  return [
    insert('incident', {
      id: incidentId,
      category: 'drowning',
      level: 'IV',
      title: '示例警情',
      description: 'd',
      address: 'a',
      areaId: dongchangfu,
      lat: 36,
      lng: 116,
      cell: '1',
      status: 'closed',
      channel: 'phone',
      receivedAt,
      isExercise,
    }),
    insert('mission', { id: missionId, incidentId, areaId: dongchangfu, status: 'closed', openedAt: receivedAt }),
    insert('mission_person', { missionId, personId: people.volunteer.personId, status: 'home', ring: 1, ...times }),
    insert('mission_person', {
      missionId,
      personId: people.secondVolunteer.personId,
      status: 'never-came',
      ring: 1,
      notifiedAt: receivedAt,
      checkedInAt: receivedAt,
    }),
  ]
}

/** The event of a visit: what is remembered is asked again. */
const recorded = ({ premisesId, enterpriseId, areaId }: Place, inspectionId: string, day: string) => ({
  id: id(),
  type: 'inspection.recorded' as const,
  subjectKind: 'inspection',
  subjectId: inspectionId,
  areaId,
  actorId: null,
  actorName: 'test',
  commandId: id(),
  occurredAt: city.now(),
  deviceAt: null,
  payload: { premisesId, enterpriseId, kind: 'routine', day },
})

beforeAll(async () => {
  city = await peopledCity()
  city.setNow(instantOf(Date.UTC(2025, 4, 20, 4)))
  const [mill, shop] = [enterprise(dongchangfu, 'C13'), enterprise(yanggu, 'H62')]
  const first = visit(mill, '2025-05-02')
  firstVisit = first.inspectionId
  const visits = [
    first,
    visit(mill, '2025-05-09', 'random'),
    visit(shop, '2025-05-31', 'supervision', [people.inspector]),
    visit(mill, '2025-04-30'),
    visit(shop, '2024-05-06'),
  ]
  const tripId = id()
  await commit(
    city.db,
    [
      ...mill.writes,
      ...shop.writes,
      ...visits.flatMap(({ writes }) => writes),
      insert('team_trip', { id: tripId, areaId: dongchangfu, day: '2025-05-01', name: '第一督导组' }),
      ...[people.inspector, people.thirdInspector, people.cityInspector].map(({ personId }) =>
        insert('trip_member', { tripId, personId }),
      ),
      hazard(mill, {
        foundOn: '2025-05-02',
        inspectionId: first.inspectionId,
        visitKind: 'routine',
        status: 'verified',
        deadlineOn: '2025-05-10',
        verifiedAt: '2025-05-10T15:59:00.000Z',
      }),
      hazard(mill, {
        foundOn: '2025-05-02',
        inspectionId: first.inspectionId,
        visitKind: 'routine',
        status: 'verified',
        deadlineOn: '2025-05-10',
        verifiedAt: '2025-05-10T16:00:00.000Z',
      }),
      hazard(mill, { foundOn: '2025-05-03', grade: 'major', deadlineOn: '2025-05-19' }),
      hazard(mill, { foundOn: '2025-05-03', deadlineOn: '2025-05-20' }),
      hazard(mill, { foundOn: '2025-05-03', status: 'void', deadlineOn: '2025-05-04' }),
      hazard(shop, {
        foundOn: '2025-04-20',
        status: 'verified',
        deadlineOn: '2025-04-30',
        verifiedAt: '2025-04-30T16:00:00.000Z',
      }),
      hazard(shop, {
        foundOn: '2025-04-20',
        status: 'verified',
        deadlineOn: '2025-04-30',
        verifiedAt: '2025-04-30T15:59:59.000Z',
      }),
      ...incident('2025-04-30T16:00:00.000Z'),
      ...incident('2025-04-30T15:59:59.000Z'),
      ...incident('2025-05-07T03:00:00.000Z', true),
    ],
    [],
    [],
  )
})
afterAll(() => city.close())

const ask = (question: Partial<MonthQuestion> = {}, actor = manager): Promise<MonthView> =>
  look(city, reads.month, MonthQuestion.parse({ month: may, ...question }), actor)
const textOf = (bytes: Uint8Array) => sheetCells(bytes).flatMap((cells) => cells.map(({ text }) => text))
const countsOf = (view: MonthView, month: string = may) => view.months.find((each) => each.month === month)?.counts

test('ST-1 the number of every measure is the count of the rows that its list pages and its workbook holds', async () => {
  const view = await ask()
  for (const measure of CountMeasure.options) {
    const listed: number[] = []
    const keys = new Set<string>()
    let after: string | undefined
    do {
      const page = await look(
        city,
        reads.rows,
        RowsQuestion.parse({ measure, month: may, limit: 2, ...(after ? { after } : {}) }),
        manager,
      )
      expect(page.total).toBe(countsOf(view)?.[measure])
      for (const row of page.rows) {
        keys.add(row.key)
        listed.push(row.value)
      }
      after = page.next ?? undefined
    } while (after !== undefined)
    expect(keys.size).toBe(listed.length)
    expect(listed.reduce((sum, value) => sum + value, 0)).toBeCloseTo(countsOf(view)?.[measure] ?? -1, 6)
    const { bytes, name } = await exportRows(city, manager, ExportQuestion.parse({ measure, month: may }))
    expect(name).toContain(countMeasures[measure].name.zh)
    expect(sheetCells(bytes)).toHaveLength(listed.length + 1)
  }
})

test('a visit that counts other inspectors than it names is not kept', async () => {
  const alone = insert('inspection_inspector', {
    inspectionId: firstVisit,
    personId: people.thirdInspector.personId,
    certificateNumber: 'c',
  })
  await expect(commit(city.db, [alone], [], [])).rejects.toThrow()
})

test('visits, enterprises and people are told apart: 户次, 家, 人次', async () => {
  // Three visits to two enterprises; two, two and one inspectors, and a trip of three.
  expect(countsOf(await ask())).toMatchObject({ visits: 3, enterprises: 2, 'person-times': 8 })
})

test('ST-3 on time means on or before the deadline day in the city’s zone; annulled ones and those not yet due are left out', async () => {
  const now = countsOf(await ask())
  // Found: four, one of them major; due: three whose day has passed, one of them verified at 23:59 of its last day.
  expect(now).toMatchObject({
    'hazards-found': 4,
    'major-hazards': 1,
    'found-and-rectified': 2,
    'hazards-due': 3,
    'due-on-time': 1,
    overdue: 1,
  })
  const empty = countsOf(await ask({ month: '2023-01' as LocalMonth }), '2023-01')
  expect(empty && valueIn('on-time-rate', empty)).toBeNull()
})

test('ST-7 the month begins at 16:00 UTC of the day before: incidents, hours and verifications fall by it', async () => {
  const view = await ask()
  expect(countsOf(view)).toMatchObject({ incidents: 1, missions: 1, 'volunteer-hours': 5.5, 'hazards-rectified': 3 })
  expect(countsOf(view, '2025-04')).toMatchObject({
    incidents: 1,
    missions: 1,
    'volunteer-hours': 5.5,
    'hazards-rectified': 1,
  })
})

test('ST-4 the month before and the same month a year ago stand among the thirteen', async () => {
  const view = await ask()
  expect(view.months).toHaveLength(13)
  expect([view.months[0]?.month, view.months[11]?.month]).toEqual(['2024-05', '2025-04'])
  expect([view.months[0]?.counts.visits, view.months[11]?.counts.visits]).toEqual([1, 1])
})

test('by area, industry and kind: the parts are of the whole, and each opens its own rows', async () => {
  const view = await ask()
  const area = (areaId: string) => view.byArea.find((part) => part.areaId === areaId)
  expect([
    area('371502')?.now.visits,
    area('371502')?.before.visits,
    area('371521')?.now.visits,
    area('371521')?.yearAgo.visits,
  ]).toEqual([2, 1, 1, 1])
  expect(view.byIndustry.map(({ key, now }) => [key, now.visits])).toEqual([
    ['C', 2],
    ['H', 1],
    [null, 0],
  ])
  expect(view.byKind.find(({ key }) => key === 'supervision')?.now.visits).toBe(1)
  expect(view.byKind.find(({ key }) => key === 'drowning')?.now.missions).toBe(1)
  for (const part of view.byKind.filter(({ key }) => key !== null)) {
    const own = await ask({ kind: part.key ?? '' })
    expect(countsOf(own)?.visits).toBe(part.now.visits)
    const rows = await look(
      city,
      reads.rows,
      RowsQuestion.parse({ measure: 'visits', month: may, kind: part.key }),
      manager,
    )
    expect(rows.total).toBe(part.now.visits)
  }
})

test('a county’s manager sees the county; another county is not there for them', async () => {
  const view = await ask({}, countyManager)
  expect(view.area).toMatchObject({ areaId: '371502', name: '东昌府区' })
  await expect(ask({ areaId: '371500' as AreaId }, countyManager)).rejects.toThrow('record.not-found')
  expect(countsOf(view)).toMatchObject({ visits: 2, enterprises: 1 })
  expect(view.byArea.filter(({ now }) => now.visits > 0).map(({ areaId }) => areaId)).toEqual([dongchangfu])
  await expect(ask({ areaId: '371521' as AreaId }, countyManager)).rejects.toThrow('record.not-found')
  await expect(ask({}, actorOf(people.volunteer))).rejects.toThrow('auth.not-allowed')
  const rows = await look(city, reads.rows, RowsQuestion.parse({ measure: 'visits', month: may }), countyManager)
  expect(rows.rows.every((row) => row.areaId.startsWith('371502'))).toBe(true)
})

test('ST-8 by area: the parts and what lies on the area itself add up to the whole, each with its rows', async () => {
  const office = enterprise('371500', 'L72')
  const { inspectionId, writes } = visit(office, '2025-05-14')
  await commit(
    city.db,
    [...office.writes, ...writes, hazard(office, { foundOn: '2025-05-14', inspectionId, visitKind: 'routine' })],
    [recorded(office, inspectionId, '2025-05-14')],
    [],
  )
  const view = await ask()
  for (const measure of ['visits', 'hazards-found', 'missions', 'person-times'] as const) {
    const parts = view.byArea.filter(({ kind }) => kind !== 'zone')
    const sum = parts.reduce((total, part) => total + part.now[measure], 0)
    expect(sum, measure).toBe(countsOf(view)?.[measure])
  }
  const rest = view.byArea.find(({ kind }) => kind === 'rest')
  expect([rest?.areaId, rest?.now.visits]).toEqual(['371500', 1])
  const question = RowsQuestion.parse({ measure: 'visits', month: may, areaId: '371500', level: 'rest' })
  expect((await look(city, reads.rows, question, manager)).total).toBe(1)
})

test('the workbook speaks the reader’s language', async () => {
  const question = { measure: 'hazards-found', month: may }
  const english = await exportRows(city, manager, ExportQuestion.parse({ ...question, language: 'en' }))
  expect(english.name).toBe('Hazards found-2025-05.xlsx')
  const text = textOf(english.bytes)
  for (const word of ['Deadline', 'Verified', 'Major', 'Gulou Subdistrict']) expect(text, word).toContain(word)
  for (const word of ['期限', '已销号', '数值']) expect(text, word).not.toContain(word)
  expect(textOf((await exportRows(city, manager, ExportQuestion.parse(question))).bytes)).toContain('已销号')
})

test('an answer is kept only as long as the log stands still, and never for another reach', async () => {
  const before = countsOf(await ask())?.visits
  const place = enterprise(dongchangfu, 'C13')
  const { inspectionId, writes } = visit(place, '2025-05-12')
  await commit(city.db, [...place.writes, ...writes], [recorded(place, inspectionId, '2025-05-12')], [])
  expect(countsOf(await ask())?.visits).toBe((before ?? 0) + 1)
  expect(countsOf(await ask({}, countyManager))?.visits).toBe(3)
  expect(countsOf(await ask({ areaId: '371521' as AreaId }))?.visits).toBe(1)
})

test('what is overdue says whose it is and how late', async () => {
  const [late] = (await ask()).overdue
  expect(late).toMatchObject({ grade: 'major', deadlineOn: '2025-05-19', daysLate: 1, areaId: dongchangfu })
  expect((await ask({}, manager)).asOf).toBe('2025-05-20')
  const at: Instant = city.now()
  expect(at).toBe('2025-05-20T04:00:00.000Z')
})
