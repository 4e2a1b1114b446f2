import { sql } from '../kernel'
import { type Look, ofDays } from './cut'
import { enterpriseOf, type Family, industry, nothing, type Part } from './family'

const visits = ({ span, wanted }: Look): Part => ({
  from: sql`inspection i ${enterpriseOf(sql`i."enterpriseId"`, wanted)}`,
  a: sql`i.id`,
  on: sql`i.day`,
  area: sql`i."areaId"`,
  industry: industry(wanted),
  kind: sql`i.kind`,
  where: [ofDays(sql`i.day`, span)],
})

const rosters = ({ span, wanted }: Look): Part => ({
  from: sql`team_trip t JOIN trip_member m ON m."tripId" = t.id`,
  a: sql`t.id`,
  b: sql`m."personId"`,
  on: sql`t.day`,
  area: sql`t."areaId"`,
  industry: nothing,
  // A trip's visits are of one kind; the first one names it.
  kind: wanted.kind ? sql`(SELECT min(v.kind) FROM inspection v WHERE v."tripId" = t.id)` : nothing,
  where: [ofDays(sql`t.day`, span)],
})

/** Inspectors of visits outside a trip, one by one. */
const present = (look: Look): Part => {
  const { from, where, ...visit } = visits(look)
  return {
    ...visit,
    from: sql`${from} JOIN inspection_inspector m ON m."inspectionId" = i.id`,
    b: sql`m."personId"`,
    where: [...where, sql`i."tripId" IS NULL`],
  }
}

const enterprises: Family = {
  parts: (look) => [{ ...visits(look), a: sql`i."enterpriseId"` }],
  measures: { enterprises: null },
  distinct: true,
}

export const visitFamilies: readonly Family[] = [
  { parts: (look) => [visits(look)], measures: { visits: null } },
  enterprises,
  { parts: (look) => [rosters(look), present(look)], measures: { 'person-times': null } },
]

/** The same measures counted with one look at each visit, which says how many came: the database holds that true. */
export const countedVisits: readonly Family[] = [
  {
    parts: (look) => [
      { ...rosters(look), values: { visits: sql`0` } },
      {
        ...visits(look),
        values: { 'person-times': sql`CASE WHEN i."tripId" IS NULL THEN i."inspectorCount" ELSE 0 END` },
      },
    ],
    measures: { visits: null, 'person-times': null },
  },
  enterprises,
]
