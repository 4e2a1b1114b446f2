import { type Sql, sql } from './db'

/** LIKE's own signs, taken as what they are. */
const literal = (text: string) => text.replace(/[\\%_]/g, '\\$&')

/** Part of a text, among rows that are few or otherwise narrowed. */
export const contains = (whole: Sql, part: string): Sql => sql`${whole} LIKE ${`%${literal(part)}%`}`

/** Part of an indexed search key: the pairs find the few rows, the comparison makes sure. A single character has no pair and is looked for in every row. */
export const matches = (column: Sql, part: string): Sql => {
  const found = contains(column, part)
  // Where no index is used, the cheap comparison comes first.
  return [...part].length < 2 ? found : sql`(${found} AND huhang_grams(${column}) @> huhang_grams(${part}))`
}

/** Beginning of a column, compared by bytes. */
export const beginsWith = (column: Sql, part: string): Sql => sql`${column} LIKE ${`${literal(part)}%`}`
