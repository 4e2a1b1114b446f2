import { order10Articles } from './order-10-texts'
import type { Clause, RulePack } from './rule-pack'

const numerals = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二', '十三']

const clauses: Clause[] = order10Articles.flatMap(([article, industry, inWords, items]) =>
  items.map((text, index) => ({
    id: `GM-${article}-${index + 1}`,
    packId: 'order-10',
    code: `${Number(article)}-${index + 1}`,
    industry,
    text,
    grade: 'major',
    category: article === '03' || article === '13' ? 'management' : 'unsafe-condition',
    basis: `《工贸企业重大事故隐患判定标准》（应急管理部令第10号）${inWords}第${numerals[index]}项`,
    usualDays: 30,
    tag: 'to-check',
  })),
)

/** Art. 2: inside such a firm, dangerous goods, fire, gas and special equipment are judged by their own standards. */
export const order10: RulePack = {
  id: 'order-10',
  version: '2023-05-15',
  titleZh: '工贸企业重大事故隐患判定标准',
  titleEn: 'Major hazards in industry and trade (Order 10)',
  source: '应急管理部令第10号，2023-05-15起施行；条文为浓缩表述，待核对官方原文',
  effectiveFrom: '2023-05-15',
  effectiveTo: null,
  clauses,
}
