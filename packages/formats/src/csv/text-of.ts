const beyondAscii = /[\u0080-\u00FF]/

/** The encodings whose separators, quotes and line ends are never a part of another character's bytes. */
export type Encoding = 'utf-8' | 'gb18030' | 'iso-8859-1'

/** How cells held as one character a byte become text. Null: some cell is not text in this encoding. */
export function textReader(encoding: Encoding): (cells: string[]) => string[] | null {
  const decoder = new TextDecoder(encoding, { fatal: true })
  return (cells) => {
    for (const [index, cell] of cells.entries()) {
      if (!beyondAscii.test(cell)) continue
      try {
        cells[index] = decoder.decode(Buffer.from(cell, 'latin1'))
      } catch {
        return null
      }
    }
    return cells
  }
}
