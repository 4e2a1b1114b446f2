import type { ChecklistItem } from '@huhang/contract/checklists'
import { everydayItem } from './everyday-items'
import { day, own, type ShippedChecklist, shippedId } from './shipped-checklist'

/** From memory of the 2017 edition, which GB 35181-2025 has replaced: every one of them is to be checked. */
const direct: readonly string[] = [
  '易燃易爆工厂、仓库和专用车站等设置在城市边缘或相对独立的安全地带',
  '易燃易爆场所未与人员密集场所、居住场所设在同一建筑内，防火间距不小于规定值的75%',
  '汽车加油加气站的储罐与明火地点、重要建筑物的距离符合规定',
  '甲、乙类生产场所和仓库未设置在建筑的地下或半地下室',
  '公共娱乐场所、商店、地下人员密集场所的安全出口数量足够，总净宽度不小于规定值的80%',
  '旅馆、公共娱乐场所、商店、地下人员密集场所按规定设置自动喷水灭火系统或火灾自动报警系统',
  '易燃可燃液体、可燃气体储罐（区）按规定设置固定灭火、冷却等设施',
  '人员密集场所未违反规定储存、使用或经营易燃易爆危险品',
  '托儿所、幼儿园的儿童用房以及老年人活动场所、病房等所在楼层符合规定',
  '人员密集场所的居住部分未采用燃烧性能低于B级的泡沫夹芯板',
]

const directItem = (text: string, index: number): ChecklistItem => ({
  kind: 'yes-no',
  weight: 5,
  ...own({
    key: `xf-${index + 1}`,
    text: { zh: text },
    no: { grade: 'major' },
    source:
      '《重大火灾隐患判定方法》（GB 35181-2017）直接判定要素，凭记忆浓缩；GB 35181-2025 已于2025-11-01起替代，内容待核对',
    needsOfficialWording: true,
  }),
})

export const xiaofang: ShippedChecklist = {
  checklistId: shippedId(4),
  version: 1,
  code: 'xiaofang',
  title: { zh: '消防检查', en: 'Fire safety' },
  about: {
    zh: '日常消防检查（本系统默认）和重大火灾隐患直接判定要素（凭记忆浓缩，待核对现行标准原文）。',
    en: 'Everyday fire checks (a default of this product) and what directly makes a major fire hazard (from memory, to be checked).',
  },
  passPercent: null,
  validFrom: day('2020-01-01'),
  sections: [
    {
      key: 'richang',
      title: { zh: '日常消防', en: 'Everyday fire safety' },
      items: [1, 2, 3, 4, 5, 9, 17, 28].map(everydayItem),
    },
    {
      key: 'zhijie',
      title: { zh: '重大火灾隐患直接判定', en: 'Major fire hazards' },
      items: direct.map(directItem),
    },
  ],
}
