import type { DocumentKind, FieldMeasure, OpenedDocumentView } from '@huhang/contract/hazards'
import { minuteInChinese } from '@huhang/domain/inspections'
import { dayOf } from '@huhang/domain/kernel'
import { basisLines, problemShown } from './basis'
import { localDayInChinese } from './local-day-in-chinese'
import { inspectorLabel, type Office, orBlank, watermarkOf } from './office'
import { newPaper, type Paper, signatureHeight } from './paper'

export type EnforcementDocumentPaper = { opened: OpenedDocumentView; office: Office }

const titles: Record<DocumentKind, string> = {
  measures: '现场处理措施决定书',
  case: '立案审批表',
  transfer: '隐患移送单',
  opinion: '整改复查意见书',
}
const measuresInChinese: Record<FieldMeasure, string> = {
  'stop-use': '停止使用相关设施、设备',
  evacuate: '从危险区域内撤出作业人员',
  suspend: '暂时停产停业',
}

type Writer = (paper: Paper, input: EnforcementDocumentPaper) => void

function writeHazards(paper: Paper, { hazards, rechecks }: OpenedDocumentView, isOpinion: boolean): void {
  for (const [index, hazard] of hazards.entries()) {
    const looks = isOpinion ? rechecks.filter(({ hazardId }) => hazardId === hazard.id) : []
    paper.item(index + 1, problemShown(hazard), [
      `${hazard.grade === 'major' ? '重大事故隐患' : '一般事故隐患'}${hazard.spot === '' ? '' : `　位置：${hazard.spot}`}`,
      ...basisLines(hazard),
      ...looks.map(({ at, passed, note, byName, withName }) =>
        [
          `${minuteInChinese(at)} 复查：${passed ? '已整改完毕' : '未按要求整改'}`,
          note,
          [byName, withName].filter(Boolean).join('、'),
        ]
          .filter(Boolean)
          .join('　'),
      ),
    ])
  }
}

const remedies = ({ reviewedBy, court }: Office, what: string) =>
  `如不服本${what}，可以自收到本${what}之日起 60 日内向${orBlank(reviewedBy)}申请行政复议，或者自收到本${what}之日起 6 个月内向${orBlank(court)}提起行政诉讼。本${what}不停止执行。`

const writers: Record<DocumentKind, Writer> = {
  measures(paper, { opened, office }) {
    const { measures, target, reason } = opened.document
    paper.paragraph(`经查，你单位（${opened.premisesName}，${opened.address}）存在下列重大事故隐患：`, { indent: true })
    writeHazards(paper, opened, false)
    paper.paragraph(`事实与理由：${reason}`, { indent: true })
    paper.paragraph(
      `依据《中华人民共和国安全生产法》第六十五条，决定对“${target}”采取下列现场处理措施：${measures.map((one) => measuresInChinese[one]).join('；')}。重大事故隐患排除后，经审查同意，方可恢复生产经营和使用。`,
      { indent: true },
    )
    paper.paragraph(remedies(office, '决定'), { indent: true })
  },
  case(paper, { opened }) {
    paper.field('案由', opened.document.reason)
    paper.field('当事人', opened.enterpriseName)
    paper.field('地点', `${opened.premisesName}　${opened.address}`)
    if (opened.orderNumber !== null) paper.field('责令限期整改', opened.orderNumber)
    paper.paragraph('未整改的隐患', { bold: true })
    writeHazards(paper, opened, true)
    paper.signatureLine('审批人：', null)
  },
  transfer(paper, { opened }) {
    const { toAgency, reason, receipt } = opened.document
    paper.paragraph(`${orBlank(toAgency ?? '')}：`, { bold: true })
    paper.paragraph(
      `我单位在${opened.enterpriseName}（${opened.premisesName}，${opened.address}）发现下列隐患。${reason}`,
      { indent: true },
    )
    writeHazards(paper, opened, false)
    paper.paragraph('依据《中华人民共和国安全生产法》第六十九条移送你单位处理。', { indent: true })
    paper.field('回执', receipt ?? '')
    paper.signatureLine('接收人：', null)
  },
  opinion(paper, { opened, office }) {
    paper.paragraph(
      `我单位于此前作出${orBlank(opened.orderNumber ?? '')}责令限期整改的决定，经对你单位（${opened.premisesName}，${opened.address}）整改情况进行复查，提出如下意见：`,
      { indent: true },
    )
    writeHazards(paper, opened, true)
    paper.paragraph(remedies(office, '意见'), { indent: true })
  },
}

const isToCompany = (kind: DocumentKind) => kind === 'measures' || kind === 'opinion'

/** 现决, 立案审批表, 移送单 and 复查意见书: addressee, what it is about, what is said, both inspectors (domain §5.3, §5.4). */
export function renderEnforcementDocument(input: EnforcementDocumentPaper): Promise<Uint8Array> {
  const { opened, office } = input
  const { document, inspectors } = opened
  const title = titles[document.kind]
  const paper = newPaper({
    title,
    watermark: watermarkOf(office),
    foot: `${document.number ?? document.receipt ?? ''}　${document.id}`,
  })
  paper.heading(orBlank(office.agency), title, document.number)
  if (isToCompany(document.kind)) paper.paragraph(`${opened.enterpriseName}：`, { bold: true })
  writers[document.kind](paper, input)
  paper.keepTogether((inspectors.length + 1) * signatureHeight + 50)
  for (const inspector of inspectors) paper.signatureLine(inspectorLabel(inspector), null)
  if (isToCompany(document.kind)) paper.signatureLine('被检查单位现场负责人：', null)
  paper.space(16)
  paper.paragraph(`${orBlank(office.agency)}（印章）　　${localDayInChinese(dayOf(document.issuedAt, office.zone))}`, {
    indent: true,
  })
  return paper.finish()
}
