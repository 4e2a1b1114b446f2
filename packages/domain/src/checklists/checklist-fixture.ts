import type { ChecklistId, HazardId, LocalDay } from '@huhang/contract'
import type { ChecklistAnswer, ChecklistItem, ChecklistTemplate, Given } from '@huhang/contract/checklists'

export const on = (day: string) => day as LocalDay
export const hazardNumber = (last: number) => `018f0000-0000-7000-8000-00000000000${last}` as HazardId

const asked = (key: string) => ({
  key,
  text: { zh: `检查${key}`, en: `check ${key}` },
  isRequired: true,
  photo: 'none' as const,
  source: '',
  needsOfficialWording: false,
})

type Of<Kind> = Partial<Extract<ChecklistItem, { kind: Kind }>>

export const yesNo = (key: string, more: Of<'yes-no'> = {}): ChecklistItem => ({
  kind: 'yes-no',
  ...asked(key),
  weight: 1,
  ...more,
})
export const number = (
  key: string,
  from: number | null,
  to: number | null,
  more: Of<'number'> = {},
): ChecklistItem => ({
  kind: 'number',
  ...asked(key),
  weight: 1,
  limits: { from, to },
  unit: '%',
  ...more,
})
export const choice = (key: string, more: Of<'choice'> = {}): ChecklistItem => ({
  kind: 'choice',
  ...asked(key),
  weight: 1,
  choices: [
    { key: 'good', text: { zh: '完好' }, counts: 'yes' },
    { key: 'bad', text: { zh: '损坏' }, counts: 'no' },
    { key: 'noted', text: { zh: '其他' }, counts: null },
  ],
  ...more,
})
export const words = (key: string, more: Of<'text'> = {}): ChecklistItem => ({ kind: 'text', ...asked(key), ...more })

export const templateOf = (items: ChecklistItem[], more: Partial<ChecklistTemplate> = {}): ChecklistTemplate => ({
  checklistId: '018f0000-0000-7000-8000-0000000000c1' as ChecklistId,
  version: 2,
  code: 'demo',
  title: { zh: '演示检查', en: 'Demo' },
  sections: [{ key: 'one', title: { zh: '一' }, items }],
  passPercent: null,
  validFrom: on('2025-01-01'),
  validTo: null,
  ...more,
})

export const mark = (value: 'yes' | 'no' | 'na'): Given => ({ kind: 'mark', value })
export const answer = (item: string, given: Given, more: Partial<ChecklistAnswer> = {}): ChecklistAnswer => ({
  item,
  given,
  ...more,
})
