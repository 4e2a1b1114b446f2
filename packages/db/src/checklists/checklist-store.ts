import type { LocalDay } from '@huhang/contract'
import type { ChecklistTemplate, ChecklistVersionView } from '@huhang/contract/checklists'
import { groupedBy } from '@huhang/domain/kernel'
import { type Db, type Row, type Sql, sql } from '../kernel'

/** A version as the rules and the page know it, with what guards its row. */
export type ChecklistRecord = { template: ChecklistTemplate; revision: number }

function recordOf(row: Row<'checklist'>): ChecklistRecord {
  const { id, code, version, title, about, sections, passPercent, validFrom, validTo, revision } = row
  const template = { checklistId: id, code, version, title, sections, passPercent, validFrom, validTo }
  return { template: { ...template, ...(about === null ? {} : { about }) } as ChecklistTemplate, revision }
}

async function records(db: Db, where: Sql): Promise<ChecklistRecord[]> {
  const rows = await db.rows<Row<'checklist'>>(sql`SELECT * FROM "checklist" WHERE ${where} ORDER BY "id", "version"`)
  return rows.map(recordOf)
}

export const findChecklists = (db: Db, ids: readonly string[]): Promise<ChecklistRecord[]> =>
  records(db, sql`"id" = ANY(${[...ids]}::uuid[])`)

/** Every version of each of these lists, by code, the newest first. */
export async function findVersions(db: Db, codes: readonly string[]): Promise<Map<string, ChecklistRecord[]>> {
  const found = (await records(db, sql`"code" = ANY(${[...codes]})`)).toSorted(
    (one, other) => other.template.version - one.template.version,
  )
  return groupedBy(found, ({ template }) => template.code)
}

/** Versions in force on a day, and those still to come. */
export const listChecklists = async (db: Db, on: LocalDay): Promise<ChecklistTemplate[]> =>
  (await records(db, sql`"validTo" IS NULL OR ("validTo" >= ${on}::date AND "validTo" >= "validFrom")`)).map(
    ({ template }) => template,
  )

/** Every version of every list, the newest first, without its items. */
export const listVersions = (db: Db): Promise<ChecklistVersionView[]> =>
  db.rows<ChecklistVersionView>(
    sql`SELECT "id" AS "checklistId", "code", "version", "title", "validFrom", "validTo", "itemCount" AS "items"
        FROM "checklist" ORDER BY min("id"::text) OVER (PARTITION BY "code"), "version" DESC`,
  )
