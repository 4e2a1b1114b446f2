import type { Condition, ItemChoice } from '@huhang/contract/checklists'
import { codeOfWord, wordOfCode } from './words-of-codes'

const escaped = (text: string) => text.replace(/[\\|]/g, '\\$&').replace(/\n/g, '\\n')

/** Splits at bars that stand for themselves, and takes the escapes away. */
function partsOf(line: string): string[] {
  const parts = ['']
  for (let at = 0; at < line.length; at++) {
    const last = parts.length - 1
    const char = line[at] ?? ''
    if (char === '|') parts.push('')
    else if (char !== '\\') parts[last] += char
    else {
      at += 1
      parts[last] += line[at] === 'n' ? '\n' : (line[at] ?? '')
    }
  }
  return parts.map((part) => part.trim())
}

/** One line a choice: `key | 符合 | 中文 | English`. */
export const choicesCell = (choices: readonly ItemChoice[]): string =>
  choices
    .map(({ key, counts, text: { zh, en } }) =>
      [key, wordOfCode('counts', counts ?? 'noted'), escaped(zh), ...(en === undefined ? [] : [escaped(en)])].join(
        ' | ',
      ),
    )
    .join('\n')

/** What does not fit is found by the shape of an item. */
export const choicesOf = (cell: string): unknown[] =>
  cell
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const [key, counts = '', zh, en] = partsOf(line)
      const code = codeOfWord('counts', counts) ?? counts
      return { key, counts: code === 'noted' ? null : code, text: { zh, ...(en ? { en } : {}) } }
    })

const end = (value: number | null) => (value === null ? '' : String(value))

/** `zuoye=you|wu; yang:19.5..23.5`, an open end left out. */
export const conditionsCell = (conditions: readonly Condition[]): string =>
  conditions
    .map((one) => ('is' in one ? `${one.item}=${one.is.join('|')}` : `${one.item}:${end(one.from)}..${end(one.to)}`))
    .join('; ')

const endOf = (said: string): number | null => (said.trim() === '' ? null : Number(said))

export const conditionsOf = (cell: string): unknown[] =>
  cell
    .split(/[;；]/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => {
      const between = /^([^=:]+):(.*)\.\.(.*)$/.exec(part)
      if (between !== null) {
        const [, item = '', from = '', to = ''] = between
        return { item: item.trim(), from: endOf(from), to: endOf(to) }
      }
      const [item = '', said = ''] = part.split('=')
      return { item: item.trim(), is: said.split('|').map((value) => value.trim()) }
    })
