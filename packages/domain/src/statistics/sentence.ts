import type { LocalMonth } from '@huhang/contract'
import type { Counts, MeasureId } from '@huhang/contract/statistics'
import type { Language } from '../words'
import { changeOf, valueIn } from './compare'
import { changeText, valueText } from './value-words'

export type MonthTold = {
  month: LocalMonth
  areaName: string
  now: Counts
  before: Counts | undefined
  yearAgo: Counts | undefined
}

const say = (told: MonthTold, id: MeasureId, language: Language) => valueText(id, valueIn(id, told.now), language)

function compared(told: MonthTold, id: MeasureId, language: Language): string {
  const year = changeText(id, changeOf(id, told.now, told.yearAgo), language)
  const month = changeText(id, changeOf(id, told.now, told.before), language)
  const said = [
    year === null ? null : language === 'zh-CN' ? `同比${year}` : `${year} on the year`,
    month === null ? null : language === 'zh-CN' ? `环比${month}` : `${month} on the month`,
  ].filter((part) => part !== null)
  if (said.length === 0) return ''
  return language === 'zh-CN' ? `（${said.join('，')}）` : ` (${said.join(', ')})`
}

function chinese(told: MonthTold): string {
  const of = (id: MeasureId) => say(told, id, 'zh-CN')
  const by = (id: MeasureId) => compared(told, id, 'zh-CN')
  const [year, month] = told.month.split('-').map(Number)
  return [
    `${year}年${month}月，${told.areaName}共检查${of('visits')}户次${by('visits')}，涉及企业${of('enterprises')}家，`,
    `出动检查人员${of('person-times')}人次；发现隐患${of('hazards-found')}项${by('hazards-found')}，`,
    `其中重大事故隐患${of('major-hazards')}项；当月整改销号${of('hazards-rectified')}项，`,
    `当月发现隐患整改率${of('rectification-rate')}，到期隐患按期整改率${of('on-time-rate')}。`,
    `接报警情${of('incidents')}起，出队${of('missions')}次${by('missions')}，志愿服务${of('volunteer-hours')}小时。`,
  ].join('')
}

const monthName = new Intl.DateTimeFormat('en', { month: 'long', year: 'numeric', timeZone: 'UTC' })

function english(told: MonthTold): string {
  const of = (id: MeasureId) => say(told, id, 'en')
  const by = (id: MeasureId) => compared(told, id, 'en')
  return [
    `In ${monthName.format(new Date(`${told.month}-01`))}, ${told.areaName} made ${of('visits')} visits${by('visits')}`,
    ` to ${of('enterprises')} enterprises with ${of('person-times')} inspector person-times;`,
    ` ${of('hazards-found')} hazards were found${by('hazards-found')}, ${of('major-hazards')} of them major;`,
    ` ${of('hazards-rectified')} were verified as rectified in the month.`,
    ` Of those found in the month ${of('rectification-rate')} are rectified; of those due ${of('on-time-rate')} were on time.`,
    ` ${of('incidents')} incidents, ${of('missions')} missions${by('missions')}, ${of('volunteer-hours')} volunteer hours.`,
  ].join('')
}

/** ST-6: the month as one piece of plain text that can be pasted into a report; found and rectified are never merged. */
export const monthSentence = (told: MonthTold, language: Language): string =>
  language === 'zh-CN' ? chinese(told) : english(told)
