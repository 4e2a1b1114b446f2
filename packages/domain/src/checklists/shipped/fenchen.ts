import type { ChecklistItem } from '@huhang/contract/checklists'
import { order10 } from '../../hazards'
import { day, ofClause, own, ownDefault, type ShippedChecklist, shippedId } from './shipped-checklist'

const dust: ChecklistItem = {
  kind: 'choice',
  weight: 0,
  ...own({ key: 'zhonglei', text: { zh: '可燃性粉尘种类', en: 'Kind of combustible dust' }, source: ownDefault }),
  choices: [
    { key: 'jinshu', text: { zh: '铝、镁等金属', en: 'Aluminium, magnesium or other metal' }, counts: null },
    { key: 'muzhi', text: { zh: '木质', en: 'Wood' }, counts: null },
    { key: 'liangshi', text: { zh: '粮食、饲料', en: 'Grain or feed' }, counts: null },
    { key: 'duozhong', text: { zh: '多种粉尘', en: 'Several kinds' }, counts: null },
    { key: 'qita', text: { zh: '其他', en: 'Other' }, counts: null },
  ],
}

/** Clauses that speak of some dusts only. */
const onlyOf: Readonly<Record<string, readonly string[]>> = {
  'GM-11-6': ['jinshu', 'muzhi', 'duozhong'],
  'GM-11-9': ['jinshu', 'duozhong'],
}

const ofOrder10 = order10.clauses
  .filter(({ id }) => id.startsWith('GM-11-'))
  .map((clause) => {
    const is = onlyOf[clause.id]
    return ofClause(clause, undefined, is === undefined ? {} : { showIf: [{ item: dust.key, is: [...is] }] })
  })

export const fenchen: ShippedChecklist = {
  checklistId: shippedId(6),
  version: 1,
  code: 'fenchen',
  title: { zh: '粉尘涉爆检查', en: 'Explosive dust' },
  about: {
    zh: '应急管理部令第10号第十一条（浓缩表述，待核对原文）及本系统默认条目。',
    en: 'Article 11 of Order 10 (condensed, to be checked) and defaults of this product.',
  },
  passPercent: null,
  validFrom: day(order10.effectiveFrom),
  sections: [
    {
      key: 'gaikuang',
      title: { zh: '基本情况', en: 'What there is' },
      items: [
        dust,
        {
          kind: 'number',
          weight: 0,
          ...own({
            key: 'renshu',
            text: { zh: '单班涉粉作业人数', en: 'People at dusty work in a shift' },
            source: ownDefault,
          }),
          limits: { from: null, to: null },
          unit: '人',
        },
        {
          kind: 'text',
          ...own({
            key: 'qingsao',
            text: { zh: '最近一次清扫的日期和部位', en: 'When and where it was last cleaned' },
            isRequired: false,
            photo: 'wanted',
            source: ownDefault,
          }),
        },
      ],
    },
    { key: 'panding', title: { zh: '重大隐患判定', en: 'Major hazards' }, items: ofOrder10 },
    {
      key: 'richang',
      title: { zh: '日常管理', en: 'Everyday management' },
      items: [
        {
          kind: 'yes-no',
          weight: 1,
          ...own({
            key: 'fc-jilu',
            text: { zh: '粉尘清扫制度上墙，清扫记录完整', en: 'Cleaning rules are posted and records complete' },
            no: { grade: 'general', category: 'management' },
            source: ownDefault,
          }),
        },
        {
          kind: 'yes-no',
          weight: 1,
          ...own({
            key: 'fc-peixun',
            text: { zh: '涉粉作业人员经粉尘防爆专项培训', en: 'Workers were trained about dust explosions' },
            no: { grade: 'general', category: 'management' },
            source: ownDefault,
          }),
        },
      ],
    },
  ],
}
