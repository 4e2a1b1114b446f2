import PDFDocument from 'pdfkit'
import encodeQR from 'qr'
import { fonts, printable } from './fonts'

export type PremisesCode = {
  enterpriseName: string
  uscc: string
  name: string
  address: string
  premisesId: string
  /** What the code says. */
  url: string
}

const millimetre = 72 / 25.4
const pageWidth = 210 * millimetre
const pageHeight = 297 * millimetre
const ink = '#111111'
const pale = '#555555'
const scanWords = '扫码打开场所档案'

type Document = InstanceType<typeof PDFDocument>

/** As outlines, so that it is as sharp as the printer; runs of dark modules are one rectangle without seams. */
function drawCode(doc: Document, url: string, x: number, y: number, side: number): void {
  // A quarter may be scratched or dirty at a factory gate. Around it the quiet zone of four modules that readers want.
  const modules = encodeQR(url, 'raw', { ecc: 'quartile', border: 4 })
  const size = side / modules.length
  for (const [row, cells] of modules.entries()) {
    for (let from = 0; from < cells.length; from += 1) {
      if (!cells[from]) continue
      let to = from
      while (cells[to + 1]) to += 1
      doc.rect(x + from * size, y + row * size, (to - from + 1) * size, size)
      from = to
    }
  }
  doc.fill('#000000')
}

/** Enough to read it out over the phone and to tell two alike apart. */
const shortOf = (id: string) => id.slice(-8).toUpperCase()

type Line = { text: string; size: number; bold?: boolean; soft?: boolean; lines: number }

const linesOf = (code: PremisesCode, demo: boolean, scale: number): Line[] => [
  { text: code.enterpriseName, size: 12 * scale, bold: true, lines: 3 },
  { text: code.name, size: 10.5 * scale, lines: 2 },
  { text: code.address, size: 8.5 * scale, soft: true, lines: 3 },
  { text: `代码 ${code.uscc}`, size: 7.5 * scale, soft: true, lines: 1 },
  { text: `编号 ${shortOf(code.premisesId)}`, size: 7.5 * scale, soft: true, lines: 1 },
  { text: demo ? `${scanWords}（演示 无效）` : scanWords, size: 7.5 * scale, soft: true, lines: 2 },
]

function write(doc: Document, lines: readonly Line[], x: number, y: number, width: number, align: 'left' | 'center') {
  let at = y
  for (const { text, size, bold = false, soft = false, lines: most } of lines) {
    doc
      .font(bold ? 'bold' : 'regular')
      .fontSize(size)
      .fillColor(soft ? pale : ink)
    const shown = printable(text)
    const height = Math.min(doc.heightOfString(shown, { width, align }), doc.currentLineHeight(true) * most + 1)
    doc.text(shown, x, at, { width, height, align, ellipsis: true })
    at += height + size * 0.35
  }
}

const columns = 2
const rows = 4
const perPage = columns * rows

function drawCell(doc: Document, code: PremisesCode, index: number, demo: boolean): void {
  const [width, height] = [pageWidth / columns, pageHeight / rows]
  const [x, y] = [(index % columns) * width, Math.floor(index / columns) * height]
  const side = 56 * millimetre
  const padding = 4 * millimetre
  // Where to cut.
  doc.rect(x, y, width, height).lineWidth(0.3).dash(2, { space: 3 }).strokeColor('#999999').stroke().undash()
  const top = y + (height - side) / 2
  drawCode(doc, code.url, x + padding, top, side)
  const left = x + padding + side + millimetre
  write(doc, linesOf(code, demo, 1), left, top, x + width - left - 5 * millimetre, 'left')
}

function drawPage(doc: Document, code: PremisesCode, demo: boolean): void {
  const side = 150 * millimetre
  drawCode(doc, code.url, (pageWidth - side) / 2, 20 * millimetre, side)
  write(doc, linesOf(code, demo, 2), 20 * millimetre, 175 * millimetre, pageWidth - 40 * millimetre, 'center')
}

/** A4 sheets of two by four to cut, or one large page where there is only one place. */
export function renderPremisesCodes(input: { codes: readonly PremisesCode[]; demo: boolean }): Promise<Uint8Array> {
  const { codes, demo } = input
  const { regular, bold } = fonts()
  const doc = new PDFDocument({
    size: 'A4',
    margin: 0,
    autoFirstPage: false,
    info: { Title: '场所二维码', Creator: 'Huhang 护航' },
    lang: 'zh-CN',
  })
  doc.registerFont('regular', regular)
  doc.registerFont('bold', bold)
  const chunks: Buffer[] = []
  doc.on('data', (chunk: Buffer) => chunks.push(chunk))
  const [only] = codes
  if (only !== undefined && codes.length === 1) {
    doc.addPage()
    drawPage(doc, only, demo)
  } else
    for (const [index, code] of codes.entries()) {
      if (index % perPage === 0) doc.addPage()
      drawCell(doc, code, index % perPage, demo)
    }
  return new Promise((resolve, reject) => {
    doc.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))))
    doc.on('error', reject)
    doc.end()
  })
}
