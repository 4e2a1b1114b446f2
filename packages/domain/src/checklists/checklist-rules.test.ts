import type { Given } from '@huhang/contract/checklists'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { answersTrouble, isAnswered } from './answer-rules'
import { answer, choice, hazardNumber, mark, number, on, templateOf, words, yesNo } from './checklist-fixture'
import { answeredOf, fits, verdictOf, visibleItems } from './given'
import { type EarlierHazard, hazardOf, isSeenAgain } from './hazard-of'
import { checklistsOn } from './in-force'
import { findingsOf, scoreOf } from './score'
import { checklistShown, limitsShown } from './shown'

const given = (value: number): Given => ({ kind: 'number', value })
const chosen = (value: string): Given => ({ kind: 'choice', value })
const seen = (...pairs: [string, Given][]) => answeredOf(pairs.map(([item, given]) => ({ item, given })))

test('CL-1 the day of the visit decides which version is asked, its first and last day included', () => {
  const first = templateOf([yesNo('a')], { version: 1, validFrom: on('2025-01-01'), validTo: on('2025-05-31') })
  const second = templateOf([yesNo('a')], { version: 2, validFrom: on('2025-06-01') })
  const versions = (day: string) => checklistsOn([first, second], on(day)).map(({ version }) => version)
  expect(versions('2024-12-31')).toEqual([])
  expect(versions('2025-01-01')).toEqual([1])
  expect(versions('2025-05-31')).toEqual([1])
  expect(versions('2025-06-01')).toEqual([2])
})

test('CL-2 what hangs on a hidden item is hidden too, and its answer is not taken', () => {
  const template = templateOf([
    choice('work'),
    number('oxygen', 19.5, 23.5, { showIf: [{ item: 'work', is: ['good'] }] }),
    yesNo('rescue', { showIf: [{ item: 'oxygen', from: null, to: 19 }] }),
  ])
  const visible = (...pairs: [string, Given][]) => visibleItems(template, seen(...pairs)).map(({ key }) => key)
  expect(visible()).toEqual(['work'])
  expect(visible(['work', chosen('good')])).toEqual(['work', 'oxygen'])
  expect(visible(['work', chosen('good')], ['oxygen', given(18)])).toEqual(['work', 'oxygen', 'rescue'])
  expect(visible(['work', chosen('bad')], ['oxygen', given(18)])).toEqual(['work'])
  const left = [answer('work', chosen('bad')), answer('oxygen', given(18))]
  expect(answersTrouble(template, left).notAsked).toEqual(['oxygen'])
})

test('CL-3 an answer fits its item, whatever it is 不适用 fits, and none stands twice', () => {
  expect(fits(yesNo('a'), mark('no'))).toBe(true)
  expect(fits(yesNo('a'), given(1))).toBe(false)
  expect(fits(number('a', 1, 2), mark('yes'))).toBe(false)
  expect(fits(choice('a'), chosen('none such'))).toBe(false)
  for (const item of [yesNo('a'), number('a', 1, 2), choice('a'), words('a')]) expect(fits(item, mark('na'))).toBe(true)
  const twice = answersTrouble(templateOf([yesNo('a')]), [answer('a', mark('yes')), answer('a', mark('no'))])
  expect(twice.notAsked).toEqual(['a'])
  expect(answersTrouble(templateOf([yesNo('a')]), [answer('b', mark('yes'))]).notAsked).toEqual(['b'])
})

test('CL-4 a number is judged by its limits, a choice by what it counts as, a text not at all', () => {
  const oxygen = number('a', 19.5, 23.5)
  const verdicts = [19.4, 19.5, 23.5, 23.6].map((value) => verdictOf(oxygen, given(value)))
  expect(verdicts).toEqual(['no', 'yes', 'yes', 'no'])
  expect(verdictOf(number('a', null, null), given(5))).toBeNull()
  expect(['good', 'bad', 'noted'].map((key) => verdictOf(choice('a'), chosen(key)))).toEqual(['yes', 'no', null])
  expect(verdictOf(words('a'), { kind: 'text', value: '好' })).toBeNull()
})

test('CL-5 the score weighs yes against no and leaves out what does not apply', () => {
  const template = templateOf([yesNo('a', { weight: 3 }), yesNo('b'), yesNo('c', { weight: 10 }), words('d')])
  const score = scoreOf(template, seen(['a', mark('yes')], ['b', mark('no')], ['c', mark('na')]))
  expect(score).toEqual({ percent: 75, yes: 1, no: 1, na: 1, open: 1, asked: 4 })
})

test('CL-5 nothing counted is no score, also where all weights are zero', () => {
  const template = templateOf([yesNo('a', { weight: 0 }), yesNo('b')])
  expect(scoreOf(template, seen()).percent).toBeNull()
  expect(scoreOf(template, seen(['a', mark('no')], ['b', mark('na')])).percent).toBeNull()
})

test('CL-5 a score lies between 0 and 100 and never falls when a no becomes a yes', () => {
  const items = fc.array(fc.tuple(fc.integer({ min: 0, max: 100 }), fc.constantFrom('yes', 'no', 'na')), {
    minLength: 1,
    maxLength: 30,
  })
  fc.assert(
    fc.property(items, fc.nat(), (list, at) => {
      const template = templateOf(list.map(([weight], index) => yesNo(`i${index}`, { weight })))
      const answered = (marks: readonly string[]) =>
        seen(...marks.map((value, index): [string, Given] => [`i${index}`, mark(value as 'yes')]))
      const marks = list.map(([, value]) => value)
      const { percent } = scoreOf(template, answered(marks))
      const better = scoreOf(template, answered(marks.with(at % list.length, 'yes'))).percent
      if (percent === null) return
      expect(percent).toBeGreaterThanOrEqual(0)
      expect(percent).toBeLessThanOrEqual(100)
      if (marks[at % list.length] === 'no') expect(better ?? 0).toBeGreaterThanOrEqual(percent)
    }),
    { seed: 20_250_501 },
  )
})

const majors = yesNo('a', { no: { clauseId: 'GM-11-3', grade: 'major' } })

test('CL-6 a no brings the clause of the day with its grade, words, basis and usual days', () => {
  const hazard = hazardOf(majors, on('2025-05-01'))
  expect(hazard).toMatchObject({ grade: 'major', category: 'unsafe-condition', found: { clause: { id: 'GM-11-3' } } })
  expect(hazard?.description).toBe(`${hazard?.found?.clause.text}〔待核对原文〕`)
  expect(hazard?.found?.clause.basis).toContain('令第10号')
  expect(hazardOf(majors, on('2020-01-01')), 'before the standard').toMatchObject({ found: null, grade: 'major' })
  expect(hazardOf(yesNo('b'), on('2025-05-01'))).toBeNull()
  const own = yesNo('c', { no: { grade: 'general', description: { zh: '无人监护' }, deadlineDays: 0 } })
  expect(hazardOf(own, on('2025-05-01'))).toMatchObject({ description: '无人监护', deadlineDays: 0 })
})

test('CL-6 a no names exactly one hazard, and only a no names any', () => {
  const template = templateOf([majors, yesNo('b')])
  const [one, two] = [hazardNumber(1), hazardNumber(2)]
  const trouble = (more: object, value: 'yes' | 'no' = 'no') =>
    answersTrouble(template, [answer('a', mark(value), more), answer('b', mark('no'))])
  expect(trouble({}).hazardMissing).toEqual(['a'])
  expect(isAnswered(trouble({ hazardId: one }))).toBe(true)
  expect(isAnswered(trouble({ seenHazardId: one }))).toBe(true)
  expect(trouble({ hazardId: one, seenHazardId: two }).hazardMisplaced).toEqual(['a'])
  expect(trouble({ hazardId: one }, 'yes').hazardMisplaced).toEqual(['a'])
})

test('CL-7 an earlier hazard is of the same item or clause or of neither, here, and still standing when the visit began', () => {
  const visit = { premisesId: 'p', startedAt: '2025-05-01T02:00:00.000Z', endedAt: '2025-05-01T03:00:00.000Z' }
  const hazard: EarlierHazard = {
    premisesId: 'p',
    checklistItem: 'demo/a',
    clauseId: null,
    foundAt: '2025-04-01T00:00:00.000Z',
    verifiedAt: null,
    voidedAt: null,
  }
  const again = (more: Partial<EarlierHazard>) => isSeenAgain({ ...hazard, ...more }, visit, 'demo/a', majors)
  expect(again({})).toBe(true)
  expect(again({ premisesId: 'q' })).toBe(false)
  expect(again({ checklistItem: 'demo/b' })).toBe(false)
  expect(again({ checklistItem: 'other/b', clauseId: 'GM-11-3' })).toBe(true)
  expect(again({ checklistItem: null })).toBe(true)
  expect(again({ checklistItem: null, clauseId: 'GM-11-4' })).toBe(false)
  expect(again({ verifiedAt: '2025-04-20T00:00:00.000Z' })).toBe(false)
  expect(again({ verifiedAt: '2025-05-01T05:00:00.000Z' }), 'verified while the record was on its way').toBe(true)
  expect(again({ foundAt: '2025-05-02T00:00:00.000Z' })).toBe(false)
})

test('CL-8 what is required is answered, with a photo where one is required', () => {
  const template = templateOf([yesNo('a', { photo: 'required' }), words('b', { isRequired: false }), yesNo('c')])
  expect(answersTrouble(template, [answer('a', mark('yes'))])).toMatchObject({ missing: ['c'], photo: ['a'] })
  expect(isAnswered(answersTrouble(template, [answer('a', mark('na')), answer('c', mark('yes'))]))).toBe(true)
})

test('CL-13 in a service visit a no needs no hazard, and still stands as 不符合', () => {
  const template = templateOf([majors])
  const answers = [answer('a', mark('no'))]
  expect(isAnswered(answersTrouble(template, answers))).toBe(false)
  expect(isAnswered(answersTrouble(template, answers, true))).toBe(true)
  expect(checklistShown(template, answers)).toContain('不符合：检查a')
  // One that was put right on the spot may be named.
  expect(isAnswered(answersTrouble(template, [answer('a', mark('no'), { hazardId: hazardNumber(1) })], true))).toBe(
    true,
  )
})

test('CL-11 the signed lines say title, version, score, and each no with what was measured', () => {
  const template = templateOf([
    yesNo('a', { needsOfficialWording: true, no: { grade: 'general' } }),
    number('b', 19.5, 23.5),
    yesNo('c'),
  ])
  const answers = [
    answer('a', mark('no'), { seenHazardId: hazardNumber(1), note: '东侧' }),
    answer('b', given(18)),
    answer('c', mark('yes')),
  ]
  expect(checklistShown(template, answers)).toEqual([
    '《演示检查》第2版：得分33.3分；符合1项，不符合2项，不适用0项',
    '不符合：检查a（待核对原文）；说明：东侧；为此前已发现的隐患',
    '不符合：检查b；实际：18%（应为19.5～23.5%）',
  ])
  expect(findingsOf(template, answeredOf(answers)).map(({ item }) => item.key)).toEqual(['a', 'b'])
  expect(checklistShown(template, [])[0]).toContain('得分—')
})

test('the limits of a number are said in the language of the page', () => {
  const said = (from: number | null, to: number | null) => [
    limitsShown(number('a', from, to)),
    limitsShown(number('a', from, to), 'en'),
  ]
  expect(said(19.5, 23.5)).toEqual(['19.5～23.5%', '19.5–23.5%'])
  expect(said(19.5, null)).toEqual(['不低于19.5%', 'at least 19.5%'])
  expect(said(null, 10)).toEqual(['不高于10%', 'at most 10%'])
  expect(said(null, null)).toEqual(['', ''])
})
