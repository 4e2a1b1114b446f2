import type { Actor, PersonActor } from '@huhang/contract'
import type { HandedOverView, RecipientsView } from '@huhang/contract/fieldwork'
import { mostOpenHandOvers } from '@huhang/domain/fieldwork'
import { people } from '@huhang/testkit'
import { uuidv7 } from 'uuidv7'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { look, type Outcome } from '../kernel'
import { hazardCity } from '../testing'
import { fieldworkActions, fieldworkReads } from '.'

let on: Awaited<ReturnType<typeof hazardCity>>
beforeAll(async () => {
  on = await hazardCity()
})
afterAll(() => on.city.close())

const record = (toPersonId: string, handOverId = uuidv7()) => ({
  handOverId,
  toPersonId,
  name: 'hazards.report',
  title: '安全出口被货物堵塞',
  content: '{"description":"安全出口被货物堵塞"}',
  code: 'auth.not-allowed',
  note: '我已调岗',
})
const hand = (content: object, actor: Actor = on.who.inspector): Promise<Outcome> =>
  on.say(fieldworkActions.handOver, content, actor)
const seenBy = (actor: Actor): Promise<HandedOverView> => look(on.city, fieldworkReads.handedOver, {}, actor)

test('FW-1 a refused record goes to a colleague in office, never to oneself, a volunteer or somebody unknown', async () => {
  for (const toPersonId of [(on.who.inspector as PersonActor).personId, people.volunteer.personId, uuidv7()])
    expect(await hand(record(toPersonId))).toMatchObject({ ok: false, code: 'handover.recipient' })
  expect(await hand(record(people.secondInspector.personId))).toMatchObject({ ok: true })
})

test('only the two of them see it, and only who has it sees to it, once', async () => {
  const said = record(people.thirdInspector.personId)
  await hand(said)
  const { handOverId, title, content } = said
  expect((await seenBy(on.who.third)).waiting).toMatchObject([{ handOverId, title, content }])
  expect((await seenBy(on.who.inspector)).past).toContainEqual(expect.objectContaining({ handOverId: said.handOverId }))
  expect(JSON.stringify(await seenBy(on.who.elsewhere))).not.toContain(said.handOverId)
  const settle = { handOverId: said.handOverId, note: '已代为上报' }
  const by = (actor: Actor) => on.say(fieldworkActions.settleHandOver, settle, actor)
  expect(await by(on.who.inspector)).toMatchObject({ ok: false, code: 'record.not-found' })
  expect(await by(on.who.third)).toMatchObject({ ok: true })
  expect(await by(on.who.third)).toMatchObject({ ok: false, code: 'handover.settled' })
  expect((await seenBy(on.who.third)).waiting).toEqual([])
})

test('recipients are found by name and pinyin; oneself is not among them', async () => {
  const found = async (search: string): Promise<RecipientsView> =>
    look(on.city, fieldworkReads.recipients, { search }, on.who.inspector)
  expect((await found('liqing')).rows.map(({ personId }) => personId)).toEqual([people.secondInspector.personId])
  expect((await found('')).rows.map(({ personId }) => personId)).not.toContain(people.inspector.personId)
})

test('FW-2 before a colleague who sees to nothing one person piles up no more than twenty; what is seen to makes room', async () => {
  const to = people.secondInspector.personId
  const all = Array.from({ length: mostOpenHandOvers }, () => record(to))
  for (const said of all) expect(await hand(said, on.who.elsewhere)).toMatchObject({ ok: true })
  expect(await hand(record(to), on.who.elsewhere)).toMatchObject({ ok: false, code: 'handover.too-many' })
  expect(await hand(record(people.thirdInspector.personId), on.who.elsewhere)).toMatchObject({ ok: true })
  const settle = { handOverId: all[0]?.handOverId, note: '已处理' }
  expect(await on.say(fieldworkActions.settleHandOver, settle, on.who.second)).toMatchObject({ ok: true })
  expect(await hand(record(to), on.who.elsewhere)).toMatchObject({ ok: true })
})
