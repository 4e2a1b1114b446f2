import readXlsxFile from 'read-excel-file/node'
import { partsOf, zipOf } from './zip-parts'

export type Sheet = {
  name: string
  rows: (string | number | boolean | Date | null)[][]
  /** `B5`: cells that reckon instead of saying. */
  formulas: Set<string>
}

/** Far more than a list of 300 items needs; column AZ. The reader makes a row of every number up to the last. */
const mostRows = 2000
const mostColumns = 52

const namedTags = (xml: string, tag: string): ReadonlyMap<string, string>[] =>
  [...xml.matchAll(new RegExp(`<(?:[\\w.-]+:)?${tag}(\\s[^<>]*)>`, 'g'))].map(
    ([, said = '']) =>
      new Map(
        [...said.matchAll(/([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].map(([, key = '', one, other]) => [
          key.replace(/^.*:/, ''),
          one ?? other ?? '',
        ]),
      ),
  )

/** The sheets' parts in the workbook's order, wherever it keeps them and whatever they are called. */
function sheetParts(parts: ReadonlyMap<string, Buffer>): string[] {
  const xmlOf = (path: string) => parts.get(path)?.toString() ?? ''
  const targets = new Map(
    namedTags(xmlOf('xl/_rels/workbook.xml.rels'), 'Relationship').map((link) => [link.get('Id'), link.get('Target')]),
  )
  return namedTags(xmlOf('xl/workbook.xml'), 'sheet').map((sheet) => {
    const target = targets.get(sheet.get('id')) ?? ''
    return xmlOf(target.startsWith('/') ? target.slice(1) : `xl/${target}`)
  })
}

/** The address of a row or cell as the reader would reckon it. */
function isBeyond(address: string): boolean {
  const [, letters = '', digits = ''] = /^(\D*)(.*)$/s.exec(address) ?? []
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
  return address.includes('&') || Number(address) > mostRows || Number(digits) > mostRows || column > mostColumns
}

const isTooWide = (xml: string): boolean =>
  /<(?:[\w.-]+:)?sheetData\b/.test(xml) &&
  (xml.split(/<(?:[\w.-]+:)?row\b/).length - 1 > mostRows ||
    [...xml.matchAll(/(?<![\w:.-])r\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].some(([, one, other]) =>
      isBeyond(one ?? other ?? ''),
    ))

const formulasIn = (xml: string): Set<string> =>
  new Set(
    [...xml.matchAll(/<(?:\w+:)?c\b[^>]*?\br=["']([A-Z]+\d+)["'][^>]*>\s*<(?:\w+:)?f[\s/>]/g)].map(([, at = '']) => at),
  )

/** Null: not a workbook, or none that is worth opening. Nothing in it is reckoned. */
export async function openWorkbook(bytes: Uint8Array): Promise<Sheet[] | null> {
  try {
    const parts = partsOf(bytes)
    if (parts === null) return null
    const xmls = sheetParts(parts)
    // Every part with rows, whatever leads to it: the reader may take another way there.
    if (xmls.includes('') || [...parts.values()].some((part) => isTooWide(part.toString()))) return null
    const sheets = await readXlsxFile(zipOf(parts), { trim: false })
    return sheets.map(({ sheet, data }, index) => ({
      name: sheet,
      rows: data as unknown as Sheet['rows'],
      formulas: formulasIn(xmls[index] ?? ''),
    }))
  } catch {
    return null
  }
}
