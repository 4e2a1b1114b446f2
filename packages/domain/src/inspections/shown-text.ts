import type { Instant } from '@huhang/contract'
import type { ChecklistAnswer, ChecklistAnswers } from '@huhang/contract/checklists'
import type { VisitRecord } from '@huhang/contract/inspections'
import { cityZone, wallClock } from '../kernel'
import { chinese } from '../words'
import { photosOfRecord } from './record-photos'

const gradeInChinese = { general: '一般事故隐患', major: '重大事故隐患' }

/** `2025年5月1日 09:05`, as it stands on paper. */
export function minuteInChinese(at: string, zone = cityZone): string {
  const [day = '', time = ''] = wallClock(at as Instant, zone).split('T')
  const [year, month, date] = day.split('-').map(Number)
  return `${year}年${month}月${date}日 ${time.slice(0, 5)}`
}

/** An inspector as the page names one. */
export const inspectorShown = ({ name, number }: { name: string; number: string | null }): string =>
  number === null ? name : `${name}（${number}）`

/** A place as the page names it. */
export const premisesShown = ({ name, address }: { name: string; address: string }): string =>
  address === '' ? name : `${name}，${address}`

function hazardLine(hazard: VisitRecord['hazards'][number], index: number): string {
  const parts = [
    `${index + 1}. ${hazard.description}`,
    hazard.spot === '' ? '' : `位置：${hazard.spot}`,
    hazard.grade === undefined ? '' : `级别：${gradeInChinese[hazard.grade]}`,
    hazard.clauseId === undefined
      ? ''
      : `条款：${hazard.clauseId}${hazard.clauseVersion ? `（${hazard.clauseVersion}）` : ''}`,
    hazard.correctedOnSpot ? '已当场整改' : hazard.deadlineOn === undefined ? '' : `整改期限：${hazard.deadlineOn}`,
    hazard.photos.length === 0 ? '' : `照片：${hazard.photos.length}张`,
  ]
  return parts.filter((part) => part !== '').join('；')
}

/** Earlier hazards that a visit's lists met again, each once. */
export const seenAgainIn = (lists: readonly { answers: readonly Pick<ChecklistAnswer, 'seenHazardId'>[] }[]): number =>
  new Set(lists.flatMap(({ answers }) => answers.flatMap(({ seenHazardId }) => seenHazardId ?? []))).size

/** How much was found, as paper says it: what stood before is no new problem, and not nothing either. */
export function foundShown(found: number, seenAgain: number): string {
  const again = seenAgain === 0 ? '' : `，此前已发现的隐患${seenAgain}项仍在`
  if (found > 0) return `${found}项${again}`
  return again === '' ? '未发现问题' : `未发现新的问题${again}`
}

/** The list's title, version and score, then each "no". */
const checklistLines = ({ shown }: ChecklistAnswers): string[] =>
  shown.map((line, index) => (index === 0 ? `检查表：${line}` : `　${line}`))

/** IN-22: each photo with the SHA-256 of the bytes that the device holds. */
function photoLines(record: VisitRecord): string[] {
  const hashes = new Map<string, string>((record.photoHashes ?? []).map(({ fileId, sha256 }) => [fileId, sha256]))
  return photosOfRecord(record).flatMap(({ fileId, name }) => {
    const hash = hashes.get(fileId)
    return hash === undefined ? [] : [`${name} SHA-256：${hash}`]
  })
}

/**
 * IN-7: the record as one text, line for line what stands on the page when the company signs. Its
 * SHA-256 (UTF-8) binds the signature to it. Made of the record alone, so that device and server
 * come to the same text without asking each other.
 */
export function shownText(record: VisitRecord): string {
  const lines = [
    '现场检查记录',
    `被检查单位：${record.shownAs.enterprise}`,
    `检查场所：${record.shownAs.premises}`,
    `检查类别：${chinese.visitKind[record.kind]}`,
    record.approval ? `检查审批：${record.approval}` : '',
    record.shownAs.supervisedArea ? `被督导地区：${record.shownAs.supervisedArea}` : '',
    `检查时间：${minuteInChinese(record.startedAt)} 至 ${minuteInChinese(record.endedAt)}`,
    record.place ? `检查位置：${record.place.lat.toFixed(5)}, ${record.place.lng.toFixed(5)}` : '',
    `检查人员：${record.shownAs.inspectors.join('、')}`,
    `现场接待：${record.receivedBy.name || '无'}${record.receivedBy.title === '' ? '' : `（${record.receivedBy.title}）`}`,
    `检查内容：${record.content}`,
    ...(record.checklists ?? []).flatMap(checklistLines),
    `发现问题：${foundShown(record.hazards.length, seenAgainIn(record.checklists ?? []))}`,
    ...record.hazards.map(hazardLine),
    ...photoLines(record),
    `记录标识：${[record.inspectionId, record.premisesId, ...record.inspectorIds, ...record.hazards.map((one) => one.id), ...(record.checklists ?? []).map((one) => one.checklistId)].join(' ')}`,
  ]
  return lines.filter((line) => line !== '').join('\n')
}
