export type NextRecord = { cells: string[]; end: number; lines: number }

/** The plain case: no quote before the end of the line. */
function plainRecord(text: string, at: number, end: number, next: number, delimiter: string): NextRecord {
  const stop = text.charCodeAt(end - 1) === 13 && end > at ? end - 1 : end
  return { cells: text.slice(at, stop).split(delimiter), end: next, lines: 1 }
}

/** Where the quoted cell that opens at `at` closes; -1: not in this text. */
function closingQuote(text: string, at: number): number {
  let quote = text.indexOf('"', at + 1)
  while (quote !== -1 && text.charCodeAt(quote + 1) === 34) quote = text.indexOf('"', quote + 2)
  return quote
}

/**
 * The record that begins at `at`. `more`: the text ends within it. `quote`: a quote never closes, or
 * something other than a delimiter follows a closed one.
 */
export function nextRecord(
  text: string,
  at: number,
  delimiter: string,
  final: boolean,
  maxChars: number,
): NextRecord | 'more' | 'quote' | 'too-long' {
  const newline = text.indexOf('\n', at)
  const firstQuote = text.indexOf('"', at)
  if (firstQuote === -1 || (newline !== -1 && newline < firstQuote)) {
    if (newline !== -1)
      return newline - at > maxChars ? 'too-long' : plainRecord(text, at, newline, newline + 1, delimiter)
    if (text.length - at > maxChars) return 'too-long'
    return final ? plainRecord(text, at, text.length, text.length, delimiter) : 'more'
  }
  const short = text.length - at <= maxChars && !final
  const isLongLine = (newline === -1 ? text.length : newline) - at > maxChars
  const broken = isLongLine ? 'too-long' : 'quote'
  const cells: string[] = []
  let lines = 1
  let from = at
  for (;;) {
    let stop: number
    if (text.charCodeAt(from) === 34) {
      const close = closingQuote(text, from)
      if (close === -1) return short ? 'more' : broken
      if (close - at > maxChars) return broken
      // A quote, or a CR, that ends the text may be half of a pair.
      if (close + 2 >= text.length && !final) return 'more'
      const cell = text.slice(from + 1, close)
      for (let i = cell.indexOf('\n'); i !== -1; i = cell.indexOf('\n', i + 1)) lines += 1
      cells.push(cell.replaceAll('""', '"'))
      stop = close + 1
      if (text.charCodeAt(stop) === 13 && text.charCodeAt(stop + 1) === 10) stop += 1
    } else {
      const end = text.indexOf('\n', from)
      const comma = text.indexOf(delimiter, from)
      if (end === -1 && comma === -1 && !final) return short ? 'more' : 'too-long'
      stop = comma !== -1 && (end === -1 || comma < end) ? comma : end === -1 ? text.length : end
      const cr = stop === end && text.charCodeAt(stop - 1) === 13 && stop > from
      cells.push(text.slice(from, cr ? stop - 1 : stop))
    }
    const mark = text[stop]
    if (mark === delimiter) from = stop + 1
    else if (mark === '\n') return { cells, end: stop + 1, lines }
    else if (stop >= text.length) return { cells, end: stop, lines }
    else return 'quote'
  }
}
