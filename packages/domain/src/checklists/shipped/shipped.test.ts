import { ChecklistContent } from '@huhang/contract/checklists'
import { expect, test } from 'vitest'
import { order10 } from '../../hazards'
import { answeredOf, itemsOf, visibleItems } from '../given'
import { hazardOf } from '../hazard-of'
import { templateTroubles } from '../template-rules'
import { shippedChecklists } from '.'
import { day } from './shipped-checklist'

const keys = (code: string) =>
  itemsOf(shippedChecklists.find((list) => list.code === code) ?? { sections: [] }).map(({ key }) => key)

test('six lists come with the program, each of a shape and by rules that let it be published', () => {
  expect(shippedChecklists.map(({ code }) => code)).toEqual([
    ...['zonghe', 'gongmao', 'weihua', 'xiaofang', 'xiaofang', 'youxian', 'fenchen'],
  ])
  for (const { checklistId: _id, version: _version, ...list } of shippedChecklists) {
    expect(ChecklistContent.parse(list)).toEqual(list)
    expect(templateTroubles(list)).toEqual([])
  }
})

test('工贸 asks all 64 situations of 令第10号, 危化品 all 20 items of 121号', () => {
  expect(keys('gongmao').sort()).toEqual(order10.clauses.map(({ id }) => id.toLowerCase()).sort())
  expect(keys('weihua').sort()).toEqual(Array.from({ length: 20 }, (_, index) => `wh-${index + 1}`).sort())
})

const itemsIn = (code: string) => itemsOf(shippedChecklists.findLast((list) => list.code === code) ?? { sections: [] })

test('CL-6 working in a confined space without permit, ventilation or attendant is the major hazard that GM-13-2 names', () => {
  for (const key of ['yx-shenpi', 'yx-jianhu', 'yx-tongfeng']) {
    const item = itemsIn('youxian').find((one) => one.key === key) ?? expect.unreachable()
    expect(hazardOf(item, day('2025-05-01'))).toMatchObject({ grade: 'major', found: { clause: { id: 'GM-13-2' } } })
  }
})

test('CL-1 the fire list of a visit’s day judges by the standard of that day', () => {
  const [first, second] = shippedChecklists.filter(({ code }) => code === 'xiaofang')
  expect([first?.version, second?.version, second?.validFrom]).toEqual([1, 2, '2025-11-01'])
  const majors = (list = first) =>
    itemsOf(list ?? { sections: [] }).filter((item) => hazardOf(item, day('2025-10-31'))?.grade === 'major')
  expect(majors()).toHaveLength(10)
  for (const item of majors()) expect(hazardOf(item, day('2025-10-31'))?.found?.clause.basis).toContain('GB 35181-2017')
  expect(majors(second)).toEqual([])
})

test('CL-2 where there are several kinds of dust, what is asked of metal and of wood is asked', () => {
  const asked = (kind: string) =>
    visibleItems(
      shippedChecklists.findLast(({ code }) => code === 'fenchen') ?? { sections: [] },
      answeredOf([{ item: 'zhonglei', given: { kind: 'choice', value: kind } }]),
    ).map(({ key }) => key)
  expect(asked('duozhong')).toEqual(expect.arrayContaining(['gm-11-6', 'gm-11-9']))
  expect(asked('muzhi')).not.toContain('gm-11-9')
})

test('every item names its source, and whatever a standard says is marked until its wording is checked', () => {
  for (const item of shippedChecklists.flatMap(itemsOf)) {
    expect(item.source, item.key).not.toBe('')
    if (/^(gm|wh|xf)-/.test(item.key)) expect(item.needsOfficialWording, item.key).toBe(true)
  }
})

test('our own items have English words, and every section of every list', () => {
  for (const list of shippedChecklists) {
    for (const { title } of list.sections) expect(title.en, title.zh).toBeDefined()
    for (const item of itemsOf(list).filter(({ needsOfficialWording }) => !needsOfficialWording))
      expect(item.text.en, item.text.zh).toBeDefined()
  }
})
