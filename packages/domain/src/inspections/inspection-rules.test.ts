import type { Instant, LocalDay } from '@huhang/contract'
import type { RecordInspection } from '@huhang/contract/inspections'
import { expect, test } from 'vitest'
import {
  certificateOn,
  judgeInspectors,
  judgePhotoHashes,
  judgeSignature,
  judgeVisit,
  type KnownInspector,
  type VisitFacts,
} from './inspection-rules'

const day = '2025-05-01' as LocalDay
const moment = {
  personId: 'a',
  at: '2025-05-01T04:00:00.000Z' as Instant,
  receivedAt: '2025-05-01T04:00:00.000Z' as Instant,
  startedAt: '2025-05-01T02:00:00.000Z' as Instant,
  endedAt: '2025-05-01T03:00:00.000Z' as Instant,
  day,
  maxBackdateDays: 30,
}
const hash = '0'.repeat(64)

const inspector = (personId: string, more: Partial<KnownInspector> = {}): KnownInspector => ({
  personId,
  name: `演示${personId}`,
  certificates: [{ number: `演示-${personId}`, validFrom: '2020-01-01', validTo: '2025-05-01' }],
  inConflict: false,
  ...more,
})

const facts = (more: Partial<VisitFacts> = {}): VisitFacts => ({
  premisesOpen: true,
  inspectors: [inspector('a'), inspector('b')],
  signatureThere: true,
  announced: new Map(),
  shownHash: hash,
  place: { enterprise: '演示一厂', name: '主厂区', address: '演示路1号' },
  supervisedArea: null,
  wasRenamed: false,
  trip: null,
  ...more,
})

const visit = (more: object = {}): RecordInspection =>
  ({
    occurredAt: '2025-05-01T04:00:00.000Z',
    kind: 'routine',
    inspectorIds: ['a', 'b'],
    startedAt: '2025-05-01T02:00:00.000Z',
    endedAt: '2025-05-01T03:00:00.000Z',
    receivedBy: { name: '演示接待', title: '' },
    signature: { state: 'signed', fileId: 'f', shownHash: hash },
    hazards: [],
    shownAs: { enterprise: '演示一厂', premises: '主厂区，演示路1号', inspectors: ['演示a（演示-a）', '演示b'] },
    ...more,
  }) as unknown as RecordInspection

const inspectors =
  (command: RecordInspection, known = facts()) =>
  () =>
    judgeInspectors(command, known, moment)
const code = (code: string) => expect.objectContaining({ code })

test('IN-1 one inspector, one twice, or one whom nobody knows is too few', () => {
  expect(inspectors(visit())).not.toThrow()
  expect(inspectors(visit({ inspectorIds: ['a'] }), facts({ inspectors: [inspector('a')] }))).toThrow(
    code('inspection.too-few-inspectors'),
  )
  expect(inspectors(visit({ inspectorIds: ['a', 'a'] }), facts({ inspectors: [inspector('a')] }))).toThrow(
    code('inspection.too-few-inspectors'),
  )
  expect(inspectors(visit(), facts({ inspectors: [inspector('a')] }))).toThrow(code('inspection.too-few-inspectors'))
})

test('IN-2 a certificate counts on its last day and not on the day after, nor before its first', () => {
  const late = inspector('b', { certificates: [{ number: '1', validFrom: '2020-01-01', validTo: '2025-04-30' }] })
  const early = inspector('b', { certificates: [{ number: '1', validFrom: '2025-05-02', validTo: '2030-01-01' }] })
  for (const other of [late, early, inspector('b', { certificates: [] })])
    expect(inspectors(visit(), facts({ inspectors: [inspector('a'), other] }))).toThrow(
      expect.objectContaining({ code: 'inspection.certificate-invalid', details: { personIds: ['b'], on: day } }),
    )
})

test('IN-2 of two valid certificates the longer one is printed', () => {
  const certificates = [
    { number: 'old', validFrom: '2020-01-01', validTo: '2025-06-01' },
    { number: 'new', validFrom: '2025-01-01', validTo: '2030-01-01' },
  ]
  expect(certificateOn(inspector('a', { certificates }), day)?.number).toBe('new')
})

test('IN-3 whoever has a relation to the firm must stay away', () => {
  const related = facts({ inspectors: [inspector('a'), inspector('b', { inConflict: true })] })
  expect(inspectors(visit(), related)).toThrow(
    expect.objectContaining({ code: 'inspection.conflict-of-interest', details: { personIds: ['b'] } }),
  )
})

test('IN-4 nobody records a visit of two others; the system may', () => {
  const others = visit({ inspectorIds: ['b', 'c'] })
  const known = facts({ inspectors: [inspector('b'), inspector('c')] })
  expect(inspectors(others, known)).toThrow(code('inspection.recorder-not-inspector'))
  expect(() => judgeInspectors(others, known, { ...moment, personId: null })).not.toThrow()
})

test('IN-5 signed needs a name and the drawn signature of this recorder', () => {
  expect(() => judgeSignature(visit(), facts())).not.toThrow()
  expect(() => judgeSignature(visit(), facts({ signatureThere: false }))).toThrow(code('inspection.signature-needed'))
  const unsigned = visit({ signature: { state: 'signed', shownHash: hash } })
  expect(() => judgeSignature(unsigned, facts())).toThrow(code('inspection.signature-needed'))
  expect(() => judgeSignature(visit({ receivedBy: { name: '', title: '' } }), facts())).toThrow(
    code('inspection.receiver-needed'),
  )
})

test('IN-6 refused or absent needs a reason and a witness; absent needs nobody who received them', () => {
  const because = { shownHash: hash, reason: '负责人外出', witness: '演示见证' }
  const none = { name: '', title: '' }
  expect(() =>
    judgeSignature(visit({ receivedBy: none, signature: { state: 'absent', ...because } }), facts()),
  ).not.toThrow()
  for (const missing of [{ reason: '' }, { witness: '' }, { witness: undefined }])
    for (const state of ['refused', 'absent'])
      expect(() => judgeSignature(visit({ signature: { state, ...because, ...missing } }), facts())).toThrow(
        code('inspection.refusal-needs-witness'),
      )
})

test('IN-7 a hash of anything but what the server makes of the record is refused', () => {
  expect(() => judgeSignature(visit(), facts({ shownHash: '1'.repeat(64) }))).toThrow(code('inspection.shown-differs'))
})

const judged =
  (command: RecordInspection, known = facts()) =>
  () =>
    judgeVisit(command, known, { ...moment, endedAt: command.endedAt })

test('IN-8 a closed premises is not visited', () => {
  expect(judged(visit(), facts({ premisesOpen: false }))).toThrow(code('inspection.premises-closed'))
})

test('IN-21 times are judged as they were by a clock set right, not as the device showed them', () => {
  // The phone is three hours fast: it shows 06:00 when the visit ended at 03:00.
  const fast = visit({ endedAt: '2025-05-01T06:00:00.000Z', occurredAt: '2025-05-01T06:30:00.000Z' })
  expect(() => judgeVisit(fast, facts(), moment)).not.toThrow()
  expect(judged(fast)).toThrow(code('time.in-future'))
})

test('IN-9 supervision has an approval or a supervised bureau, not both and not neither', () => {
  expect(judged(visit({ kind: 'supervision' }))).toThrow(code('inspection.supervision-needs-basis'))
  expect(judged(visit({ kind: 'supervision', approval: '演示审批1', supervisedAreaId: '371522' }))).toThrow(
    code('inspection.supervision-needs-basis'),
  )
  expect(judged(visit({ kind: 'supervision', approval: '演示审批1' }))).not.toThrow()
  expect(judged(visit({ kind: 'supervision', supervisedAreaId: '371522' }))).not.toThrow()
})

test('IN-9 with an approval it is an inspection and certificates count; government-side nobody needs one', () => {
  const uncertified = facts({ inspectors: [inspector('a'), inspector('b', { certificates: [] })] })
  expect(inspectors(visit({ kind: 'supervision', approval: '演示审批1' }), uncertified)).toThrow(
    code('inspection.certificate-invalid'),
  )
  expect(inspectors(visit({ kind: 'supervision', supervisedAreaId: '371522' }), uncertified)).not.toThrow()
})

test('IN-10 a service visit orders nothing', () => {
  expect(judged(visit({ kind: 'service', hazards: [{ correctedOnSpot: true }] }))).not.toThrow()
  expect(judged(visit({ kind: 'service', hazards: [{ correctedOnSpot: false }] }))).toThrow(
    code('inspection.no-powers'),
  )
})

test('IN-11 it ends after it began and before it is recorded; a phone’s clock may be a little ahead', () => {
  expect(judged(visit({ endedAt: '2025-05-01T01:59:59.999Z' }))).toThrow(code('inspection.times-inverted'))
  expect(judged(visit({ endedAt: '2025-05-01T04:00:00.001Z' }))).toThrow(code('time.in-future'))
  const ahead = (minutes: string) =>
    visit({ endedAt: `2025-05-01T04:${minutes}:00.000Z`, occurredAt: `2025-05-01T04:${minutes}:00.000Z` })
  expect(judged(ahead('15'))).not.toThrow()
  expect(judged(ahead('16'))).toThrow(code('time.in-future'))
})

test('IN-12 it is on its trip’s day and by its people', () => {
  const onTrip = visit({ tripId: 't' })
  expect(judged(onTrip, facts({ trip: { day, memberIds: ['a', 'b', 'c'] } }))).not.toThrow()
  expect(judged(onTrip)).toThrow(code('inspection.trip-mismatch'))
  expect(judged(onTrip, facts({ trip: { day: '2025-05-02', memberIds: ['a', 'b'] } }))).toThrow(
    code('inspection.trip-mismatch'),
  )
  expect(judged(onTrip, facts({ trip: { day, memberIds: ['a', 'c'] } }))).toThrow(code('inspection.trip-mismatch'))
})

test('IN-23 a visit dated back further than a record may come in late is refused; imports tell older ones', () => {
  const began = (startedAt: string, more: object = {}) =>
    judgeVisit(visit({ startedAt, endedAt: startedAt }), facts(), {
      ...moment,
      startedAt: startedAt as Instant,
      endedAt: startedAt as Instant,
      ...more,
    })
  expect(() => began('2025-04-01T04:00:00.000Z')).not.toThrow()
  const tooOld = expect.objectContaining({
    code: 'time.too-old',
    details: { occurredAt: '2025-04-01T03:59:59.999Z', maxDays: 30 },
  })
  expect(() => began('2025-04-01T03:59:59.999Z')).toThrow(tooOld)
  expect(() => began('2023-04-01T04:00:00.000Z')).toThrow(code('time.too-old'))
  expect(() => began('2023-04-01T04:00:00.000Z', { personId: null })).not.toThrow()
})

test('IN-23 a visit of more than a day was begun another day', () => {
  const lasted = (startedAt: string, personId: string | null = 'a') =>
    judgeVisit(visit({ startedAt }), facts(), { ...moment, personId, startedAt: startedAt as Instant })
  expect(() => lasted('2025-04-30T03:00:00.000Z')).not.toThrow()
  expect(() => lasted('2025-04-30T02:59:00.000Z')).toThrow(
    expect.objectContaining({ code: 'inspection.too-long', details: { mostHours: 24 } }),
  )
  expect(() => lasted('2025-04-30T02:59:00.000Z', null)).not.toThrow()
})

test('IN-20 a signature under the name of another place or of other people is none of this record', () => {
  const { shownAs } = visit()
  const shown =
    (more: object, known = facts()) =>
    () =>
      judgeSignature(visit({ shownAs: { ...shownAs, ...more } }), known)
  const refused = code('inspection.shown-differs')
  expect(shown({})).not.toThrow()
  expect(shown({ premises: '主厂区' })).not.toThrow()
  expect(shown({ supervisedArea: '冠县' })).toThrow(refused)
  expect(shown({}, facts({ supervisedArea: '冠县' }))).toThrow(refused)
  expect(shown({ supervisedArea: '莘县' }, facts({ supervisedArea: '冠县' }))).toThrow(refused)
  expect(shown({ supervisedArea: '冠县' }, facts({ supervisedArea: '冠县' }))).not.toThrow()
  expect(shown({ enterprise: '演示二厂' })).toThrow(refused)
  expect(shown({ premises: '主厂区，演示路2号' })).toThrow(refused)
  for (const inspectors of [['演示a', '演示c'], ['演示b', '演示a'], ['演示a（演示-b）', '演示b'], ['演示a']])
    expect(shown({ inspectors })).toThrow(refused)
  const renamed = facts({ wasRenamed: true })
  expect(shown({ enterprise: '演示旧厂', premises: '旧厂区' }, renamed)).not.toThrow()
  expect(shown({ inspectors: ['演示a', '演示c'] }, renamed)).toThrow(refused)
})

test('IN-22 a record that names its photos’ hashes names all of them, as announced', () => {
  const [one, two] = ['1'.repeat(64), '2'.repeat(64)]
  const known = facts({ announced: new Map(Object.entries({ p: one, q: two })) })
  const seen = (photoHashes?: object[]) =>
    visit({ hazards: [{ photos: ['p'], afterPhotos: ['q'] }], ...(photoHashes ? { photoHashes } : {}) })
  const both = [
    { fileId: 'p', sha256: one },
    { fileId: 'q', sha256: two },
  ]
  for (const fine of [seen(), seen(both)]) expect(() => judgePhotoHashes(fine, known)).not.toThrow()
  const differing = [
    both.slice(1),
    [],
    [{ fileId: 'p', sha256: two }, ...both.slice(1)],
    [...both, { fileId: 'r', sha256: one }],
  ]
  for (const hashes of differing)
    expect(() => judgePhotoHashes(seen(hashes), known)).toThrow(code('inspection.photo-hash-differs'))
  expect(() => judgePhotoHashes(seen(both), facts())).toThrow(code('inspection.photo-hash-differs'))
})
