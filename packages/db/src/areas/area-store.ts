import type { AreaId } from '@huhang/contract'
import { type Db, type Row, sql } from '../kernel'

/** An area as the tree needs it. */
export type AreaNodeRow = { id: AreaId; parentId: AreaId | null; managedById: AreaId | null }

/** Every area of the city, for the tree kept in memory. */
export const loadAreas = (db: Db): Promise<AreaNodeRow[]> =>
  db.rows<AreaNodeRow>(sql`SELECT "id", "parentId", "managedById" FROM "area" ORDER BY length("id"), "id"`, {
    prepare: true,
  })

/** Whole rows of these areas. */
export const findAreas = (db: Db, ids: readonly string[]): Promise<Row<'area'>[]> =>
  db.rows<Row<'area'>>(sql`SELECT * FROM "area" WHERE "id" = ANY(${[...ids]})`)

/** City, counties, zones and towns; no villages. */
export const findTowns = (db: Db): Promise<Row<'area'>[]> =>
  db.rows<Row<'area'>>(sql`SELECT * FROM "area" WHERE "kind" <> 'village' ORDER BY "pinyin", "id"`)

/** What lies directly under an area, by either parent. */
export const findAreasUnder = (db: Db, areaId: string): Promise<Row<'area'>[]> =>
  db.rows<Row<'area'>>(
    sql`SELECT * FROM "area" WHERE "parentId" = ${areaId} OR "managedById" = ${areaId} ORDER BY "pinyin", "id"`,
  )
