import type { InspectionView } from '@huhang/contract/inspections'
import { foundShown, minuteInChinese, seenAgainIn } from '@huhang/domain/inspections'
import { chinese } from '@huhang/domain/words'
import { basisLines, problemShown } from './basis'
import { localDayInChinese } from './local-day-in-chinese'
import { inspectorLabel, type Office, orBlank, watermarkOf } from './office'
import { newPaper, type Paper, signatureHeight } from './paper'

export type InspectionRecordPaper = {
  inspection: InspectionView
  /** The drawn signature as PNG or JPEG. */
  signature: Uint8Array | null
  office: Office
}

export const gradeInChinese: Record<string, string> = { general: '一般事故隐患', major: '重大事故隐患' }

type PaperHazard = InspectionView['hazards'][number]

function hazardDetails(hazard: PaperHazard, zone: string): string[] {
  return [
    [`级别：${gradeInChinese[hazard.grade] ?? hazard.grade}`, hazard.spot === '' ? '' : `位置：${hazard.spot}`]
      .filter((part) => part !== '')
      .join('　'),
    ...basisLines(hazard),
    hazard.correctedOnSpot ? '处理：已当场整改' : '',
    hazard.deadlineOn === null ? '' : `整改期限：${localDayInChinese(hazard.deadlineOn)}前`,
    ...hazard.files.map((file, index) => photoLine(file, index, zone)),
  ].filter((line) => line !== '')
}

/** Both times are kept and printed: what the device showed, and that the times above were set right. */
function clockLine({ deviceAt, clockOffsetSeconds }: InspectionView, zone: string): string {
  const minutes = Math.round(Math.abs(clockOffsetSeconds) / 60)
  const off = `${Math.floor(minutes / 60)}小时${minutes % 60}分`
  const way = clockOffsetSeconds > 0 ? '慢' : '快'
  return `记录时设备显示${minuteInChinese(deviceAt, zone)}，${way}${off}，检查时间已校正`
}

/** IN-22: by its SHA-256 a photo can be held against the record, whether or not it has arrived. */
function photoLine({ originalSha256, takenAt, arrived }: PaperHazard['files'][number], index: number, zone: string) {
  const parts = [
    originalSha256 === null ? '' : `SHA-256 ${originalSha256.slice(0, 16)}`,
    takenAt === null ? '' : `拍摄于 ${minuteInChinese(takenAt, zone)}`,
    arrived ? '' : '（图片在途）',
  ]
  return [`照片${index + 1}`, ...parts].filter((part) => part !== '').join('　')
}

/** How the company's side ended, in the words of the paper (安全生产法 §68). */
export function writeCompanySide(paper: Paper, { inspection, signature }: InspectionRecordPaper): void {
  const { state, reason, witness, arrived } = inspection.signature
  const { name, title } = inspection.receivedBy
  paper.space(10)
  if (state === 'signed') {
    paper.paragraph('以上记录已交被检查单位阅看，确认无误。')
    if (arrived === false) paper.paragraph('（已在检查设备上签名，签名图片在途）', { small: true })
    paper.signatureLine(`被检查单位现场负责人：${name}${title === '' ? '' : `（${title}）`}`, signature)
    return
  }
  paper.paragraph(`被检查单位${state === 'refused' ? '拒绝签字' : '无人在场签字'}。原因：${reason ?? ''}`)
  paper.signatureLine(`见证人：${witness ?? ''}`, null)
}

/** 现场检查记录: place, time, content, problems, handling and both sides' signatures (domain §5.1 R2, R4). */
export function renderInspectionRecord(input: InspectionRecordPaper): Promise<Uint8Array> {
  const { inspection, office } = input
  const paper = newPaper({
    title: '现场检查记录',
    watermark: watermarkOf(office),
    foot: `记录 ${inspection.inspectionId}　校验 SHA-256 ${inspection.signature.shownHash.slice(0, 16)}`,
  })
  paper.heading(orBlank(office.agency), '现场检查记录', inspection.number)
  paper.field('被检查单位', inspection.enterprise.name)
  paper.field('统一社会信用代码', inspection.enterprise.uscc)
  paper.field('检查场所', `${inspection.premises.name}　${inspection.premises.address}`)
  paper.field('检查类别', chinese.visitKind[inspection.kind])
  if (inspection.approval !== null) paper.field('检查审批', inspection.approval)
  const end = inspection.endedAt === null ? '' : ` 至 ${minuteInChinese(inspection.endedAt, office.zone)}`
  paper.field('检查时间', `${minuteInChinese(inspection.startedAt, office.zone)}${end}`)
  if (inspection.clockOffsetSeconds !== 0) paper.field('设备时钟', clockLine(inspection, office.zone))
  paper.field(
    '检查人员',
    inspection.inspectors.map((one) => `${one.name}（执法证号：${one.certificateNumber ?? '无'}）`).join('、'),
  )
  const { name, title } = inspection.receivedBy
  paper.field('现场接待', name === '' ? '无人在场' : `${name}${title === '' ? '' : `（${title}）`}`)
  paper.space(6)
  paper.paragraph('检查内容', { bold: true })
  paper.paragraph(inspection.content, { indent: true })
  for (const {
    shown: [head = '', ...lines],
  } of inspection.checklists) {
    paper.paragraph(`检查表${head}`, { indent: true })
    for (const line of lines) paper.paragraph(line, { indent: true })
  }
  paper.paragraph('检查发现的问题及处理', { bold: true })
  const shown = inspection.hazards.filter((hazard) => hazard.status !== 'void')
  const found = foundShown(shown.length, seenAgainIn(inspection.checklists))
  if (shown.length === 0) paper.paragraph(`本次检查${found}。`, { indent: true })
  for (const [index, hazard] of shown.entries())
    paper.item(index + 1, problemShown(hazard), hazardDetails(hazard, office.zone))
  if (inspection.orders.length > 0)
    paper.paragraph(`已下达责令限期整改指令书：${inspection.orders.map((order) => order.number).join('、')}`, {
      indent: true,
    })
  paper.keepTogether((inspection.inspectors.length + 1) * signatureHeight + 40)
  for (const inspector of inspection.inspectors) paper.signatureLine(inspectorLabel(inspector), null)
  writeCompanySide(paper, input)
  paper.space(8)
  paper.paragraph(`签名所绑定文本的 SHA-256：${inspection.signature.shownHash}`, { small: true })
  return paper.finish()
}
