import { type Clause, chemical121 } from '../../hazards'
import { day, ofClause, type ShippedChecklist, shippedId } from './shipped-checklist'

const items = (of: (clause: Clause) => boolean) => chemical121.clauses.filter(of).map((clause) => ofClause(clause))

/** 危化品: the 20 items of No. 121. */
export const weihua: ShippedChecklist = {
  checklistId: shippedId(3),
  version: 1,
  code: 'weihua',
  title: { zh: '化工和危险化学品重大隐患检查', en: 'Major hazards with chemicals and dangerous goods' },
  about: { zh: chemical121.source, en: 'The 20 items of No. 121 (2017); condensed wording, to be checked' },
  passPercent: null,
  validFrom: day(chemical121.effectiveFrom),
  sections: [
    {
      key: 'guanli',
      title: { zh: '人员与管理', en: 'People and management' },
      items: items(({ category }) => category === 'management'),
    },
    {
      key: 'shebei',
      title: { zh: '装置与设施', en: 'Plant and equipment' },
      items: items(({ category }) => category !== 'management'),
    },
  ],
}
