import type { Actor, AreaId, EnterpriseId, HazardId, InspectionId, Instant, RowId } from '@huhang/contract'
import type { EnterpriseView } from '@huhang/contract/enterprises'
import type { PackEntryView } from '@huhang/contract/fieldwork'
import type { HazardView } from '@huhang/contract/hazards'
import { VisitRecord } from '@huhang/contract/inspections'
import { commit, insert, remove, update } from '@huhang/db/stores'
import { enterpriseIds, newPremises, people, registerEnterpriseCommand, testId, testNow } from '@huhang/testkit'
import { uuidv7 } from 'uuidv7'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { accessActions } from '../access'
import { enterprisesActions, enterprisesReads } from '../enterprises'
import { hazardsActions, hazardsReads } from '../hazards'
import { inspectionsActions, inspectionsReads, shownHashOf } from '../inspections'
import { giveNumbers } from '../inspections/give-numbers'
import { look } from '../kernel'
import { system } from '../testing'
import { hazardCity, photo } from '../testing/hazard-city'
import { fieldworkReads as reads } from './index'

let on: Awaited<ReturnType<typeof hazardCity>>
beforeAll(async () => {
  on = await hazardCity()
})
afterAll(() => on.city.close())

const idOf = (number: number) => enterpriseIds(number).enterpriseId
const index = (actor: Actor = on.who.inspector, question: object = {}) =>
  look(on.city, reads.packIndex, { digest: null, pinned: [], ...question }, actor)
const items = async (actor?: Actor, question?: object) => (await index(actor, question)).news?.items ?? []
const members = async (actor?: Actor, question?: object) => (await items(actor, question)).map(([id]) => id)
const entriesOf = async (ids: readonly EnterpriseId[], actor: Actor = on.who.inspector) =>
  (await look(on.city, reads.packEntries, { enterpriseIds: [...ids] }, actor)).entries
const entry = async (number: number, actor?: Actor): Promise<PackEntryView> => {
  const [found] = await entriesOf([idOf(number)], actor)
  return found ?? expect.unreachable('not in the pack')
}
const enterprise = (number: number): Promise<EnterpriseView> =>
  look(on.city, enterprisesReads.open, { enterpriseId: idOf(number) }, system)
const register = (number: number, change = {}) =>
  on.done(enterprisesActions.register, registerEnterpriseCommand(number, change), system)

async function record(premisesId = on.premisesId, hazards: object[] = []) {
  const inspectors = [people.inspector, people.secondInspector]
  const { name, premises } = await enterprise(1)
  const visited = VisitRecord.parse({
    inspectionId: uuidv7(),
    premisesId,
    kind: 'routine',
    startedAt: testNow,
    endedAt: testNow,
    inspectorIds: inspectors.map(({ personId }) => personId),
    content: '查看车间',
    receivedBy: { name: '演示接待', title: '安全员' },
    shownAs: {
      enterprise: name,
      premises: premises[0]?.name ?? '',
      inspectors: inspectors.map((inspector) => inspector.name),
    },
    hazards,
  })
  const signature = { state: 'refused', reason: '拒签', witness: '见证人', shownHash: shownHashOf(visited) }
  await on.done(inspectionsActions.record, { ...visited, signature }, on.who.inspector)
  return visited.inspectionId
}

test('an entry holds the very answers that the pages ask', async () => {
  const hazard = await on.ordered()
  const inspectionId = await record()
  const { who, city } = on
  const packed = await entry(1)
  expect(packed.enterprise).toEqual(
    await look(city, enterprisesReads.open, { enterpriseId: on.enterpriseId }, who.inspector),
  )
  expect(packed.history).toEqual(
    await look(city, enterprisesReads.history, { enterpriseId: on.enterpriseId, limit: 12 }, who.inspector),
  )
  const opened = async (hazardId: HazardId) =>
    hazardsReads.open.view.parse(await look(city, hazardsReads.open, { hazardId }, who.inspector))
  expect(packed.hazards.find((each) => each.hazard.id === hazard.id)).toEqual(await opened(hazard.id))
  expect(packed.visits[0]).toEqual(await look(city, inspectionsReads.open, { inspectionId }, who.inspector))
  const listed = await look(city, enterprisesReads.list, { search: 'slj', limit: 5 }, who.inspector)
  expect(listed.rows).toContainEqual(packed.row)
  expect(packed).toMatchObject({ initials: expect.stringContaining('jx') })
  expect(JSON.stringify(packed)).not.toContain('19911112222')
})

test('a phone that asks again and holds it all hears just that', async () => {
  const { news } = await index()
  expect((await index(on.who.inspector, { digest: news?.digest })).news).toBeNull()
  expect((await index(on.who.inspector, { digest: 'of another day' })).news).toEqual(news)
})

test('AC-3 an enterprise out of reach is in nobody’s pack, asked for by name or pinned', async () => {
  const stranger = on.who.elsewhere
  expect(await members(stranger, { pinned: [idOf(1)] })).toEqual([])
  expect(await entriesOf([idOf(1)], stranger)).toEqual([])
  expect(await members(on.who.company)).toEqual([idOf(1)])
  expect((await entry(1, on.who.company)).visits.length).toBeGreaterThan(0)
  expect(await entriesOf([idOf(2)], on.who.company)).toEqual([])
})

test('who has no enterprises still takes the areas along, and a dispatcher has no pack', async () => {
  const volunteer: Actor = {
    ...on.who.company,
    grants: [{ role: 'volunteer', areaId: '371502001' as AreaId }],
    enterpriseIds: [],
  }
  expect(await members(volunteer)).toEqual([])
  const parts = await look(on.city, reads.packParts, {}, volunteer)
  expect(parts.areas?.areas.length).toBeGreaterThan(10)
  expect(parts).toMatchObject({ families: null, inspectors: null })
  const mine = await look(on.city, reads.packParts, {}, on.who.inspector)
  expect(mine.inspectors?.map(({ name }) => name)).toContain('李清源')
  const dispatcher: Actor = {
    ...volunteer,
    grants: volunteer.grants.map((grant) => ({ ...grant, role: 'dispatcher' })),
  }
  await expect(index(dispatcher)).rejects.toThrow('auth.not-allowed')
})

test('those in greatest need come first, and no more than the city set; the pinned come on top', async () => {
  for (const number of [11, 12, 13, 14, 15]) await register(number, { riskColour: number === 15 ? 'red' : 'blue' })
  const at = (number: number) => enterpriseIds(number).premisesId
  await on.found({}, at(12))
  await on.found({ grade: 'major' }, at(13))
  const waiting = await on.found({}, at(14))
  const item = { hazardId: waiting.id, revision: waiting.revision }
  await on.done(hazardsActions.issueOrder, { orderId: uuidv7(), items: [item] }, on.who.inspector)
  await on.done(
    hazardsActions.submitFix,
    { hazardId: waiting.id, revision: waiting.revision + 1, note: '已清理', photos: [photo()] },
    on.who.second,
  )
  const all = await members()
  const order = [14, 13, 12, 15, 11].map(idOf)
  expect(all.filter((id) => order.includes(id))).toEqual(order)
  // It doesn't wait for the one who fixed it.
  const forFixer = await members(on.who.second)
  expect(forFixer.indexOf(idOf(13))).toBeLessThan(forFixer.indexOf(idOf(14)))
  await commit(on.city.db, [insert('setting', { key: 'fieldwork.pack-size', value: 3 })], [], [])
  expect(await members()).toHaveLength(3)
  expect(await members(on.who.inspector, { pinned: [idOf(11), all[0]] })).toEqual([...all.slice(0, 3), idOf(11)])
  await commit(on.city.db, [remove('setting', { key: 'fieldwork.pack-size' })], [], [])
})

type Change = [what: string, make: () => Promise<unknown>]
const company = () => on.who.company
const inspector = () => on.who.inspector
let hazard: HazardView
let visitId: InspectionId
const photoId = photo()
let second: EnterpriseView['premises'][number]['premisesId']
const step = async (action: Parameters<typeof on.done>[0], content: object, actor: Actor) => {
  hazard = await on.done<HazardView>(action, { hazardId: hazard.id, revision: hazard.revision, ...content }, actor)
}
const edit = async (change: object) => {
  const { enterpriseId, revision, name, uscc, areaId, industry, family, riskColour, creditGrade } = await enterprise(1)
  const kept = { name, uscc, areaId, industry, family, riskColour, creditGrade, status: 'active' }
  await on.done(enterprisesActions.edit, { enterpriseId, revision, ...kept, ...change }, inspector())
}

const elsewhere = '371521'
const editMain = (change: object) =>
  commit(on.city.db, [update('premises', { id: on.premisesId }, null, change)], [], [])

const changes: Change[] = [
  [
    'a hazard found',
    async () => {
      hazard = await on.found()
    },
  ],
  [
    'a photo of it',
    () => on.done(hazardsActions.attachPhoto, { hazardId: hazard.id, fileId: photoId, role: 'before' }, inspector()),
  ],
  [
    'the bytes of it',
    () => {
      const file = {
        id: photoId,
        sha256: '0'.repeat(64),
        originalSha256: '0'.repeat(64),
        bytes: 1,
        mime: 'image/jpeg',
        kind: 'photo',
      }
      return commit(on.city.db, [insert('stored_file', { ...file, arrivedAt: testNow })], [], [])
    },
  ],
  [
    'an order',
    () =>
      on.done(
        hazardsActions.issueOrder,
        { orderId: uuidv7(), items: [{ hazardId: hazard.id, revision: hazard.revision }] },
        inspector(),
      ),
  ],
  [
    'a plea for time',
    async () => {
      hazard = (await entry(1)).hazards.find((each) => each.hazard.id === hazard.id)?.hazard ?? hazard
      await on.done(
        hazardsActions.askExtension,
        {
          hazardId: hazard.id,
          extensionId: uuidv7(),
          untilOn: '2025-05-20',
          reason: '等待配件',
          interimMeasures: '停用',
        },
        company(),
      )
    },
  ],
  [
    'the fix',
    async () => {
      hazard = (await entry(1)).hazards.find((each) => each.hazard.id === hazard.id)?.hazard ?? hazard
      await step(hazardsActions.submitFix, { note: '已清理', photos: [photo()] }, company())
    },
  ],
  [
    'the fix sent back',
    () =>
      step(hazardsActions.rejectFix, { withId: people.secondInspector.personId, reason: '未清理干净' }, inspector()),
  ],
  [
    'a visit',
    async () => {
      visitId = await record()
    },
  ],
  ['its number', () => on.done(giveNumbers, { inspectionIds: [visitId] }, system)],
  ['another name', () => edit({ name: '示例机械新厂' })],
  [
    'its contacts',
    async () =>
      on.done(
        enterprisesActions.editContacts,
        {
          enterpriseId: idOf(1),
          revision: (await enterprise(1)).revision,
          contacts: [{ contactId: uuidv7(), name: '乙某', title: '厂长', phone: '19911113333' }],
        },
        inspector(),
      ),
  ],
  [
    'another place',
    async () => {
      second = testId(0x9001)
      await on.done(
        enterprisesActions.addPremises,
        { ...newPremises(901), premisesId: second, enterpriseId: idOf(1), name: '二厂区' },
        inspector(),
      )
    },
  ],
  [
    'that place closed',
    async () => {
      const place = (await enterprise(1)).premises.find(({ premisesId }) => premisesId === second)
      if (place === undefined) throw new Error('no second place')
      const { lat, lng, closedAt: _closed, ...kept } = place
      await on.done(
        enterprisesActions.editPremises,
        { ...kept, place: { lat, lng }, isMain: false, isClosed: true },
        inspector(),
      )
    },
  ],
  [
    'an inspector who keeps away',
    () =>
      on.done(
        accessActions.declareConflict,
        {
          conflictId: uuidv7() as RowId,
          personId: people.thirdInspector.personId,
          enterpriseId: idOf(1),
          reason: '亲属任职',
        },
        system,
      ),
  ],
  ['a twin registered', () => register(31, { name: '示例机械新厂' })],
  [
    'the twin made one with it',
    async () => {
      const [from, into] = [await enterprise(31), await enterprise(1)]
      await on.done(
        enterprisesActions.merge,
        {
          fromId: from.enterpriseId,
          fromRevision: from.revision,
          intoId: into.enterpriseId,
          intoRevision: into.revision,
        },
        system,
      )
    },
  ],
  ['a hazard found today', () => on.found()],
  ['the day after', async () => on.city.setNow('2025-05-02T04:00:00.000Z' as Instant)],
  [
    'a place out of reach',
    () =>
      on.done(
        enterprisesActions.addPremises,
        { ...newPremises(902), premisesId: testId(0x9002), enterpriseId: idOf(1), name: '阳谷厂区', areaId: elsewhere },
        system,
      ),
  ],
  ['its main place moved out of reach', () => editMain({ areaId: elsewhere })],
  ['the address of that place', () => editMain({ address: '阳谷路 1 号' })],
  ['a day on which the deadline has passed', async () => on.city.setNow('2025-05-30T04:00:00.000Z' as Instant)],
]

test('a stamp is another when the entry is, whatever it was that changed, and the neighbour’s stays', async () => {
  const stampsNow = async () => new Map(await items())
  for (const [what, make] of changes) {
    const [before, stamps] = [JSON.stringify(await entry(1)), await stampsNow()]
    const neighbour = JSON.stringify(await entry(2))
    await make()
    const [after, next] = [JSON.stringify(await entry(1)), await stampsNow()]
    expect([what, after === before, next.get(idOf(1)) === stamps.get(idOf(1))]).toEqual([what, false, false])
    expect([what, JSON.stringify(await entry(2)), next.get(idOf(2))]).toEqual([what, neighbour, stamps.get(idOf(2))])
  }
  expect(await members()).not.toContain(idOf(31))
})

test('a stamp is another on the day after the viewer’s certificate ended', async () => {
  const seen = async (day: string) => {
    on.city.setNow(`${day}T04:00:00.000Z` as Instant)
    const [hazards, stamps] = [(await entry(1)).hazards, new Map(await items())]
    return { may: hazards.map(({ may }) => may.issueOrder), stamp: stamps.get(idOf(1)) }
  }
  const now = on.city.now()
  const [last, next] = [await seen('2027-12-31'), await seen('2028-01-01')]
  on.city.setNow(now)
  expect(next.may).not.toEqual(last.may)
  expect(next.stamp).not.toBe(last.stamp)
})

test('who keeps away from a company is told to those who choose among inspectors, and not to the company', async () => {
  expect((await entry(1)).conflicted).toEqual([people.thirdInspector.personId])
  expect((await entry(1, on.who.company)).conflicted).toEqual([])
})

test('what no entry shows changes no stamp', async () => {
  const stamps = await items()
  const { contacts } = await enterprise(1)
  await look(on.city, enterprisesReads.revealPhone, { contactId: contacts[0]?.contactId as RowId }, on.who.inspector)
  await on.done(
    accessActions.recordCertificate,
    {
      certificateId: uuidv7(),
      personId: people.otherCountyInspector.personId,
      number: '15990000099',
      issuer: '示例市人民政府',
      validFrom: '2024-01-01',
      validTo: '2029-12-31',
    },
    system,
  )
  expect(await items()).toEqual(stamps)
})

test('an enterprise that moved to another area leaves the pack and joins the other inspector’s', async () => {
  await register(41)
  expect(await members()).toContain(idOf(41))
  const { premisesId } = enterpriseIds(41)
  const areaId = '371521'
  await commit(
    on.city.db,
    [
      update('enterprise', { id: idOf(41) }, null, { areaId }),
      update('premises', { id: premisesId }, null, { areaId }),
    ],
    [],
    [],
  )
  expect(await members()).not.toContain(idOf(41))
  expect(await members(on.who.elsewhere)).toContain(idOf(41))
})
