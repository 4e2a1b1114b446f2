import { order10 } from '../../hazards'
import { day, ofClause, type ShippedChecklist, shippedId } from './shipped-checklist'

const industries = [...new Set(order10.clauses.map(({ industry }) => industry))]
const english: Readonly<Record<string, string>> = {
  工贸通用: 'All of industry and trade',
  冶金: 'Metallurgy',
  有色: 'Non-ferrous metals',
  建材: 'Building materials',
  机械: 'Machinery',
  轻工: 'Light industry',
  纺织: 'Textiles',
  烟草: 'Tobacco',
  粉尘涉爆: 'Explosive dust',
  液氨制冷: 'Ammonia refrigeration',
  有限空间: 'Confined spaces',
}

const sectionOf = (industry: string) => {
  const clauses = order10.clauses.filter((clause) => clause.industry === industry)
  const en = english[industry]
  const [, article = ''] = clauses[0]?.id.split('-') ?? []
  return {
    key: `art-${article}`,
    title: { zh: industry, ...(en === undefined ? {} : { en }) },
    items: clauses.map((clause) => ofClause(clause)),
  }
}

/** 工贸: the situations of Order 10, article by article. Whole articles that are not of the firm's trade are 不适用. */
export const gongmao: ShippedChecklist = {
  checklistId: shippedId(2),
  version: 1,
  code: 'gongmao',
  title: { zh: '工贸企业重大事故隐患检查', en: 'Major hazards in industry and trade' },
  about: { zh: order10.source, en: 'The 64 situations of Order 10 (2023); condensed wording, to be checked' },
  passPercent: null,
  validFrom: day(order10.effectiveFrom),
  sections: industries.map(sectionOf),
}
