import type { LocalDay } from '@huhang/contract'
import { shippedChecklists } from '@huhang/domain/checklists'
import { expect, test } from 'vitest'
import { asKind, formTroubles, moved, newContent, newItem, newSection } from './checklist-form'

const day = '2025-05-01' as LocalDay

test('what a new list lacks is named by where it is', () => {
  expect(formTroubles(newContent(day))).toEqual([
    { at: '', trouble: 'code-shape' },
    { at: '', trouble: 'title-missing' },
    { at: 'section-1', trouble: 'section-shape' },
    { at: 'item-1', trouble: 'text-missing' },
  ])
  for (const list of shippedChecklists) {
    const { checklistId: _id, version: _version, ...content } = list
    expect(formTroubles(content)).toEqual([])
  }
})

test('a new item and a new section have keys that nobody has', () => {
  expect(newItem(['item-1', 'item-3']).key).toBe('item-4')
  const content = { sections: [newSection({ sections: [] })] }
  expect(newSection(content)).toMatchObject({ key: 'section-2', items: [{ key: 'item-2' }] })
})

test('another way to ask keeps what both have', () => {
  const asked = { ...newItem([]), text: { zh: '温度' }, source: '演示' }
  const number = asKind(asked, 'number')
  expect(number).toMatchObject({ kind: 'number', text: { zh: '温度' }, source: '演示', no: { grade: 'general' } })
  expect(asKind(number, 'text')).not.toHaveProperty('weight')
  expect(asKind(asKind(number, 'choice'), 'yes-no')).toEqual(asked)
})

test('a row moves by one and stays within its list', () => {
  expect(moved(['a', 'b', 'c'], 0, 1)).toEqual(['b', 'a', 'c'])
  expect(moved(['a', 'b'], 0, -1)).toEqual(['a', 'b'])
})
