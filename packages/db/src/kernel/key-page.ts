import { type Sql, sql } from './db'

/** Up to as many areas are walked one by one, each along its own index: a town with its villages. */
const fewAreas = 64

type KeyPage = {
  /** Null: everywhere. Each area once. */
  areaIds: readonly string[] | null
  /** The column that holds a row's area. */
  area: Sql
  /** The name by which `area` and `order` call a row. */
  row: Sql
  /** The page itself, narrowed further. */
  page(within: Sql): Sql
  order: Sql
  limit: number
}

/**
 * A page by key of the rows in some areas. In many areas the key is walked until the page is full. A few may hold
 * few rows or none, which statistics of the column don't tell the planner; it would walk all rows there are.
 */
export function keyPage({ areaIds, area, row, page, order, limit }: KeyPage): Sql {
  if (areaIds === null) return page(sql`true`)
  const ids = sql`${[...areaIds]}::text[]`
  return areaIds.length > fewAreas
    ? page(sql`${area} = ANY(${ids})`)
    : sql`SELECT ${row}.* FROM unnest(${ids}) AS within(id) CROSS JOIN LATERAL (${page(sql`${area} = within.id`)}) ${row}
        ${order} LIMIT ${limit}`
}
