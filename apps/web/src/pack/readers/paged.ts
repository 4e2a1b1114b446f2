type Asked = { after?: string | undefined; limit?: number | undefined }

/** One page by key of rows that are all at hand. */
export function paged<Row>(
  all: readonly Row[],
  keyOf: (row: Row) => string,
  { after, limit = 50 }: Asked,
): { rows: Row[]; next: string | null } {
  const from = after === undefined ? 0 : all.findIndex((row) => keyOf(row) === after) + 1
  const rows = all.slice(from, from + limit)
  const last = rows.at(-1)
  return { rows, next: last !== undefined && from + limit < all.length ? keyOf(last) : null }
}
