import { instantOf, type MissionId, type PersonId } from '@huhang/contract'
import type { CalledOutView, IncidentView, MyCallsView } from '@huhang/contract/dispatch'
import { sql } from '@huhang/db/stores'
import { uuidv7 } from 'uuidv7'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { registerCity } from '../areas'
import { look, type Outcome, perform } from '../kernel'
import { personOf, rescueIn, scene, type TestCity, testCity } from '../testing'
import { dispatchReactions, dispatchReads as reads, dispatchActions as said } from './index'

let city: TestCity
let rescue: ReturnType<typeof rescueIn>
const dispatcher = personOf('dispatcher')
const codeOf = (outcome: Outcome) => (outcome.ok ? 'ok' : outcome.code)
const opened = (incidentId: string): Promise<IncidentView> =>
  look(city, reads.openIncident, { incidentId } as Parameters<typeof reads.openIncident.answer>[0], dispatcher)

beforeAll(async () => {
  city = await testCity()
  await registerCity(city, { kind: 'system', name: 'test' })
  rescue = rescueIn(city)
})
afterAll(() => city.close())

async function alerted(needs: Parameters<typeof rescue.incident>[0] = []) {
  const incidentId = await rescue.incident(needs)
  await rescue.did(said.acceptIncident, { incidentId }, dispatcher)
  return { incidentId, missionId: await rescue.mission(incidentId) }
}

/** Two people, leader and safety officer, checked in. */
async function crew(missionId: MissionId): Promise<[PersonId, PersonId]> {
  const [leader, officer] = [await rescue.volunteer(), await rescue.volunteer()]
  await rescue.call(missionId, leader, 'leader')
  await rescue.call(missionId, officer, 'safety-officer')
  for (const personId of [leader, officer]) {
    await rescue.accept(missionId, personId)
    await rescue.did(said.checkIn, { missionId, personId })
  }
  return [leader, officer]
}

test('when someone will be there is set right with the clock of the phone that said it', async () => {
  const { incidentId, missionId } = await alerted()
  const personId = await rescue.volunteer()
  await rescue.call(missionId, personId)
  const hoursOn = (hours: number) => instantOf(Date.parse(city.now()) + hours * 3_600_000)
  const said3hFast = { commandId: uuidv7(), occurredAt: hoursOn(3), missionId, personId }
  const command = { ...said3hFast, answer: { kind: 'accept', etaAt: hoursOn(3.5) } }
  const volunteer = personOf('volunteer', '371502', personId)
  const [outcome] = await perform(
    city,
    [{ action: said.answerCall, command, clockOffsetSeconds: -3 * 3600 }],
    volunteer,
  )
  expect(outcome).toMatchObject({ ok: true })
  const [part] = (await opened(incidentId)).missions[0]?.people ?? []
  expect(part).toMatchObject({ answeredAt: city.now(), etaAt: hoursOn(0.5) })
})

test('from the call to the last one home: the mission closes, the incident closes, the hours are there', async () => {
  const { incidentId, missionId } = await alerted([{ skill: 'water', count: 2 }])
  const volunteer = await rescue.volunteer()
  expect((await opened(incidentId)).missing).toEqual([{ skill: 'water', count: 2 }])
  const people = await crew(missionId)
  expect((await opened(incidentId)).missing).toEqual([])
  rescue.later(20)
  for (const personId of people)
    await rescue.did(said.arriveOnScene, { missionId, personId }, personOf('volunteer', '371502', personId))
  expect((await opened(incidentId)).status).toBe('operating')
  rescue.later(100)
  await rescue.did(said.release, { missionId, personIds: people }, dispatcher)
  expect((await opened(incidentId)).missions[0]?.status).toBe('stand-down')
  for (const personId of people) await rescue.did(said.reachHome, { missionId, personId })
  await rescue.did(said.closeMission, { missionId, neverCame: [] }, dispatcher)
  await rescue.did(said.closeIncident, { incidentId, reason: 'done' }, dispatcher)
  expect((await opened(incidentId)).status).toBe('closed')
  const hours = await look(city, reads.myHours, {}, personOf('volunteer', '371502', people[0]))
  expect(hours).toMatchObject({ minutes: 120, missions: 1 })
  expect(await look(city, reads.myHours, {}, personOf('volunteer', '371502', volunteer))).toMatchObject({ minutes: 0 })
})

test('DI-4 two dispatchers take one volunteer at the same moment: exactly one gets them', async () => {
  const volunteer = await rescue.volunteer()
  const missions = await Promise.all([alerted(), alerted(), alerted(), alerted()])
  for (const { missionId } of missions) await rescue.call(missionId, volunteer)
  const outcomes = await Promise.all(
    missions.map(({ missionId }) =>
      rescue.say(
        said.answerCall,
        { missionId, personId: volunteer, answer: { kind: 'accept', etaAt: city.now() } },
        personOf('dispatcher'),
      ),
    ),
  )
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
  for (const outcome of outcomes.filter(({ ok }) => !ok))
    expect(['dispatch.already-committed', 'dispatch.barred']).toContain(codeOf(outcome))
  const rows = await city.db.rows(
    sql`SELECT 1 FROM "mission_person" WHERE "personId" = ${volunteer}::uuid AND "status" = 'committed'`,
  )
  expect(rows).toHaveLength(1)
})

test('DI-8 closing is refused while someone is out, and names them', async () => {
  const { missionId } = await alerted()
  const [leader, officer] = await crew(missionId)
  await rescue.did(said.release, { missionId, personIds: [leader, officer] })
  await rescue.did(said.reachHome, { missionId, personId: leader })
  const refused = await rescue.say(said.closeMission, { missionId, neverCame: [] }, dispatcher)
  expect(refused).toMatchObject({ ok: false, code: 'dispatch.people-still-out', details: { personIds: [officer] } })
  expect(
    codeOf(await rescue.say(said.closeMission, { missionId, neverCame: [{ personId: officer, word: '没来' }] })),
  ).toBe('dispatch.people-still-out')
  await rescue.did(said.reachHome, { missionId, personId: officer })
  expect(codeOf(await rescue.say(said.closeMission, { missionId, neverCame: [] }))).toBe('ok')
})

test('DI-8 someone who never came is accounted for with a word; the silent are called off', async () => {
  const { incidentId, missionId } = await alerted()
  const [absent, silent] = [await rescue.volunteer(), await rescue.volunteer()]
  for (const personId of [absent, silent]) await rescue.call(missionId, personId)
  await rescue.accept(missionId, absent)
  expect(codeOf(await rescue.say(said.closeIncident, { incidentId, reason: 'done' }))).toBe('dispatch.missions-open')
  await rescue.did(said.closeMission, {
    missionId,
    neverCame: [{ personId: absent, word: '车辆故障，已电话确认平安' }],
  })
  const states = (await opened(incidentId)).missions[0]?.people.map(({ personId, status }) => [personId, status])
  expect(Object.fromEntries(states ?? [])).toEqual({ [absent]: 'never-came', [silent]: 'called-off' })
})

test('barred people are left out with every reason, the others are called', async () => {
  const { missionId } = await alerted()
  const good = await rescue.volunteer()
  const uninsured = await rescue.volunteer({ insured: false, skills: [] })
  const minor = await rescue.volunteer({ bornOn: '2010-01-01' })
  const people = [good, uninsured, minor].map((personId) => ({ personId, skill: 'water', post: null }))
  const view = await rescue.did<CalledOutView>(said.callOut, { missionId, ring: 1, people }, dispatcher)
  expect(view.called).toEqual([good])
  expect(Object.fromEntries(view.barred.map(({ personId, bars }) => [personId, bars.map(({ code }) => code)]))).toEqual(
    {
      [uninsured]: ['insurance-none', 'skill-missing'],
      [minor]: ['under-age'],
    },
  )
  const again = await rescue.say(said.callOut, { missionId, ring: 1, people: people.slice(1) }, dispatcher)
  expect(codeOf(again)).toBe('dispatch.barred')
})

test('messages go out once, and who cannot be reached is shown as such', async () => {
  const { incidentId, missionId } = await alerted()
  const [reached, without] = [await rescue.volunteer(), await rescue.volunteer({ phone: null })]
  await rescue.did(said.callOut, {
    missionId,
    ring: 1,
    people: [reached, without].map((personId) => ({ personId, skill: null, post: null })),
  })
  const [event] = await city.db.rows<{ id: string }>(
    sql`SELECT * FROM "event" WHERE "type" = 'dispatch.called-out' AND "payload"->>'missionId' = ${missionId}`,
  )
  for (const reaction of dispatchReactions)
    for (const _again of [1, 2])
      await reaction.react(city, event as Parameters<typeof reaction.react>[1], () => undefined)
  expect(city.ports.sent.filter(({ about }) => about.missionId === missionId)).toHaveLength(2)
  const states = (await opened(incidentId)).missions[0]?.people.map((one) => [one.personId, one.deliveryState])
  expect(Object.fromEntries(states ?? [])).toEqual({ [reached]: 'sent', [without]: 'unreachable' })
})

test('DI-7 nobody goes on scene alone', async () => {
  const { missionId } = await alerted()
  const alone = await rescue.volunteer()
  await rescue.call(missionId, alone, 'leader')
  await rescue.accept(missionId, alone)
  await rescue.did(said.checkIn, { missionId, personId: alone })
  expect(await rescue.say(said.arriveOnScene, { missionId, personId: alone })).toMatchObject({
    code: 'dispatch.crew-incomplete',
    details: { missing: ['safety-officer', 'second-person'] },
  })
})

test('DI-10 a cancelled incident calls off the silent, releases who checked in, and stays open until they are home', async () => {
  const { incidentId, missionId } = await alerted()
  const people = await crew(missionId)
  const silent = await rescue.volunteer()
  await rescue.call(missionId, silent)
  await rescue.did(said.cancelIncident, { incidentId, reason: '误报' }, dispatcher)
  const view = await opened(incidentId)
  expect([view.status, view.closedAt]).toEqual(['cancelled', null])
  expect(view.missions[0]?.people.map(({ status }) => status).toSorted()).toEqual([
    'called-off',
    'released',
    'released',
  ])
  for (const personId of people) await rescue.did(said.reachHome, { missionId, personId })
  await rescue.did(said.closeMission, { missionId, neverCame: [] })
  expect((await opened(incidentId)).closedAt).not.toBeNull()
})

test('a dispatcher of another county sees and moves nothing here', async () => {
  const elsewhere = personOf('dispatcher', '371521')
  const { incidentId, missionId } = await alerted()
  const volunteer = await rescue.volunteer()
  await expect(look(city, reads.openIncident, { incidentId }, elsewhere)).rejects.toMatchObject({
    code: 'record.not-found',
  })
  await expect(look(city, reads.candidates, { incidentId, skill: null, limit: 20 }, elsewhere)).rejects.toMatchObject({
    code: 'record.not-found',
  })
  const page = await look(city, reads.listIncidents, { limit: 100 }, elsewhere)
  expect(page.rows).toEqual([])
  expect(codeOf(await rescue.say(said.acceptIncident, { incidentId }, elsewhere))).toBe('record.not-found')
  const people = [{ personId: volunteer, skill: null, post: null }]
  expect(codeOf(await rescue.say(said.callOut, { missionId, ring: 1, people }, elsewhere))).toBe('record.not-found')
})

test('a volunteer answers for themselves and for nobody else', async () => {
  const { missionId } = await alerted()
  const [me, other] = [await rescue.volunteer(), await rescue.volunteer()]
  for (const personId of [me, other]) await rescue.call(missionId, personId)
  const asMe = personOf('volunteer', '371502', me)
  const accept = (personId: PersonId) =>
    rescue.say(said.answerCall, { missionId, personId, answer: { kind: 'accept', etaAt: city.now() } }, asMe)
  expect(codeOf(await accept(other))).toBe('record.not-found')
  expect(codeOf(await accept(me))).toBe('ok')
  const mine: MyCallsView = await look(city, reads.myCalls, {}, asMe)
  expect(mine.calls).toHaveLength(1)
  expect(mine.calls[0]).toMatchObject({ missionId, status: 'committed', km: 0 })
})

test('a volunteer sees the incident they are called to without anybody’s phone in clear', async () => {
  const { incidentId, missionId } = await alerted()
  const [me, other] = [await rescue.volunteer(), await rescue.volunteer()]
  for (const personId of [me, other]) await rescue.call(missionId, personId)
  const view = await look(city, reads.openIncident, { incidentId }, personOf('volunteer', '371502', me))
  expect(view.caller).toEqual({ name: null, phone: '139****0000' })
  expect(view.missions[0]?.people.map(({ phone }) => phone)).toEqual(['138****0000', '138****0000'])
})

test('AC-5 whoever is called reaches the leader: masked on the card, opened when asked for, and the look is kept', async () => {
  const { missionId } = await alerted()
  const [leader, me, other] = [await rescue.volunteer(), await rescue.volunteer(), await rescue.volunteer()]
  await rescue.call(missionId, leader, 'leader')
  await rescue.call(missionId, me)
  const as = (personId: PersonId) => personOf('volunteer', '371502', personId)
  const masks = async (personId: PersonId) => {
    const { calls }: MyCallsView = await look(city, reads.myCalls, {}, as(personId))
    return calls.map(({ leaderPhoneMask }) => leaderPhoneMask)
  }
  const reveal = (personId: PersonId) => look(city, reads.revealLeaderPhone, { missionId }, as(personId))
  expect([await masks(me), await masks(leader)]).toEqual([['138****0000'], [null]])
  expect(await reveal(me)).toEqual({ phone: '13800000000' })
  const looks = sql`SELECT "actorId", "look" FROM "access_log" WHERE "subjectId" = ${leader}`
  expect(await city.db.rows(looks)).toEqual([{ actorId: me, look: 'dispatch.revealLeaderPhone' }])
  await expect(reveal(other)).rejects.toThrow('record.not-found')
  await rescue.did(said.answerCall, { missionId, personId: me, answer: { kind: 'decline', reason: '' } }, as(me))
  expect(await masks(me)).toEqual([null])
  await expect(reveal(me)).rejects.toThrow('record.not-found')
})

test('candidates: best first with reasons, the barred with theirs, none of those already called', async () => {
  const { incidentId, missionId } = await alerted([{ skill: 'diving', count: 1 }])
  const far = { lat: scene.lat + 0.1, lng: scene.lng }
  const [near, distant] = [
    await rescue.volunteer({ skills: ['rope'] }),
    await rescue.volunteer({ skills: ['rope'], place: far }),
  ]
  const uninsured = await rescue.volunteer({ skills: ['rope'], insured: false })
  const called = await rescue.volunteer({ skills: ['rope'] })
  await rescue.call(missionId, called)
  const view = await look(city, reads.candidates, { incidentId, skill: 'rope', limit: 20 }, dispatcher)
  expect(view.ranked.map(({ personId }) => personId)).toEqual([near, distant])
  expect(view.ranked[0]?.merits[0]).toEqual({ code: 'skilled', skill: 'rope' })
  expect(view.barred.find(({ personId }) => personId === uninsured)?.bars).toEqual([{ code: 'insurance-none' }])
})

test('whoever was on a mission that is closed may be asked again for another of the same incident', async () => {
  const { incidentId, missionId } = await alerted()
  const personId = await rescue.volunteer({ skills: ['rope'] })
  const ranked = async () =>
    (await look(city, reads.candidates, { incidentId, skill: 'rope', limit: 20 }, dispatcher)).ranked.map(
      (one) => one.personId,
    )
  await rescue.call(missionId, personId)
  await rescue.did(said.answerCall, { missionId, personId, answer: { kind: 'decline', reason: '' } }, dispatcher)
  expect(await ranked()).not.toContain(personId)
  await rescue.did(said.closeMission, { missionId, neverCame: [] }, dispatcher)
  expect(await ranked()).toContain(personId)
})

test('who was called and is called off reads so, though the mission is over', async () => {
  const { incidentId, missionId } = await alerted()
  const me = await rescue.volunteer()
  await rescue.call(missionId, me)
  await rescue.did(said.cancelIncident, { incidentId, reason: '误报' }, dispatcher)
  const { calls }: MyCallsView = await look(city, reads.myCalls, {}, personOf('volunteer', '371502', me))
  expect(calls.map(({ status, leaderPhoneMask }) => [status, leaderPhoneMask])).toEqual([['called-off', null]])
})

test('an edit on an older state is refused with the current one', async () => {
  const { incidentId } = await alerted([{ skill: 'water', count: 1 }])
  const view = await opened(incidentId)
  const { category, level, title, description, address, place, areaId, revision } = view
  const command = {
    ...{ incidentId, category, level, description, address, place, areaId },
    needs: [{ skill: 'medical', count: 2 }],
    caller: { name: null, phone: null },
  }
  await rescue.did(said.editIncident, { ...command, title: `${title}一`, revision }, dispatcher)
  const late = await rescue.say(said.editIncident, { ...command, title: `${title}二`, revision }, dispatcher)
  expect(late).toMatchObject({ ok: false, code: 'record.changed' })
  expect(await opened(incidentId)).toMatchObject({
    title: `${title}一`,
    needs: [{ skill: 'medical', count: 2 }],
    caller: { phone: '13900000000' },
  })
})

test('open incidents come first, and pages meet without gap or double', async () => {
  const all = await look(city, reads.listIncidents, { limit: 100 }, dispatcher)
  const paged: string[] = []
  for (let after: string | undefined, more = true; more; ) {
    const page = await look(city, reads.listIncidents, { limit: 3, ...(after ? { after } : {}) }, dispatcher)
    paged.push(...page.rows.map(({ id }) => id))
    more = page.next !== null
    after = page.next ?? undefined
  }
  expect(paged).toEqual(all.rows.map(({ id }) => id))
  const open = all.rows.map(({ closedAt }) => closedAt === null)
  expect(open).toEqual(open.toSorted((a, b) => Number(b) - Number(a)))
  const [one] = all.rows
  const found = await look(city, reads.listIncidents, { limit: 100, search: one?.title ?? '' }, dispatcher)
  expect(found.rows.map(({ id }) => id)).toEqual(
    all.rows.filter(({ title }) => title === one?.title).map(({ id }) => id),
  )
  const none = await look(city, reads.listIncidents, { limit: 100, search: '100%_' }, dispatcher)
  expect(none.rows, 'signs of the search language are letters').toEqual([])
})

test('DI-11 the list counts who is missing by skill, however many come', async () => {
  const needs: Parameters<typeof alerted>[0] = [
    { skill: 'medical', count: 1 },
    { skill: 'water', count: 1 },
  ]
  const { incidentId, missionId } = await alerted(needs)
  await crew(missionId)
  const silent = await rescue.volunteer()
  await rescue.call(missionId, silent)
  const rowOf = async () =>
    (await look(city, reads.listIncidents, { limit: 100 }, dispatcher)).rows.find(({ id }) => id === incidentId)
  expect(await rowOf()).toMatchObject({ needed: 2, missing: 1, coming: 2, silent: 1 })
  await rescue.did(said.cancelIncident, { incidentId, reason: '误报' }, dispatcher)
  expect(await rowOf()).toMatchObject({ missing: 0 })
})
