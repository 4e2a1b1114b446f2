import PDFDocument from 'pdfkit'
import { fonts, missingMark, printable } from './fonts'

const millimetre = 72 / 25.4
const margin = 22 * millimetre
const body = 11
const gap = 5
const ink = '#111111'
const pale = '#555555'
/** What is higher than this may go over a page. */
const tornAbove = 120
/** A signature line with room to sign above it. */
export const signatureHeight = 58

export type PaperOptions = {
  title: string
  /** What stands across every page of a demonstration. */
  watermark: string | null
  /** Small print at the foot of every page, before the page number. */
  foot: string
}

/** One document on A4, written from top to bottom; long text goes over pages by itself. */
export type Paper = {
  heading(agency: string, title: string, number: string | null): void
  field(label: string, value: string): void
  paragraph(text: string, options?: { indent?: boolean; bold?: boolean; small?: boolean }): void
  item(number: number, text: string, details: readonly string[]): void
  /** A line to sign on, with the drawn signature above it when there is one. */
  signatureLine(label: string, drawn: Uint8Array | null): void
  space(height: number): void
  /** Starts a page when less than this is left: what belongs together is not torn. */
  keepTogether(height: number): void
  finish(): Promise<Uint8Array>
}

export function newPaper({ title, watermark, foot }: PaperOptions): Paper {
  const { regular, bold } = fonts()
  const doc = new PDFDocument({
    size: 'A4',
    margins: { top: margin, left: margin, right: margin, bottom: margin + 6 * millimetre },
    bufferPages: true,
    info: { Title: title, Creator: 'Huhang 护航' },
    lang: 'zh-CN',
  })
  doc.registerFont('regular', regular)
  doc.registerFont('bold', bold)
  doc.font('regular').fontSize(body).fillColor(ink).lineGap(gap)
  const chunks: Buffer[] = []
  doc.on('data', (chunk: Buffer) => chunks.push(chunk))
  const width = doc.page.width - 2 * margin
  let hasMissing = false
  const clean = (text: string) => {
    const kept = printable(text)
    hasMissing ||= kept.includes(missingMark)
    return kept
  }
  const bottom = () => doc.page.height - doc.page.margins.bottom
  const keepTogether = (height: number) => {
    if (doc.y + height > bottom()) doc.addPage()
  }

  /** Writes outside of the text area must not make pdfkit begin a page of its own. */
  function outsideMargins(draw: () => void): void {
    const kept = doc.page.margins.bottom
    doc.page.margins.bottom = 0
    doc.save()
    draw()
    doc.restore()
    doc.page.margins.bottom = kept
  }

  function decorate(page: number, pages: number): void {
    doc.switchToPage(page)
    outsideMargins(() => {
      doc.font('regular').fontSize(8).fillColor(pale)
      const y = bottom() - 8 * millimetre
      doc.text(foot, margin, y, { width: width - 90, height: 12, ellipsis: true, lineBreak: false })
      doc.text(`第 ${page + 1} 页  共 ${pages} 页`, margin, y, { width, align: 'right', lineBreak: false })
      if (watermark === null) return
      doc.rotate(-35, { origin: [doc.page.width / 2, doc.page.height / 2] })
      doc.font('bold').fontSize(90).fillColor('#b00020', 0.08)
      doc.text(watermark, 0, doc.page.height / 2 - 60, { width: doc.page.width, align: 'center', lineBreak: false })
    })
  }

  return {
    keepTogether,
    space: (height) => void doc.moveDown(height / (body + gap)),
    heading(agency, name, number) {
      doc.font('bold').fontSize(15).text(clean(agency), { align: 'center' })
      doc.moveDown(0.2).fontSize(21).text(clean(name), { align: 'center', characterSpacing: 3 })
      doc.font('regular').fontSize(body)
      if (number !== null) doc.moveDown(0.2).text(clean(number), { align: 'right' })
      const y = doc.y + 4
      doc
        .moveTo(margin, y)
        .lineTo(margin + width, y)
        .lineWidth(1.2)
        .strokeColor(ink)
        .stroke()
      doc.y = y + 12
    },
    field(label, value) {
      keepTogether(2 * (body + gap))
      const shown = `${label}：`
      const indent = Math.max(72, doc.font('bold').widthOfString(shown) + 4)
      const y = doc.y
      doc.text(shown, margin, y, { width: indent, lineBreak: false })
      doc.font('regular').text(clean(value) || ' ', margin + indent, y, { width: width - indent })
      doc.x = margin
      doc.moveDown(0.15)
    },
    paragraph(text, { indent = false, bold: strong = false, small = false } = {}) {
      doc
        .font(strong ? 'bold' : 'regular')
        .fontSize(small ? 8.5 : body)
        .fillColor(small ? pale : ink)
        .text(clean(text), margin, doc.y, { width, indent: indent ? 2 * body : 0 })
        .fontSize(body)
        .fillColor(ink)
        .font('regular')
      doc.moveDown(0.3)
    },
    item(number, text, details) {
      const indent = 26
      const height = doc.heightOfString(clean(text), { width: width - indent }) + details.length * (body + gap) + gap
      keepTogether(Math.min(height, tornAbove))
      const y = doc.y
      doc.font('bold').text(`${number}.`, margin, y, { width: indent, lineBreak: false })
      doc.font('regular').text(clean(text), margin + indent, y, { width: width - indent })
      doc.fontSize(9.5).fillColor(pale)
      for (const line of details) doc.text(clean(line), { width: width - indent })
      doc.fontSize(body).fillColor(ink)
      doc.x = margin
      doc.moveDown(0.35)
    },
    signatureLine(label, drawn) {
      keepTogether(signatureHeight)
      const y = doc.y + 30
      const from = margin + doc.font('regular').widthOfString(label) + 8
      doc.text(label, margin, y, { lineBreak: false })
      const line = y + body + 5
      if (drawn !== null) doc.image(Buffer.from(drawn), from + 8, line - 44, { fit: [150, 42], valign: 'bottom' })
      doc
        .moveTo(from, line)
        .lineTo(from + 190, line)
        .lineWidth(0.6)
        .strokeColor(pale)
        .stroke()
      doc.x = margin
      doc.y = line + 6
    },
    finish() {
      if (hasMissing)
        doc.fontSize(8.5).fillColor(pale).text(`${missingMark} 处为字库未收录的字符。`, margin, doc.y, { width })
      const { count } = doc.bufferedPageRange()
      for (let page = 0; page < count; page++) decorate(page, count)
      return new Promise((resolve, reject) => {
        doc.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))))
        doc.on('error', reject)
        doc.end()
      })
    },
  }
}
