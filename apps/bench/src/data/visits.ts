import { createHash } from 'node:crypto'
import type { FileId, HazardId } from '@huhang/contract'
import type { HazardDraft } from '@huhang/contract/hazards'
import type { RecordInspection } from '@huhang/contract/inspections'
import { shownText } from '@huhang/domain/inspections'
import { enterpriseName, type PremisesTold, premisesCount, premisesOf } from './enterprises'
import { cityDay, day, idOf, instant, minute, pick, scatter } from './numbered'
import { pairOf } from './people'

const places = Array.from({ length: premisesCount }, (_, number) => premisesOf(number))
export const premisesById: ReadonlyMap<string, PremisesTold> = new Map(places.map((each) => [each.premisesId, each]))

const found = [
  '配电箱未装设漏电保护器，线路老化且无护套，箱门无法关闭。',
  '安全出口被货物堵塞，疏散通道净宽不足，未设置应急照明。',
  '有限空间未设置警示标志，未配备气体检测仪和通风设备。',
  '灭火器压力不足且超过检验周期，现场无人能说出使用方法。',
]
const categories = ['unsafe-condition', 'environment', 'management', 'unsafe-act'] as const
const kinds = ['routine', 'special', 'random', 'case'] as const

/** One of twenty is major; of the others nine of ten are put right on the spot. */
function draftOf(at: number, number: number): HazardDraft {
  const grade = scatter(number, 5) < 0.05 ? 'major' : 'general'
  const correctedOnSpot = grade === 'general' && scatter(number, 4) < 0.9
  const photo = (kind: number) => [idOf<FileId>(at, kind, number)]
  return {
    id: idOf<HazardId>(at, 6, number),
    description: pick(found, number),
    spot: `${(number % 5) + 1}号车间`,
    category: pick(categories, number),
    grade,
    ...(correctedOnSpot ? {} : { deadlineOn: cityDay(at + 10 * day) }),
    photos: photo(7),
    correctedOnSpot,
    afterPhotos: correctedOnSpot ? photo(8) : [],
  }
}

const fingerprint = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex')

/** The n-th visit, begun at a moment, as its first inspector records it. Same number and moment, same visit. */
export function visitSaid(number: number, at: number, hazards: number, recorder = number): RecordInspection {
  const { premisesId, number: enterprise } = pick(places, number * 7)
  const [first, second] = pairOf(recorder)
  const endedAt = at + 40 * minute
  const record = {
    commandId: idOf<RecordInspection['commandId']>(at, 0x13, number),
    occurredAt: instant(endedAt + 5 * minute),
    inspectionId: idOf<RecordInspection['inspectionId']>(at, 5, number),
    premisesId,
    kind: pick(kinds, number),
    startedAt: instant(at),
    endedAt: instant(endedAt),
    inspectorIds: [first.personId, second.personId],
    content: '查看消防通道、配电室和危险化学品仓库；抽查特种作业证件与培训记录。',
    receivedBy: { name: '演示接待', title: '安全员' },
    hazards: Array.from({ length: hazards }, (_, index) => draftOf(at, number * 5 + index)),
    shownAs: {
      enterprise: enterpriseName(enterprise),
      premises: '主厂区',
      inspectors: [first, second].map((each) => `${each.name}（${each.certificate}）`),
    },
  }
  const shownHash = fingerprint(shownText(record))
  return { ...record, signature: { state: 'signed', fileId: first.signatureId, shownHash } }
}
