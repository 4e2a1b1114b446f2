import type { ChecklistItem } from '@huhang/contract/checklists'
import { order10 } from '../../hazards'
import { day, ofClause, own, ownDefault, type ShippedChecklist, shippedId } from './shipped-checklist'

const ofOrder10 = order10.clauses.filter(({ id }) => id.startsWith('GM-13-')).map((clause) => ofClause(clause))
const whileWorking = [{ item: 'zuoye', is: ['you'] }]

const ask = (key: string, zh: string, en: string) =>
  ({
    kind: 'yes-no',
    weight: 2,
    ...own({ key, text: { zh, en }, no: { grade: 'general', category: 'management' }, source: ownDefault }),
  }) satisfies ChecklistItem

/** What GM-13-2 calls major, looked at where the work goes on. */
const atWork = (
  key: string,
  [zh, en]: [string, string],
  no: string,
  photo: 'none' | 'required' = 'none',
): ChecklistItem => {
  const clause = order10.clauses.find(({ id }) => id === 'GM-13-2')
  if (clause === undefined) throw new Error('no clause GM-13-2')
  const item = ofClause(clause, { zh, en }, { showIf: whileWorking })
  return {
    ...item,
    key,
    photo,
    no: { clauseId: clause.id, grade: clause.grade, description: { zh: no } },
  } as ChecklistItem
}

export const youxian: ShippedChecklist = {
  checklistId: shippedId(5),
  version: 1,
  code: 'youxian',
  title: { zh: '有限空间作业检查', en: 'Confined spaces' },
  about: {
    zh: '应急管理部令第10号第十三条（浓缩表述，待核对原文）及本系统默认条目。',
    en: 'Article 13 of Order 10 (condensed, to be checked) and defaults of this product.',
  },
  passPercent: null,
  validFrom: day(order10.effectiveFrom),
  sections: [
    {
      key: 'guanli',
      title: { zh: '辨识与管理', en: 'Knowing and managing them' },
      items: [
        ...ofOrder10,
        ask(
          'yx-peixun',
          '作业人员和监护人员经专项安全培训并有记录',
          'Workers and attendants had special training, with records',
        ),
        ask(
          'yx-yanlian',
          '制定有限空间作业事故应急处置方案并演练',
          'There is a rescue plan for confined spaces and it is exercised',
        ),
        ask(
          'yx-zhuangbei',
          '配备呼吸器、三脚架、安全绳等应急救援装备并完好',
          'Breathing apparatus, tripod and lifelines are there and sound',
        ),
      ],
    },
    {
      key: 'xianchang',
      title: { zh: '作业现场', en: 'Work going on' },
      items: [
        {
          kind: 'choice',
          weight: 0,
          ...own({
            key: 'zuoye',
            text: { zh: '检查时是否正在进行有限空间作业', en: 'Is anybody working in a confined space now' },
            source: ownDefault,
          }),
          choices: [
            { key: 'you', text: { zh: '正在作业', en: 'Yes' }, counts: null },
            { key: 'wu', text: { zh: '没有作业', en: 'No' }, counts: null },
          ],
        },
        atWork(
          'yx-shenpi',
          ['现场有经批准的作业审批单', 'The approved permit is on site'],
          '有限空间作业现场没有经批准的作业审批单',
          'required',
        ),
        atWork(
          'yx-jianhu',
          ['监护人员在岗，与作业人员保持联络', 'An attendant stands by and keeps in touch'],
          '有限空间作业现场没有监护人员在岗监护',
        ),
        atWork(
          'yx-tongfeng',
          ['先通风、再检测、后作业，作业期间持续通风', 'Ventilated, then measured, then entered; ventilation goes on'],
          '有限空间作业未执行“先通风、再检测、后作业”要求',
        ),
        {
          kind: 'number',
          weight: 3,
          ...own({
            key: 'yx-yang',
            text: { zh: '作业点氧含量', en: 'Oxygen at the place of work' },
            showIf: whileWorking,
            no: {
              grade: 'general',
              description: { zh: '有限空间作业点氧含量不在允许范围内，应立即停止作业、撤出人员' },
              deadlineDays: 0,
            },
            source: '通行限值，凭记忆，待核对现行标准',
            needsOfficialWording: true,
          }),
          limits: { from: 19.5, to: 23.5 },
          unit: '%',
        },
      ],
    },
  ],
}
