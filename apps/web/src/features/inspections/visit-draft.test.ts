import type { FileId, HazardId, Instant } from '@huhang/contract'
import { itemsOf, shippedChecklists } from '@huhang/domain/checklists'
import { shownText } from '@huhang/domain/inspections'
import { expect, test, vi } from 'vitest'
import { newHazardForm } from '../hazards'
import { atPremises, inVersion, withoutList } from './hazards-of-answers'
import { answeredIn, newVisitDraft, type VisitDraft, visitRecordOf, visitTrouble } from './visit-draft'
import { answersOf, photoListsOf } from './visit-photos'

// The room beside asks the window's width when it loads.
vi.hoisted(() => vi.stubGlobal('window', { matchMedia: () => ({ matches: false, addEventListener: () => undefined }) }))

const id = (last: number) => `018f0000-0000-7000-8000-00000000000${last}`
const started = '2025-05-01T01:00:00.000Z' as Instant
const ended = '2025-05-01T02:00:00.000Z' as Instant

const draft = (more: object = {}): VisitDraft =>
  ({
    ...newVisitDraft(),
    premises: {
      premisesId: id(1),
      enterpriseId: id(2),
      enterpriseName: '演示一厂',
      name: '主厂区',
      address: '演示路1号',
    },
    startedAt: started,
    inspectors: [
      { personId: id(3), name: '演示甲', number: '演示-1' },
      { personId: id(4), name: '演示乙', number: null },
    ],
    content: ' 查看车间 ',
    ...more,
  }) as VisitDraft

test('a draft says what it lacks, field by field', () => {
  expect(visitTrouble(draft(), ended)).toEqual([])
  expect(visitTrouble(draft({ kind: '', inspectors: [], content: ' ' }), ended)).toEqual([
    'kind',
    'inspectors',
    'content',
  ])
  expect(visitTrouble(draft({ kind: 'supervision', basis: 'inspection', approval: ' ' }), ended)).toEqual(['basis'])
  expect(
    visitTrouble(
      draft({ kind: 'supervision', basis: 'government', supervisedAreaId: '371522', supervisedArea: '莘县' }),
      ended,
    ),
  ).toEqual([])
})

test('IN-23 a draft of the day before, or one that begins later than now, is not shown for signing', () => {
  const at = (startedAt: string) => draft({ startedAt })
  expect(visitTrouble(at('2025-04-30T02:00:00.000Z'), ended)).toEqual([])
  for (const strange of ['2025-04-30T01:59:00.000Z', '2025-05-01T02:00:00.001Z']) {
    expect(visitTrouble(at(strange), ended)).toEqual(['started'])
    expect(visitRecordOf(at(strange), ended)).toBeNull()
  }
})

test('grade and deadline stand in the record before it is signed, though nobody typed them', () => {
  const hazards = [{ ...newHazardForm(), description: '通道堆物' }]
  const record = visitRecordOf(draft({ hazards }), ended)
  expect(record?.hazards[0]).toMatchObject({ grade: 'general', deadlineOn: '2025-05-16' })
  expect(record && shownText(record)).toContain('级别：一般事故隐患；整改期限：2025-05-16')
})

test('names and certificate numbers are signed as they were shown, text as it will be kept', () => {
  const record = visitRecordOf(draft(), ended)
  expect(record?.shownAs).toEqual({
    enterprise: '演示一厂',
    premises: '主厂区，演示路1号',
    inspectors: ['演示甲（演示-1）', '演示乙'],
  })
  expect(record?.content).toBe('查看车间')
})

test('nothing is shown for signing while a hazard is half written', () => {
  expect(visitRecordOf(draft({ hazards: [newHazardForm()] }), ended)).toBeNull()
})

test('who is supervised is signed by name', () => {
  const record = visitRecordOf(
    draft({ kind: 'supervision', basis: 'government', supervisedAreaId: '371522', supervisedArea: '莘县' }),
    ended,
  )
  expect(record && shownText(record)).toContain('被督导地区：莘县')
})

test('a basis chosen and left again is not sent with another kind', () => {
  const record = visitRecordOf(
    draft({ basis: 'government', supervisedAreaId: '371522', supervisedArea: '莘县', kind: 'routine' }),
    ended,
  )
  expect(record && 'supervisedAreaId' in record).toBe(false)
})

const zonghe = { ...(shippedChecklists[0] ?? expect.unreachable()), validTo: null }
const no = { given: { kind: 'mark', value: 'no' } } as const
const begun = () => draft({ checklists: [{ template: zonghe, answers: {} }] })

test('CL-6 a no makes its hazard with clause, grade and deadline, and takes it along when it becomes a yes', () => {
  const said = { ...begun(), ...answeredIn(begun(), 'zonghe', { 'gen-9': no }, []) }
  expect(said.hazards).toMatchObject([
    { clauseId: 'GEN-9', grade: 'general', description: '电动自行车在室内或疏散通道停放、充电' },
  ])
  expect(said.checklists[0]?.answers['gen-9']?.hazardId).toBe(said.hazards[0]?.id)
  const yes = { given: { kind: 'mark', value: 'yes' } } as const
  expect(answeredIn(said, 'zonghe', { 'gen-9': yes }, []).hazards).toEqual([])
})

test('CL-7 where one of the same thing stands, or nobody knows yet, a no makes none by itself', () => {
  const standing = [{ checklistItem: 'zonghe/gen-9', clauseId: null }]
  expect(answeredIn(begun(), 'zonghe', { 'gen-9': no }, standing).hazards).toEqual([])
  expect(answeredIn(begun(), 'zonghe', { 'gen-9': no }, null).hazards).toEqual([])
  const made = { ...begun(), ...answeredIn(begun(), 'zonghe', { 'gen-9': no }, []) }
  const same = { seenHazardId: id(9) as HazardId }
  expect(answeredIn(made, 'zonghe', { 'gen-9': same }, null).hazards).toEqual([])
})

test('CL-13 a service visit is signed with its no and without a hazard, also when the kind is chosen afterwards', () => {
  const na = { given: { kind: 'mark', value: 'na' } } as const
  const all = Object.fromEntries(itemsOf(zonghe).map(({ key }) => [key, na]))
  const answered = (kind: string) => {
    const list = draft({ kind, checklists: [{ template: zonghe, answers: {} }] })
    return { ...list, ...answeredIn(list, 'zonghe', { ...all, 'gen-9': no }, []) }
  }
  const record = visitRecordOf({ ...answered('routine'), kind: 'service' }, ended)
  expect(record?.hazards).toEqual([])
  expect(record?.checklists?.[0]?.answers.find(({ item }) => item === 'gen-9')).not.toHaveProperty('hazardId')
  expect(record && shownText(record)).toContain('不符合：电动自行车未在室内或疏散通道停放、充电')
  expect(visitRecordOf(answered('routine'), ended)?.hazards).toHaveLength(1)
})

test('IN-10 a service visit that would order something is not shown for signing', () => {
  const form = { ...newHazardForm(), description: '通道堆物' }
  expect(visitRecordOf(draft({ kind: 'service', hazards: [form] }), ended)).toBeNull()
  expect(
    visitRecordOf(
      draft({ kind: 'service', hazards: [{ ...form, correctedOnSpot: true, afterPhotos: [id(8)] }] }),
      ended,
    ),
  ).not.toBeNull()
})

test('nothing is shown for signing while a list is half answered; then the record carries it as it stands', () => {
  expect(visitRecordOf(begun(), ended)).toBeNull()
  const na = { given: { kind: 'mark', value: 'na' } } as const
  const all = Object.fromEntries(itemsOf(zonghe).map(({ key }) => [key, na]))
  const whole = { ...begun(), ...answeredIn(begun(), 'zonghe', { ...all, 'gen-9': no }, []) }
  const record = visitRecordOf(whole, ended)
  expect(record?.checklists?.[0]?.shown).toEqual([
    '《综合检查》第1版：得分0分；符合0项，不符合1项，不适用27项',
    '不符合：电动自行车未在室内或疏散通道停放、充电',
  ])
  expect(record?.checklists?.[0]?.answers.find(({ item }) => item === 'gen-9')?.hazardId).toBe(record?.hazards[0]?.id)
  expect(record && shownText(record)).toContain('检查表：《综合检查》第1版')
})

const listOf = (code: string) => ({
  ...(shippedChecklists.find((list) => list.code === code) ?? expect.unreachable()),
  validTo: null,
})
const using = (...codes: string[]) =>
  draft({ checklists: codes.map((code) => ({ template: listOf(code), answers: {} })) })
const say = (visit: VisitDraft, code: string, parts: Parameters<typeof answeredIn>[2]): VisitDraft => ({
  ...visit,
  ...answeredIn(visit, code, parts, []),
})
const mark = (value: 'yes' | 'no' | 'na') => ({ given: { kind: 'mark', value } as const })
const dust = (value: string) => ({ zhonglei: { given: { kind: 'choice', value } as const } })
const oxygen = (value: number) => ({ 'yx-yang': { given: { kind: 'number', value } as const } })
const working = { zuoye: { given: { kind: 'choice', value: 'you' } as const } }
const given = (visit: VisitDraft, item: string, at = 0) => visit.checklists[at]?.answers[item]

test('CL-2 what is hidden again takes its hazard out of the record, and brings it back when it is asked again', () => {
  const metal = say(say(using('fenchen'), 'fenchen', dust('jinshu')), 'fenchen', { 'gm-11-9': mark('no') })
  expect(metal.hazards).toMatchObject([{ clauseId: 'GM-11-9', grade: 'major' }])
  const all = Object.fromEntries(itemsOf(listOf('fenchen')).map(({ key }) => [key, mark('na')]))
  const { zhonglei: _dust, 'gm-11-9': _hidden, ...rest } = all
  const grain = say(say(metal, 'fenchen', dust('liangshi')), 'fenchen', rest)
  expect(visitRecordOf(grain, ended)?.hazards).toEqual([])
  expect(say(grain, 'fenchen', dust('jinshu')).hazards).toEqual(metal.hazards)
})

test('CL-6 one problem in two lists is one hazard, which goes with the last no that names it', () => {
  const both = say(say(using('zonghe', 'xiaofang'), 'zonghe', { 'gen-1': no }), 'xiaofang', { 'gen-1': no })
  expect(both.hazards).toMatchObject([{ clauseId: 'GEN-1' }])
  expect(given(both, 'gen-1', 1)?.hazardId).toBe(both.hazards[0]?.id)
  const one = say(both, 'zonghe', { 'gen-1': mark('yes') })
  expect(one.hazards).toEqual(both.hazards)
  expect(withoutList(both, 'zonghe').hazards).toEqual(both.hazards)
  const none = say(one, 'xiaofang', { 'gen-1': mark('yes') })
  expect(none.hazards).toEqual([])
  expect(say(none, 'zonghe', { 'gen-1': no }).hazards, 'whichever list says it again').toEqual(both.hazards)
  expect(withoutList(one, 'xiaofang')).toMatchObject({ hazards: [], parked: {} })
})

test('a hazard of one’s own is nobody else’s, whatever its clause', () => {
  const mine = { ...newHazardForm(), description: '另一处', clauseId: 'GEN-1' }
  const said = say(draft({ ...using('zonghe'), hazards: [mine] }), 'zonghe', { 'gen-1': no })
  expect(said.hazards).toHaveLength(2)
  expect(say(said, 'zonghe', { 'gen-1': mark('yes') }).hazards).toEqual([mine])
})

test('a number typed anew and a mis-tap cost nothing of a completed hazard, and the record holds it only with its no', () => {
  const low = say(say(using('youxian'), 'youxian', working), 'youxian', oxygen(18.2))
  const hazards = low.hazards.map((form) => ({ ...form, spot: '3号池', photos: [id(7)] as never }))
  const cleared = say({ ...low, hazards }, 'youxian', { 'yx-yang': { given: undefined } })
  expect(cleared.hazards).toEqual([])
  expect(say(cleared, 'youxian', oxygen(18.3)).hazards).toEqual(hazards)
  expect(say(say(cleared, 'youxian', oxygen(20.9)), 'youxian', oxygen(18.3)).hazards).toEqual(hazards)
  expect(JSON.stringify(visitRecordOf({ ...cleared, checklists: [] }, ended))).not.toContain('3号池')
})

test('at other premises what was met again and measured at the former is forgotten, the other answers stay', () => {
  const met = say(using('zonghe'), 'zonghe', { 'gen-9': { ...no, seenHazardId: id(9) as HazardId, note: '门厅' } })
  const there = { ...met, place: { lat: 36.4, lng: 115.9, accuracyMetres: 12 } } as VisitDraft
  const premises = { ...(met.premises ?? expect.unreachable()), premisesId: id(5) as never }
  const moved = { ...there, ...atPremises(there, premises) }
  expect(moved).toMatchObject({ premises, place: null })
  expect(given(moved, 'gen-9')).toMatchObject({ ...no, note: '门厅', seenHazardId: undefined })
  const again = met.premises ?? expect.unreachable()
  expect({ ...there, ...atPremises(there, again) }).toEqual(there)
})

test('another version of a list takes answers and hazards along by their items, and loses no hazard of an item it dropped', () => {
  const said = say(using('zonghe'), 'zonghe', { 'gen-1': no, 'gen-9': no, 'gen-2': mark('yes') })
  const old = listOf('zonghe')
  const sections = old.sections.map((one) => ({ ...one, items: one.items.filter(({ key }) => key !== 'gen-1') }))
  const next = { ...old, checklistId: id(8) as never, version: 2, sections }
  const taken = { ...said, ...inVersion(said, next) }
  expect(taken.checklists[0]?.template.version).toBe(2)
  expect(given(taken, 'gen-9')).toEqual(given(said, 'gen-9'))
  expect(given(taken, 'gen-2')).toMatchObject(mark('yes'))
  expect(given(taken, 'gen-1')).toBeUndefined()
  expect(taken.hazards).toEqual(said.hazards)
})

test('photos that became ready after their part of a visit was left have a list there to come into, each under its own name', () => {
  const made = { ...begun(), ...answeredIn(begun(), 'zonghe', { 'gen-9': no }, []) }
  const told: unknown[] = []
  const lists = photoListsOf(made, {
    changeHazard: (id, part) => told.push([id, part]),
    answer: (code, parts) => told.push([code, parts]),
  })
  const hazardId = made.hazards[0]?.id
  expect(lists.map(({ list }) => list)).toEqual([
    `${hazardId}.photos`,
    `${hazardId}.afterPhotos`,
    `${answersOf(made, 'zonghe')}.gen-9`,
  ])
  const taken = id(9) as FileId
  for (const { onChange } of lists) onChange([taken])
  expect(told).toEqual([
    [hazardId, { photos: [taken] }],
    [hazardId, { afterPhotos: [taken] }],
    ['zonghe', { 'gen-9': { photos: [taken] } }],
  ])
})
