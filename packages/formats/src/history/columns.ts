import { fail } from '@huhang/contract'
import type { Column } from '@huhang/contract/statistics'

const blanks = /[\s\u00A0\u3000]+/g
const plain = /^[!-~]+( [!-~]+)*$/

/** Blanks and no-break blanks pressed together. */
export const pressed = (text: string): string =>
  text === '' || plain.test(text) ? text : text.replace(blanks, ' ').trim()

/** A heading as it is compared: "Min. Inspections Per Year", "min inspections per year" and MIN_INSPECTIONS_PER_YEAR are one. */
const folded = (heading: string): string =>
  heading
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}#]+/gu, '')

export type Heading = { readonly name: string; readonly index: number }
export type Headings = {
  readonly all: readonly Heading[]
  /** Where a column stands under one of its names; null when the file has none of them. */
  find(column: Column): Heading | null
}

/** The head line of a file. @throws `import.columns-repeated` when a column that is looked for stands there twice. */
export function headingsOf(header: readonly string[]): Headings {
  const all = header.map((cell, index): Heading => ({ name: pressed(cell), index })).filter(({ name }) => name !== '')
  const under = (name: string, text: (heading: string) => string) => all.filter((one) => text(one.name) === text(name))
  const find = (name: string): Heading | null => {
    const exact = under(name, (heading) => heading)
    const found = exact.length > 0 ? exact : under(name, folded)
    if (found.length > 1) fail('import.columns-repeated', { columns: [name] })
    return found[0] ?? null
  }
  return {
    all,
    find(column) {
      for (const name of [column].flat()) {
        const found = find(name)
        if (found !== null) return found
      }
      return null
    },
  }
}
