import type { AreaId, EnterpriseId, Grant, Instant, PersonActor, PersonId, Role } from '@huhang/contract'
import type { Desk, DeskOf, TodayView } from '@huhang/contract/today'
import { commit, insert, type Write } from '@huhang/db/stores'
import { dayOf, plusDays } from '@huhang/domain/kernel'
import { cellOf } from '@huhang/geo/cells'
import { uuidv7 } from 'uuidv7'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { look } from '../kernel'
import { type TestCity, testCity } from '../testing'
import { mine } from './mine'

const now = '2025-05-11T04:00:00.000Z' as Instant
const [root, county, other] = ['371500', '371522', '371523'] as [AreaId, AreaId, AreaId]
const enterprise = { here: uuidv7() as EnterpriseId, there: uuidv7() as EnterpriseId }
const near = { lat: 36.24, lng: 115.66 }
const far = { lat: 36.3, lng: 115.9 }
const person = { inspector: uuidv7(), colleague: uuidv7(), volunteer: uuidv7(), dispatcher: uuidv7() }
const order = uuidv7()
const mission = uuidv7()
let city: TestCity

const actor = (role: Role, areaId: AreaId, personId = uuidv7(), enterpriseIds: EnterpriseId[] = []): PersonActor => ({
  kind: 'person',
  personId: personId as PersonId,
  grants: [{ role, areaId } satisfies Grant],
  enterpriseIds,
})

async function deskOf<Name extends Role>(role: Name, who: PersonActor, place?: typeof near): Promise<DeskOf<Name>> {
  const view: TodayView = await look(city, mine, place ? { place } : {}, who)
  const desk = view.desks.find((each): each is DeskOf<Name> => each.role === role)
  if (desk === undefined) throw new Error(`no ${role} desk`)
  // What the page receives passes the view's own gate.
  return mine.view.parse(view).desks.find((each: Desk) => each.role === role) as DeskOf<Name>
}

function premisesOf(enterpriseId: string, name: string, areaId: AreaId, place: typeof near): Write[] {
  return [
    insert('enterprise', {
      id: enterpriseId,
      name,
      nameKey: name,
      pinyin: name,
      initials: name,
      uscc: `9137${enterpriseId.slice(-14)}`,
      areaId,
      industry: 'C14',
      riskColour: 'blue',
      creditGrade: 'none',
    }),
    insert('premises', {
      id: enterpriseId,
      enterpriseId,
      name: '主厂区',
      address: '演示路1号',
      areaId,
      ...place,
      cell: cellOf(place).toString(),
      riskColour: 'blue',
      isMain: true,
    }),
  ]
}

type HazardGiven = {
  at?: EnterpriseId
  status: string
  deadlineOn?: string
  grade?: string
  fixedById?: string
  orderId?: string
  foundOn?: string
}

function hazard({
  at = enterprise.here,
  status,
  deadlineOn = '2025-06-01',
  grade = 'general',
  foundOn = '2025-05-01',
  ...rest
}: HazardGiven): Write {
  const [areaId, place] = at === enterprise.here ? [county, near] : [other, far]
  return insert('hazard', {
    id: uuidv7(),
    premisesId: at,
    enterpriseId: at,
    areaId,
    ...place,
    cell: cellOf(place).toString(),
    source: 'routine',
    description: `${status} ${deadlineOn}`,
    spot: '',
    category: 'unsafe-condition',
    grade,
    status,
    foundAt: `${foundOn}T01:00:00.000Z`,
    foundOn,
    deadlineOn,
    fixedAt: status === 'submitted' ? '2025-05-08T02:00:00.000Z' : null,
    ...rest,
  })
}

beforeAll(async () => {
  city = await testCity(now)
  const area = (id: string, parentId: string | null) =>
    insert('area', { id, kind: parentId ? 'county' : 'city', name: id, pinyin: id, parentId })
  const someone = (id: string, name: string) => insert('person', { id, name, pinyin: name, areaId: county })
  await commit(city.db, [area(root, null), area(county, root), area(other, root)], [], [])
  await commit(
    city.db,
    Object.entries(person).map(([name, id]) => someone(id, name)),
    [],
    [],
  )
  await commit(city.db, premisesOf(enterprise.here, '甲厂', county, near), [], [])
  await commit(city.db, premisesOf(enterprise.there, '乙厂', other, far), [], [])
  await commit(
    city.db,
    [
      insert('contact', {
        id: uuidv7(),
        enterpriseId: enterprise.here,
        name: '联系人',
        title: '安全员',
        phoneMask: '138****0001',
      }),
      insert('rectification_order', {
        id: order,
        premisesId: enterprise.here,
        enterpriseId: enterprise.here,
        areaId: county,
        number: '（演示）应急责改〔2025〕1号',
        issuedAt: now,
        issuedById: person.inspector,
      }),
      hazard({ status: 'submitted' }),
      hazard({ status: 'submitted', at: enterprise.there }),
      hazard({ status: 'submitted', fixedById: person.inspector }),
      hazard({ status: 'rectifying', deadlineOn: '2025-05-10', orderId: order }),
      hazard({ status: 'rectifying', deadlineOn: '2025-05-11' }),
      hazard({ status: 'found', deadlineOn: '2025-05-05', grade: 'major', at: enterprise.there }),
      hazard({ status: 'found', deadlineOn: '2025-05-09', at: enterprise.there }),
      hazard({ status: 'verified', deadlineOn: '2025-05-01', foundOn: '2025-04-20' }),
      hazard({ status: 'void', deadlineOn: '2025-05-01' }),
    ],
    [],
    [],
  )
  const incident = uuidv7()
  await commit(
    city.db,
    [
      insert('incident', {
        id: incident,
        category: 'drowning',
        level: 'IV',
        title: '徒骇河落水',
        description: '',
        address: '演示桥',
        areaId: county,
        ...near,
        cell: cellOf(near).toString(),
        status: 'alerted',
        channel: 'phone',
        receivedAt: '2025-05-11T03:00:00.000Z',
      }),
      insert('mission', { id: mission, incidentId: incident, areaId: county, status: 'alerted', openedAt: now }),
    ],
    [],
    [],
  )
  const called = (personId: string, status: string, rest: object = {}) =>
    insert('mission_person', { missionId: mission, personId, status, ring: 1, notifiedAt: now, ...rest })
  await commit(
    city.db,
    [called(person.volunteer, 'notified'), called(person.colleague, 'on-scene', { checkedInAt: now, onSceneAt: now })],
    [],
    [],
  )
})
afterAll(() => city.close())

test('an inspector sees the fixes to re-check in their own county, not the one they made themselves', async () => {
  const desk = await deskOf('inspector', actor('inspector', county, person.inspector))
  expect(desk.rechecks.total).toBe(1)
  expect(desk.rechecks.rows[0]).toMatchObject({
    enterpriseName: '甲厂',
    metres: null,
    contact: { phoneMask: '138****0001' },
  })
})

test('HZ-21 a fix that waits and a deadline that nobody answered say by when to re-check', async () => {
  const desk = await deskOf('inspector', actor('inspector', county, person.inspector))
  const waiting = desk.rechecks.rows[0]
  expect(waiting?.recheckDueOn).toBe(waiting?.fixedAt && plusDays(dayOf(waiting.fixedAt), 10))
  expect(desk.overdue.rows.map(({ recheckDueOn }) => recheckDueOn)).toEqual(['2025-05-20'])
})

test('due today is not overdue, due yesterday is', async () => {
  const desk = await deskOf('inspector', actor('inspector', county, person.inspector))
  expect(desk.overdue.rows.map((line) => line.deadlineOn)).toEqual(['2025-05-10'])
})

test('an order stays on the desk of whoever issued it while a hazard of it is open', async () => {
  const desk = await deskOf('inspector', actor('inspector', county, person.inspector))
  expect(desk.orders).toMatchObject({ total: 1, rows: [{ hazards: 1, openHazards: 1, deadlineOn: '2025-05-10' }] })
  expect((await deskOf('inspector', actor('inspector', county, person.colleague))).orders.total).toBe(0)
})

test('TD-3 an inspector of the whole city gets the nearest re-check first', async () => {
  const desk = await deskOf('inspector', actor('inspector', root, person.colleague), far)
  expect(desk.rechecks.rows.map((line) => line.enterpriseName)).toEqual(['乙厂', '甲厂', '甲厂'])
  expect(desk.rechecks.rows[0]?.metres).toBe(0)
})

test('a dispatcher sees the incident, who is out and who has not answered', async () => {
  const desk = await deskOf('dispatcher', actor('dispatcher', root))
  expect(desk.incidents).toMatchObject({ total: 1, rows: [{ title: '徒骇河落水', coming: 1, silent: 1 }] })
  expect(desk.out.rows.map((line) => line.name)).toEqual(['colleague'])
  expect(desk.silent.rows.map((line) => line.name)).toEqual(['volunteer'])
})

test('a dispatcher of another county sees none of it', async () => {
  const desk = await deskOf('dispatcher', actor('dispatcher', other))
  expect([desk.incidents.total, desk.out.total, desk.silent.total]).toEqual([0, 0, 0])
})

test('a volunteer sees the call that waits for an answer; whoever is on the scene sees the mission', async () => {
  const waiting = await deskOf('volunteer', actor('volunteer', county, person.volunteer), near)
  expect(waiting.calls).toMatchObject([{ title: '徒骇河落水', status: 'notified', metres: 0 }])
  expect(waiting.active).toBeNull()
  const working = await deskOf('volunteer', actor('volunteer', county, person.colleague))
  expect(working.calls).toEqual([])
  expect(working.active?.status).toBe('on-scene')
})

test('a manager sees overdue hazards by county, open major ones, and the month beside the same days of the last', async () => {
  const desk = await deskOf('manager', actor('manager', root))
  expect(desk.overdueByArea.map(({ areaId, count }) => [areaId, count])).toEqual([
    [other, 2],
    [county, 1],
  ])
  expect(desk.overdueTotal).toBe(3)
  expect(desk.majors.total).toBe(1)
  expect(desk.lastMonthUntil).toBe('2025-04-11')
  expect([desk.now.hazardsFound, desk.before.hazardsFound]).toEqual([7, 0])
})

test('a company sees what it must fix, most urgent first, and nothing of another company', async () => {
  const desk = await deskOf('company-contact', actor('company-contact', county, uuidv7(), [enterprise.there]))
  expect(desk.hazards.rows.map((line) => [line.grade, line.deadlineOn])).toEqual([
    ['major', '2025-05-05'],
    ['general', '2025-05-09'],
    ['general', '2025-06-01'],
  ])
  expect(desk.orders.total).toBe(0)
})

test('TD-4 an administrator sees the inspector whose last certificate ends within sixty days', async () => {
  const paper = (validTo: string) =>
    insert('inspector_certificate', {
      id: uuidv7(),
      personId: person.inspector,
      number: `演示-${validTo}`,
      issuer: '演示',
      validFrom: '2020-01-01',
      validTo,
    })
  await commit(
    city.db,
    [
      paper('2024-01-01'),
      paper('2025-07-10'),
      insert('role_grant', { id: uuidv7(), personId: person.inspector, role: 'inspector', areaId: county }),
    ],
    [],
    [],
  )
  const desk = await deskOf('administrator', actor('administrator', root))
  expect(desk.expiring.rows).toEqual([
    { personId: person.inspector, name: 'inspector', paper: 'inspector-certificate', validTo: '2025-07-10' },
  ])
  expect(desk.accounts).toEqual({ people: 4, withAccount: 0, disabled: 0 })
})

test('TD-1 someone with two roles has two desks, each with its own reach', async () => {
  const both: PersonActor = {
    ...actor('volunteer', county, person.volunteer),
    grants: [
      { role: 'inspector', areaId: other },
      { role: 'volunteer', areaId: county },
    ],
  }
  const view = await look(city, mine, {}, both)
  expect(view.desks.map((desk) => desk.role)).toEqual(['volunteer', 'inspector'])
  expect((await deskOf('inspector', both)).rechecks.total).toBe(1)
})
