import type { OpenedOrderView } from '@huhang/contract/hazards'
import { dayOf } from '@huhang/domain/kernel'
import { basisLines, problemShown } from './basis'
import { localDayInChinese } from './local-day-in-chinese'
import { inspectorLabel, type Office, orBlank, type PaperInspector, watermarkOf } from './office'
import { newPaper, signatureHeight } from './paper'

export type RectificationOrderPaper = {
  opened: OpenedOrderView
  inspectors: readonly PaperInspector[]
  /** Who received it for the company. They sign the print: what they drew at the visit was drawn under the record. */
  receivedBy: { name: string; title: string } | null
  office: Office
}

/** 责令限期整改指令书: each problem with its own deadline, the duty meanwhile, the remedies (domain §5.4). */
export function renderRectificationOrder(input: RectificationOrderPaper): Promise<Uint8Array> {
  const { opened, inspectors, receivedBy, office } = input
  const { order } = opened
  const paper = newPaper({
    title: '责令限期整改指令书',
    watermark: watermarkOf(office),
    foot: `${order.number}　${order.id}`,
  })
  paper.heading(orBlank(office.agency), '责令限期整改指令书', order.number)
  paper.paragraph(`${opened.enterpriseName}：`, { bold: true })
  paper.paragraph(`经查，你单位（${opened.premisesName}，${opened.address}）存在下列问题：`, { indent: true })
  for (const [index, hazard] of order.hazards.entries()) {
    paper.item(index + 1, problemShown(hazard), [
      `${hazard.grade === 'major' ? '重大事故隐患' : '一般事故隐患'}${hazard.spot === '' ? '' : `　位置：${hazard.spot}`}`,
      ...basisLines(hazard),
      `整改完成时限：${hazard.deadlineOn === null ? '' : `${localDayInChinese(hazard.deadlineOn)}前`}`,
    ])
  }
  paper.paragraph(
    `现责令你单位对上述 ${order.hazards.length} 项问题按上述规定的时间期限整改完毕。整改期间，你单位应当采取措施，确保安全生产。`,
    { indent: true },
  )
  // The seal never stands on a page without a word of the order.
  paper.keepTogether((inspectors.length + 1) * signatureHeight + 120)
  paper.paragraph(
    `如不服本指令，可以自收到本指令之日起 60 日内向${orBlank(office.reviewedBy)}申请行政复议，或者自收到本指令之日起 6 个月内向${orBlank(office.court)}提起行政诉讼。本指令不停止执行。`,
    { indent: true },
  )
  for (const inspector of inspectors) paper.signatureLine(inspectorLabel(inspector), null)
  const name =
    receivedBy === null ? '' : `${receivedBy.name}${receivedBy.title === '' ? '' : `（${receivedBy.title}）`}`
  paper.signatureLine(`被检查单位现场负责人：${name}`, null)
  paper.space(16)
  paper.paragraph(`${orBlank(office.agency)}（印章）　　${localDayInChinese(dayOf(order.issuedAt, office.zone))}`, {
    indent: true,
  })
  return paper.finish()
}
