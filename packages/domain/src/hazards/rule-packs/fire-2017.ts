import type { RulePack } from './rule-pack'

const texts: readonly string[] = [
  '易燃易爆工厂、仓库和专用车站等未设置在城市边缘或安全独立地带',
  '易燃易爆场所与人员密集场所、居住场所设在同一建筑内，或者防火间距小于规定值的75%',
  '汽车加油加气站的储罐与明火地点、重要建筑物的距离不符合规定',
  '甲、乙类生产场所和仓库设置在建筑的地下或半地下室',
  '公共娱乐场所、商店、地下人员密集场所的安全出口数量不足，或者总净宽度小于规定值的80%',
  '旅馆、公共娱乐场所、商店、地下人员密集场所未按规定设置自动喷水灭火系统或火灾自动报警系统',
  '易燃可燃液体、可燃气体储罐（区）未按规定设置固定灭火、冷却等设施',
  '人员密集场所违反规定储存、使用或经营易燃易爆危险品',
  '托儿所、幼儿园的儿童用房以及老年人活动场所、病房等所在楼层不符合规定',
  '人员密集场所采用燃烧性能低于B级的易燃保温夹芯板',
]

/** Ends with the edition of 2025, whose contents are not known here (trap T19). */
export const fire2017: RulePack = {
  id: 'fire-2017',
  version: '2018-07-01',
  titleZh: '重大火灾隐患判定方法（2017版）',
  titleEn: 'Determination of major fire hazards (2017 edition)',
  source: 'GB 35181-2017直接判定要素，凭记忆浓缩，施行日期与原文待核对；2025-11-01起由GB 35181-2025替代',
  effectiveFrom: '2018-07-01',
  effectiveTo: '2025-10-31',
  clauses: texts.map((text, index) => ({
    id: `XF-${index + 1}`,
    packId: 'fire-2017',
    code: `直接判定${index + 1}`,
    industry: '消防',
    text,
    grade: 'major',
    category: 'unsafe-condition',
    basis: '《重大火灾隐患判定方法》（GB 35181-2017）直接判定要素',
    usualDays: 30,
    tag: 'to-check',
  })),
}
