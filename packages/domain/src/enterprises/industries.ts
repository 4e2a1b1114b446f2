import type { Industry } from '@huhang/contract/enterprises'

type Named = { readonly zh: string; readonly en: string }

/** Sections of GB/T 4754-2017. */
export const industrySections: Readonly<Record<string, Named>> = {
  A: { zh: '农、林、牧、渔业', en: 'Agriculture, forestry, fishery' },
  B: { zh: '采矿业', en: 'Mining' },
  C: { zh: '制造业', en: 'Manufacturing' },
  D: { zh: '电力、热力、燃气及水生产和供应业', en: 'Electricity, heat, gas and water' },
  E: { zh: '建筑业', en: 'Construction' },
  F: { zh: '批发和零售业', en: 'Wholesale and retail' },
  G: { zh: '交通运输、仓储和邮政业', en: 'Transport, storage and post' },
  H: { zh: '住宿和餐饮业', en: 'Hotels and catering' },
  I: { zh: '信息传输、软件和信息技术服务业', en: 'Information and software' },
  J: { zh: '金融业', en: 'Finance' },
  K: { zh: '房地产业', en: 'Real estate' },
  L: { zh: '租赁和商务服务业', en: 'Leasing and business services' },
  M: { zh: '科学研究和技术服务业', en: 'Research and technical services' },
  N: { zh: '水利、环境和公共设施管理业', en: 'Water, environment, public facilities' },
  O: { zh: '居民服务、修理和其他服务业', en: 'Household services and repair' },
  P: { zh: '教育', en: 'Education' },
  Q: { zh: '卫生和社会工作', en: 'Health and social work' },
  R: { zh: '文化、体育和娱乐业', en: 'Culture, sport, entertainment' },
  S: { zh: '公共管理、社会保障和社会组织', en: 'Public administration' },
  T: { zh: '国际组织', en: 'International organisations' },
}

/** `tag` says how far the table is to be trusted; a family without an official source is never printed as official. */
export type FamilyRow = Named & {
  readonly key: string
  readonly divisions: readonly string[]
  readonly tag: 'memory' | 'local'
}

const family = (key: string, zh: string, en: string, divisions: string[]): FamilyRow => ({
  key,
  zh,
  en,
  divisions,
  tag: 'memory',
})

/**
 * EN-5: supervision families (工贸八行业 and others) by divisions of GB/T 4754: a rough map to start from.
 * A city replaces it with the setting `enterprises.families`.
 */
export const familyTable: readonly FamilyRow[] = [
  family('metallurgy', '冶金', 'Metallurgy', ['C31']),
  family('nonferrous', '有色', 'Non-ferrous metals', ['C32']),
  family('building-materials', '建材', 'Building materials', ['C30']),
  family('machinery', '机械', 'Machinery', ['C33', 'C34', 'C35', 'C36', 'C37', 'C38', 'C39', 'C40', 'C43']),
  family('light-industry', '轻工', 'Light industry', [
    'C13',
    'C14',
    'C15',
    'C19',
    'C20',
    'C21',
    'C22',
    'C23',
    'C24',
    'C29',
    'C41',
  ]),
  family('textile', '纺织', 'Textile', ['C17', 'C18', 'C28']),
  family('tobacco', '烟草', 'Tobacco', ['C16']),
  family('trade', '商贸', 'Trade and hospitality', ['F51', 'F52', 'G59', 'H61', 'H62']),
  family('chemicals', '危险化学品与化工', 'Hazardous chemicals', ['C25', 'C26']),
  family('construction', '建筑施工', 'Construction', ['E']),
  family('transport', '交通运输', 'Transport', ['G']),
  family('gas', '燃气', 'Gas', ['D45']),
  family('power', '电力', 'Electricity', ['D44']),
  family('mining', '矿山', 'Mining', ['B']),
  family('education', '教育', 'Education', ['P']),
  family('medical', '医疗', 'Medical', ['Q84']),
  family('elderly-care', '养老', 'Elderly care', ['Q85']),
  family('culture-tourism', '文旅', 'Culture and tourism', ['R']),
  family('farming-machinery', '农机', 'Farm machinery', ['A05']),
  family('water-works', '水利', 'Water works', ['N76']),
  family('fireworks', '烟花爆竹', 'Fireworks', []),
  family('special-equipment', '特种设备', 'Special equipment', []),
  family('crowded-places', '人员密集场所', 'Crowded places', []),
  family('pipelines', '油气管道', 'Oil and gas pipelines', []),
]

/** EN-5: the family that an industry code suggests: the longest division wins. Null: none does. */
export function familyOf(industry: Industry, table: readonly FamilyRow[] = familyTable): string | null {
  const fits = table.flatMap((row) =>
    row.divisions.filter((division) => industry.startsWith(division)).map((division) => ({ key: row.key, division })),
  )
  return fits.toSorted((a, b) => b.division.length - a.division.length)[0]?.key ?? null
}
