import type { HazardId, Instant } from '@huhang/contract'
import { itemsOf, shippedChecklists } from '@huhang/domain/checklists'
import { shownText } from '@huhang/domain/inspections'
import { expect, test, vi } from 'vitest'
import { newHazardForm } from '../hazards'
import { answeredIn, newVisitDraft, type VisitDraft, visitRecordOf, visitTrouble } from './visit-draft'

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
