import type { Actor } from '@huhang/contract'
import { commit, insert, sql, troubleOf } from '@huhang/db/stores'
import {
  actorOf,
  enterpriseIds,
  newPremises,
  people,
  registerEnterpriseCommand,
  said,
  testId,
  testNow,
} from '@huhang/testkit'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { accessActions } from '../access'
import { type AnyAction, look, type Outcome, perform } from '../kernel'
import { peopledCity, system, type TestCity } from '../testing'
import { enterprisesActions as actions, enterprisesReads as reads } from './index'

let city: TestCity
let number = 0
const manager = actorOf(people.manager)
const say = async (action: AnyAction, command: unknown, actor: Actor = manager): Promise<Outcome> => {
  const [outcome] = await perform(city, [{ action, command }], actor)
  if (outcome === undefined) throw new Error('no outcome')
  return outcome
}
const open = (which: number) => look(city, reads.open, { enterpriseId: enterpriseIds(which).enterpriseId }, manager)
async function mergeOf(from: number, into: number) {
  const [a, b] = [await open(from), await open(into)]
  return {
    ...said(),
    fromId: a.enterpriseId,
    fromRevision: a.revision,
    intoId: b.enterpriseId,
    intoRevision: b.revision,
  }
}
const inspectionAt = (which: number, id: string) =>
  insert('inspection', {
    id,
    premisesId: enterpriseIds(which).premisesId,
    enterpriseId: enterpriseIds(which).enterpriseId,
    areaId: '371502001',
    kind: 'routine',
    status: 'recorded',
    startedAt: testNow,
    day: '2025-05-01',
    content: '',
    receivedByName: '',
    receivedByTitle: '',
    signState: 'signed',
    shownHash: '',
    shownText: '',
    deviceAt: testNow,
  })
const hazardAt = (which: number, id: string, inspectionId: string, grade = 'general') =>
  insert('hazard', {
    id,
    premisesId: enterpriseIds(which).premisesId,
    enterpriseId: enterpriseIds(which).enterpriseId,
    inspectionId,
    visitKind: 'routine',
    areaId: '371502001',
    lat: 36.45,
    lng: 115.98,
    cell: '0',
    source: 'inspection',
    description: '安全出口被堵',
    spot: '',
    category: 'fire',
    grade,
    status: 'rectifying',
    foundAt: testNow,
    foundOn: '2025-05-01',
  })

beforeAll(async () => {
  city = await peopledCity()
})
afterAll(() => city.close())
beforeEach(async () => {
  number += 10
  for (const each of [number, number + 1])
    await say(actions.register, registerEnterpriseCommand(each, { name: `同名${number}商行` }), system)
})

test('a likely duplicate is pointed out on either page', async () => {
  expect((await open(number)).duplicates.map((each) => each.enterpriseId)).toEqual([
    enterpriseIds(number + 1).enterpriseId,
  ])
})

test('EN-7 merging carries places, contacts, 回避 and the whole history; the old record points to the new', async () => {
  const [from, into] = [enterpriseIds(number), enterpriseIds(number + 1)]
  const [visit, hazard] = [testId(0x900000 + number), testId(0x910000 + number)]
  await commit(city.db, [inspectionAt(number, visit), hazardAt(number, hazard, visit, 'major')], [], [])
  const conflict = {
    ...said(),
    conflictId: testId(0x920000 + number),
    personId: people.inspector.personId,
    enterpriseId: from.enterpriseId,
    reason: '亲属',
  }
  await say(accessActions.declareConflict, conflict, system)
  expect(await say(actions.merge, await mergeOf(number, number + 1))).toMatchObject({ ok: true })
  const view = await open(number + 1)
  expect(view.premises.map((each) => each.premisesId).toSorted()).toEqual([from.premisesId, into.premisesId])
  expect(view.premises.filter((each) => each.isMain).map((each) => each.premisesId)).toEqual([into.premisesId])
  expect(view.contacts).toHaveLength(2)
  expect(view.counts).toEqual({ inspections: 1, hazards: 1, openHazards: 1, openMajorHazards: 1 })
  expect(view.duplicates).toEqual([])
  const { rows } = await look(city, reads.history, { enterpriseId: into.enterpriseId, limit: 10 }, manager)
  expect(rows.map((row) => [row.kind, row.id, row.hazards])).toEqual([
    ['hazard', hazard, null],
    ['inspection', visit, 1],
  ])
  const conflicts = await city.db.rows(
    sql`SELECT "enterpriseId" FROM "conflict_of_interest" WHERE "id" = ${conflict.conflictId}::uuid`,
  )
  expect(conflicts).toEqual([{ enterpriseId: into.enterpriseId }])
  expect(await open(number)).toMatchObject({
    status: 'merged',
    mergedInto: { enterpriseId: into.enterpriseId },
    premises: [],
  })
  const found = await look(city, reads.list, { search: `同名${number}商行`, limit: 10 }, manager)
  expect(found.rows.map((row) => row.enterpriseId)).toEqual([into.enterpriseId])
})

test('history pages by key without a gap when many things happened at the same moment', async () => {
  const visits = Array.from({ length: 9 }, (_, index) => testId(0x930000 + number * 0x10 + index))
  await commit(
    city.db,
    visits.flatMap((id, index) => [
      inspectionAt(number, id),
      hazardAt(number, testId(0x950000 + number * 0x10 + index), id),
    ]),
    [],
    [],
  )
  const { enterpriseId } = enterpriseIds(number)
  const seen: string[] = []
  let after: string | null = null
  do {
    const page: Awaited<ReturnType<typeof reads.history.answer>> = await look(
      city,
      reads.history,
      { enterpriseId, limit: 4, ...(after === null ? {} : { after }) },
      manager,
    )
    seen.push(...page.rows.map((row) => row.id))
    after = page.next
  } while (after !== null)
  expect(seen).toHaveLength(18)
  expect(new Set(seen).size).toBe(18)
})

test('EN-6 EN-7 what went into another takes nothing more; a pointer never points to a pointer', async () => {
  await say(actions.register, registerEnterpriseCommand(number + 2), system)
  const stale = await mergeOf(number, number + 2)
  await say(actions.merge, await mergeOf(number, number + 1))
  expect(await say(actions.merge, stale)).toMatchObject({ code: 'enterprise.merged' })
  const add = {
    ...said(),
    ...newPremises(number, { premisesId: testId(0x940000 + number) }),
    enterpriseId: enterpriseIds(number).enterpriseId,
  }
  expect(await say(actions.addPremises, add, system)).toMatchObject({ code: 'enterprise.merged' })
  await say(actions.merge, await mergeOf(number + 1, number + 2))
  expect((await open(number)).mergedInto?.enterpriseId).toBe(enterpriseIds(number + 2).enterpriseId)
  const self = { ...(await mergeOf(number + 2, number + 2)) }
  expect(await say(actions.merge, self)).toMatchObject({ code: 'enterprise.merge-same' })
})

test('a merge that judged an older state of either record is refused', async () => {
  const command = await mergeOf(number, number + 1)
  const view = await open(number + 1)
  const contacts = { ...said(), enterpriseId: view.enterpriseId, revision: view.revision, contacts: [] }
  await say(actions.editContacts, contacts, system)
  expect(await say(actions.merge, command)).toMatchObject({ code: 'record.changed' })
})

test('a visit recorded at the moment of the merge is not left behind', async () => {
  const merge = await mergeOf(number, number + 1)
  const visits = Array.from({ length: 12 }, (_, index) => testId(0x960000 + number * 0x10 + index))
  const writing = visits.map((id) =>
    commit(city.db, [inspectionAt(number, id)], [], []).then(
      () => 'kept',
      (error: unknown) => troubleOf(error),
    ),
  )
  const [outcome, ...written] = await Promise.all([say(actions.merge, merge), ...writing])
  expect(outcome).toMatchObject({ ok: true })
  const refused = written.filter((each) => each !== 'kept')
  expect(refused).toEqual(refused.map(() => ({ kind: 'integrity', constraint: 'inspection_premises' })))
  const [left] = await city.db.rows<{ count: number }>(
    sql`SELECT count(*)::int AS "count" FROM "inspection" WHERE "enterpriseId" = ${enterpriseIds(number).enterpriseId}::uuid`,
  )
  expect(left?.count).toBe(0)
  const { counts } = await open(number + 1)
  expect(counts.inspections).toBe(written.filter((each) => each === 'kept').length)
})
