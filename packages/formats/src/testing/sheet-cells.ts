import { inflateRawSync } from 'node:zlib'

/** A file of a workbook as text, found by the zip's own list of its files; empty when there is none of that name. */
function workbookPart(bytes: Uint8Array, wanted: string): string {
  const zip = Buffer.from(bytes)
  for (let at = zip.indexOf('PK\u0001\u0002'); at !== -1; at = zip.indexOf('PK\u0001\u0002', at + 4)) {
    const name = zip.subarray(at + 46, at + 46 + zip.readUInt16LE(at + 28)).toString()
    if (name !== wanted) continue
    const local = zip.readUInt32LE(at + 42)
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28)
    const body = zip.subarray(start, start + zip.readUInt32LE(at + 20))
    return (zip.readUInt16LE(at + 10) === 8 ? inflateRawSync(body) : body).toString()
  }
  return ''
}

const entities: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&amp;': '&', '&quot;': '"', '&apos;': "'" }
const plain = (xml: string) => xml.replace(/&(?:lt|gt|amp|quot|apos);/g, (entity) => entities[entity] ?? entity)
/** A spreadsheet shows `_x000D_` as the character of that number (ECMA-376 part 1, 22.9.2.19). */
const shown = (text: string) =>
  text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))

export type SheetCell = { text: string /** `s`: shared text; `n`: a number. */; type: string; formula: boolean }

/** The cells of a sheet, row by row, as a spreadsheet program shows them. */
export function sheetCells(bytes: Uint8Array, sheet = 1): SheetCell[][] {
  const texts = [...workbookPart(bytes, 'xl/sharedStrings.xml').matchAll(/<si><t[^>]*>([^<]*)<\/t><\/si>/g)]
  const rows = [...workbookPart(bytes, `xl/worksheets/sheet${sheet}.xml`).matchAll(/<row [^>]*>(.*?)<\/row>/gs)]
  return rows.map(([, row = '']) =>
    [...row.matchAll(/<c ([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)].map(([, head = '', body = '']) => {
      const type = /\bt="(\w+)"/.exec(head)?.[1] ?? 'n'
      const value = /<v>([^<]*)<\/v>/.exec(body)?.[1] ?? ''
      const text = type === 's' ? shown(plain(texts[Number(value)]?.[1] ?? '')) : value
      return { text, type, formula: body.includes('<f') }
    }),
  )
}
