import type { CountMeasure, MeasureId, RateMeasure } from '@huhang/contract/statistics'

type Words = { readonly zh: string; readonly en: string }

export type Measure = {
  readonly name: Words
  readonly unit: Words
  /** What a row is, which day puts it in the month, what is left out. */
  readonly definition: Words
  /** What its `kind` is: of a visit, or of an incident; null: it is not split by kind. */
  readonly kindOf: 'visit' | 'incident' | null
}

/** ST-1: a measure is one relation of rows; its number is their count (hours: their sum), its list and export the same rows. */
export const countMeasures: Readonly<Record<CountMeasure, Measure>> = {
  visits: {
    name: { zh: '检查户次', en: 'Visits' },
    unit: { zh: '户次', en: 'visits' },
    definition: {
      zh: '当月现场检查的次数，一次检查计一户次，含督导和服务上门（在“按类型”中分列）。',
      en: 'Visits made on days of the month, one row each; supervision and service visits included and told apart by kind.',
    },
    kindOf: 'visit',
  },
  enterprises: {
    name: { zh: '检查企业', en: 'Enterprises visited' },
    unit: { zh: '家', en: 'enterprises' },
    definition: {
      zh: '当月至少检查一次的不同企业，同一企业检查多次只计一家；分项各计各的，相加可大于合计。',
      en: 'Different enterprises with at least one visit in the month, each once; parts may add up to more than the whole.',
    },
    kindOf: 'visit',
  },
  'person-times': {
    name: { zh: '检查人员', en: 'Inspector person-times' },
    unit: { zh: '人次', en: 'person-times' },
    definition: {
      zh: '每次出动的在场人员之和：编组出动的按组名册计，未编组的每次检查为一次出动。编组出动不分行业。',
      en: 'People present, summed over outings: a team’s trip counts its roster, a visit without a trip is an outing itself. A trip belongs to no one industry.',
    },
    kindOf: 'visit',
  },
  'hazards-found': {
    name: { zh: '发现隐患', en: 'Hazards found' },
    unit: { zh: '项', en: 'hazards' },
    definition: {
      zh: '当月发现的隐患，含已立案、已移送的，已作废的不计。',
      en: 'Hazards found in the month, those in a case or handed over among them; those annulled are left out.',
    },
    kindOf: 'visit',
  },
  'hazards-rectified': {
    name: { zh: '整改销号', en: 'Hazards rectified' },
    unit: { zh: '项', en: 'hazards' },
    definition: {
      zh: '当月复查合格销号的隐患，不论何时发现。',
      en: 'Hazards verified as fixed in the month, whenever they were found.',
    },
    kindOf: 'visit',
  },
  'major-hazards': {
    name: { zh: '重大事故隐患', en: 'Major hazards' },
    unit: { zh: '项', en: 'hazards' },
    definition: { zh: '当月发现的隐患中的重大事故隐患。', en: 'Major hazards among those found in the month.' },
    kindOf: 'visit',
  },
  'found-and-rectified': {
    name: { zh: '其中已整改', en: 'Found and since rectified' },
    unit: { zh: '项', en: 'hazards' },
    definition: {
      zh: '当月发现的隐患中，至今已复查合格销号的。',
      en: 'Of the hazards found in the month, those verified as fixed by now.',
    },
    kindOf: 'visit',
  },
  'hazards-due': {
    name: { zh: '到期隐患', en: 'Hazards due' },
    unit: { zh: '项', en: 'hazards' },
    definition: {
      zh: '整改期限（含批准的延期）在当月且期限日已过的隐患，已移送、已作废的不计。',
      en: 'Hazards whose deadline, extensions included, fell in the month and has passed; those handed over or annulled are left out.',
    },
    kindOf: 'visit',
  },
  'due-on-time': {
    name: { zh: '其中按期整改', en: 'Due and rectified on time' },
    unit: { zh: '项', en: 'hazards' },
    definition: {
      zh: '到期隐患中，在期限日或之前复查合格销号的。',
      en: 'Of the hazards due, those verified on or before the deadline day.',
    },
    kindOf: 'visit',
  },
  incidents: {
    name: { zh: '接报警情', en: 'Incidents' },
    unit: { zh: '起', en: 'incidents' },
    definition: { zh: '当月接报的警情，演练不计。', en: 'Incidents received in the month; exercises are left out.' },
    kindOf: 'incident',
  },
  missions: {
    name: { zh: '出队任务', en: 'Missions' },
    unit: { zh: '次', en: 'missions' },
    definition: {
      zh: '当月开始的出队任务，一支队伍应对一起警情计一次，演练不计。',
      en: 'Missions opened in the month: one team’s answer to one incident; exercises are left out.',
    },
    kindOf: 'incident',
  },
  'volunteer-hours': {
    name: { zh: '志愿服务', en: 'Volunteer hours' },
    unit: { zh: '小时', en: 'hours' },
    definition: {
      zh: '当月报到者从报到到平安到家的小时数之和；未签退的不计，演练不计。',
      en: 'Hours from check-in to check-out of people who checked in in the month; without check-out not counted, exercises left out.',
    },
    kindOf: 'incident',
  },
  overdue: {
    name: { zh: '逾期未整改', en: 'Overdue' },
    unit: { zh: '项', en: 'hazards' },
    definition: {
      zh: '截至今天期限日已过、仍未复查合格的隐患，与所选月份无关。',
      en: 'Hazards past their deadline as of today and not verified, whatever month is shown.',
    },
    kindOf: 'visit',
  },
}

/** ST-2: a rate names its denominator. */
export const rateMeasures: Readonly<Record<RateMeasure, Measure & { over: CountMeasure; of: CountMeasure }>> = {
  'rectification-rate': {
    name: { zh: '整改率', en: 'Rectification rate' },
    unit: { zh: '%', en: '%' },
    definition: {
      zh: '当月发现的隐患中至今已销号的 ÷ 当月发现的隐患（移送不算整改）。',
      en: 'Hazards found in the month and verified by now ÷ hazards found in the month; handed over is not rectified.',
    },
    kindOf: 'visit',
    of: 'found-and-rectified',
    over: 'hazards-found',
  },
  'on-time-rate': {
    name: { zh: '按期整改率', en: 'On-time rate' },
    unit: { zh: '%', en: '%' },
    definition: {
      zh: '到期隐患中按期销号的 ÷ 当月到期的隐患。',
      en: 'Hazards due and verified on time ÷ hazards that fell due in the month.',
    },
    kindOf: 'visit',
    of: 'due-on-time',
    over: 'hazards-due',
  },
}

export const isRate = (id: MeasureId): id is RateMeasure => id in rateMeasures
export const measureOf = (id: MeasureId): Measure => (isRate(id) ? rateMeasures[id] : countMeasures[id])
