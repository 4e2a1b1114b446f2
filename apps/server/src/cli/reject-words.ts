import type { RejectReason } from '@huhang/formats/history'

/** Why a row was set apart, for people. */
export const rejectWords: Readonly<Record<RejectReason, string>> = {
  'csv.quote': '引号不成对 a quote does not close',
  'csv.too-long': '行过长 the line is too long',
  'text.encoding': '编码不对 not in the encoding of the file',
  'text.unprintable': '含不可存的字符 holds a character that can’t be kept',
  'text.too-long': '编号过长 an identifier is too long',
  'columns.count': '列数与表头不符 not as many columns as the head line',
  'header.repeated': '表头重复 the head line once more',
  'id.missing': '缺少编号 an identifier is missing',
  'date.invalid': '日期无效 no such day, or not written as the mapping says',
  'place.invalid': '坐标无效 no such place',
  'number.invalid': '数字无效 not a number that can be',
  'year.invalid': '年份无效 not a year',
  'time.invalid': '时间无效 not a time of day',
}
