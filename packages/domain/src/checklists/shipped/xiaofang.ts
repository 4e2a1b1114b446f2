import { fire2017 } from '../../hazards'
import { everydayItem } from './everyday-items'
import { day, ofClause, own, type ShippedChecklist, shippedId } from './shipped-checklist'

/** What each direct item of 2017 asks for, in the order of the pack. */
const direct: readonly string[] = [
  '易燃易爆工厂、仓库和专用车站等设置在城市边缘或安全独立地带',
  '易燃易爆场所未与人员密集场所、居住场所设在同一建筑内，防火间距不小于规定值的75%',
  '汽车加油加气站的储罐与明火地点、重要建筑物的距离符合规定',
  '甲、乙类生产场所和仓库未设置在建筑的地下或半地下室',
  '公共娱乐场所、商店、地下人员密集场所的安全出口数量足够，总净宽度不小于规定值的80%',
  '旅馆、公共娱乐场所、商店、地下人员密集场所按规定设置自动喷水灭火系统或火灾自动报警系统',
  '易燃可燃液体、可燃气体储罐（区）按规定设置固定灭火、冷却等设施',
  '人员密集场所未违反规定储存、使用或经营易燃易爆危险品',
  '托儿所、幼儿园的儿童用房以及老年人活动场所、病房等所在楼层符合规定',
  '人员密集场所未采用燃烧性能低于B级的易燃保温夹芯板',
]

const everyday: ShippedChecklist['sections'][number] = {
  key: 'richang',
  title: { zh: '日常消防', en: 'Everyday fire safety' },
  items: [1, 2, 3, 4, 5, 9, 17, 28].map(everydayItem),
}
const fireSafety = { code: 'xiaofang', title: { zh: '消防检查', en: 'Fire safety' }, passPercent: null }

/** To the last day of GB 35181-2017. */
export const xiaofang2017: ShippedChecklist = {
  ...fireSafety,
  checklistId: shippedId(4),
  version: 1,
  about: {
    zh: '日常消防检查（本系统默认）和 GB 35181-2017 重大火灾隐患直接判定要素（凭记忆浓缩，待核对原文；2025-11-01起由 GB 35181-2025 替代）。',
    en: 'Everyday fire checks (a default of this product) and what directly makes a major fire hazard by GB 35181-2017 (from memory, to be checked; replaced on 2025-11-01).',
  },
  validFrom: day('2020-01-01'),
  sections: [
    everyday,
    {
      key: 'zhijie',
      title: { zh: '重大火灾隐患直接判定', en: 'Major fire hazards' },
      items: fire2017.clauses.map((clause, index) => ofClause(clause, { zh: direct[index] ?? clause.text })),
    },
  ],
}

/** From the first day of GB 35181-2025: what it says is not known here, so that nothing is judged by it. */
export const xiaofang: ShippedChecklist = {
  ...fireSafety,
  checklistId: shippedId(7),
  version: 2,
  about: {
    zh: '日常消防检查（本系统默认）。GB 35181-2025 自2025-11-01起施行，内容尚未收录：重大火灾隐患请对照标准原文判定。',
    en: 'Everyday fire checks (a default of this product). GB 35181-2025 is in force from 2025-11-01 and not held here: judge major fire hazards by its official text.',
  },
  validFrom: day('2025-11-01'),
  sections: [
    everyday,
    {
      key: 'zhongda',
      title: { zh: '重大火灾隐患', en: 'Major fire hazards' },
      items: [
        {
          kind: 'text',
          ...own({
            key: 'xf-2025',
            text: {
              zh: '对照 GB 35181-2025 原文判定重大火灾隐患的情况',
              en: 'What was judged by the official text of GB 35181-2025',
            },
            isRequired: false,
            source: '《重大火灾隐患判定方法》（GB 35181-2025），2025-11-01起施行，内容未收录，请对照原文',
            needsOfficialWording: true,
          }),
        },
      ],
    },
  ],
}
