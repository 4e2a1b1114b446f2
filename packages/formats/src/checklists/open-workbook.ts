import { inflateRawSync } from 'node:zlib'
import readXlsxFile from 'read-excel-file/node'

export type Sheet = {
  name: string
  rows: (string | number | boolean | Date | null)[][]
  /** `B5`: cells that reckon instead of saying. */
  formulas: Set<string>
}

/** A list of 300 items unpacks to a fraction of it. */
const mostUnpacked = 16 * 1024 * 1024
const mostParts = 200
const centralEntry = 'PK\u0001\u0002'

/** Every part of the zip unpacked within a bound; null: no zip, or one that unpacks to more. */
function partsOf(bytes: Uint8Array): Map<string, string> | null {
  const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const parts = new Map<string, string>()
  let left = mostUnpacked
  for (let at = zip.indexOf(centralEntry); at !== -1; at = zip.indexOf(centralEntry, at + 4)) {
    if (parts.size >= mostParts) return null
    const name = zip.subarray(at + 46, at + 46 + zip.readUInt16LE(at + 28)).toString()
    const local = zip.readUInt32LE(at + 42)
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28)
    const body = zip.subarray(start, start + zip.readUInt32LE(at + 20))
    const plain = zip.readUInt16LE(at + 10) === 8 ? inflateRawSync(body, { maxOutputLength: left }) : body
    left -= plain.length
    if (left <= 0) return null
    parts.set(name, plain.toString())
  }
  return parts.size === 0 ? null : parts
}

const formulasIn = (xml: string): Set<string> =>
  new Set([...xml.matchAll(/<(?:\w+:)?c\b[^>]*?\br="([A-Z]+\d+)"[^>]*>\s*<(?:\w+:)?f[\s/>]/g)].map(([, at = '']) => at))

/** Null: not a workbook, or none that is worth opening. Nothing in it is reckoned. */
export async function openWorkbook(bytes: Uint8Array): Promise<Sheet[] | null> {
  try {
    const parts = partsOf(bytes)
    if (parts === null) return null
    const sheets = await readXlsxFile(Buffer.from(bytes), { trim: false })
    return sheets.map(({ sheet, data }, index) => ({
      name: sheet,
      rows: data as unknown as Sheet['rows'],
      formulas: formulasIn(parts.get(`xl/worksheets/sheet${index + 1}.xml`) ?? ''),
    }))
  } catch {
    return null
  }
}
