import { ChecklistContent } from '@huhang/contract/checklists'
import { expect, test } from 'vitest'
import { order10 } from '../../hazards'
import { itemsOf } from '../given'
import { templateTroubles } from '../template-rules'
import { shippedChecklists } from '.'

const keys = (code: string) =>
  itemsOf(shippedChecklists.find((list) => list.code === code) ?? { sections: [] }).map(({ key }) => key)

test('six lists come with the program, each of a shape and by rules that let it be published', () => {
  expect(shippedChecklists.map(({ code }) => code)).toEqual([
    ...['zonghe', 'gongmao', 'weihua', 'xiaofang', 'youxian', 'fenchen'],
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
