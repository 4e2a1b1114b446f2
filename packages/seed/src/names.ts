import { innerCheckCharacter, usccCheckCharacter } from '@huhang/domain/enterprises'
import type { Chance } from './chance'

const surnames = [
  ...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文',
]
const given = [
  ...'安宁和平远航岚川岳峰松柏杉桐禾苗雨晴雪霁星辰曦朗昭明哲睿思齐敏行知远山河清泉溪润泽涵舟帆桥岸林森野原青蓝靖祺瑞祥嘉佳欣悦怡然若彤云',
]

/** Names of nobody: common surnames, drawn characters. */
export const personName = (chance: Chance): string =>
  chance.oneOf(surnames) + chance.oneOf(given) + (chance.often(0.8) ? chance.oneOf(given) : '')

/** Pairs that no register is known to hold; each company gets one with a trade behind it. */
const first = [...'澹湄砚杳霭岑汀渚榆樟楠梓棠萤鹭雁鲲麟璞珩琮瑾翎翊翀骐骞昀昶曜煦熠炜烁']
const second = [...'屿澜泠溯漪淙岫嵩岚峤垚壑坞埕墨栩桁榕橹檀橘柚葳蕤蘅芷菡萏苒茗荔']

export type Trade = { industry: string; word: string; family: string | null; weight: number }

export const trades: readonly Trade[] = [
  { industry: 'C3252', word: '铝材加工', family: 'nonferrous', weight: 8 },
  { industry: 'C3130', word: '钢材', family: 'metallurgy', weight: 3 },
  { industry: 'C3021', word: '水泥制品', family: 'building-materials', weight: 6 },
  { industry: 'C3451', word: '轴承', family: 'machinery', weight: 12 },
  { industry: 'C3489', word: '机械配件', family: 'machinery', weight: 14 },
  { industry: 'C1310', word: '面粉', family: 'light-industry', weight: 7 },
  { industry: 'C2110', word: '木业', family: 'light-industry', weight: 6 },
  { industry: 'C2231', word: '纸品', family: 'light-industry', weight: 4 },
  { industry: 'C1711', word: '纺织', family: 'textile', weight: 7 },
  { industry: 'C2641', word: '涂料', family: 'chemicals', weight: 3 },
  { industry: 'C2614', word: '化工', family: 'chemicals', weight: 3 },
  { industry: 'F5265', word: '加油站', family: 'trade', weight: 4 },
  { industry: 'F5211', word: '商贸', family: 'trade', weight: 8 },
  { industry: 'H6210', word: '餐饮', family: 'trade', weight: 6 },
  { industry: 'G5990', word: '仓储', family: 'trade', weight: 4 },
  { industry: 'G5431', word: '物流运输', family: 'transport', weight: 5 },
]

const drawn = trades.flatMap((trade) => Array.from({ length: trade.weight }, () => trade))
export const drawTrade = (chance: Chance): Trade => chance.oneOf(drawn)

/** Invented company names, each once. */
export function companyNames(chance: Chance): (trade: Trade) => string {
  const taken = new Set<string>()
  return (trade) => {
    for (;;) {
      const name = `${chance.oneOf(first)}${chance.oneOf(second)}${chance.often(0.3) ? chance.oneOf(second) : ''}${trade.word}${chance.often(0.85) ? '有限公司' : '厂'}`
      if (taken.has(name)) continue
      taken.add(name)
      return name
    }
  }
}

/** Phone numbers on a prefix that carriers don't hand to people. */
export const phoneNumbers = () => {
  let last = 0
  return () => `1400635${String(++last).padStart(4, '0')}`
}

/** Credit codes that pass their checks and belong to nobody: no county has the area code 371590. */
export function creditCodes(): () => string {
  let last = 0
  return () => {
    const organisation = `MADE${String(++last).padStart(4, '0')}`
    const body = `91371590${organisation}${innerCheckCharacter(organisation)}`
    return `${body}${usccCheckCharacter(body)}`
  }
}
