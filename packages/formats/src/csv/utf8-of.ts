const beyondAscii = /[\u0080-\u00FF]/

/** Cells held as one character a byte, read as UTF-8. Null: some cell is not UTF-8. */
export function utf8Of(cells: string[]): string[] | null {
  for (const [index, cell] of cells.entries()) {
    if (!beyondAscii.test(cell)) continue
    try {
      cells[index] = new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(cell, 'latin1'))
    } catch {
      return null
    }
  }
  return cells
}
