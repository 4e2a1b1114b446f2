import { stringifySearchWith } from '@tanstack/react-router'

/** Only a list, true, false and a text in quotes are more than what was typed: 371502 is an area, not a number. */
function typedValue(text: string): unknown {
  if (!/^(?:true$|false$|[["])/.test(text)) throw new SyntaxError('text as it stands')
  return JSON.parse(text)
}

/** What an address asks for; a number stays text, and who wants a number coerces. */
export function readSearch(text: string): Record<string, unknown> {
  const read = (value: string): unknown => {
    try {
      return typedValue(value)
    } catch {
      return value
    }
  }
  return Object.fromEntries([...new URLSearchParams(text)].map(([key, value]) => [key, read(value)]))
}

export const writeSearch = stringifySearchWith(JSON.stringify, typedValue)
