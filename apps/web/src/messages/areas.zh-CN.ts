import type { WordedErrors } from './catalogue'

export const areas = {
  county: '区县或功能区',
  town: '乡镇街道',
  anyCounty: '全市',
  anyTown: '全部乡镇街道',
  noTown: '不分乡镇街道',
  unknown: '未知区域 {{areaId}}',
} as const

export const areasErrors = {
  'area.unknown': '没有这个区域，或它不在您的权限范围内：{{areaId}}。请重新选择。',
  'area.parent-unknown': '区域 {{areaId}} 的上级 {{parentId}} 还不存在，请先登记上级。',
  'area.code-mismatch': '区域代码 {{areaId}} 与类别 {{kind}} 或上级不符。',
} as const satisfies WordedErrors
