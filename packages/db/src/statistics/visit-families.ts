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

/** Listed one by one; counted by the visit's own count, which the database holds equal to the rows. */
function present(look: Look, listed: boolean): Part {
  const { from, where, ...visit } = visits(look)
  const counted = { ...visit, where: [...where, sql`i."tripId" IS NULL`] }
  return listed
    ? { ...counted, from: sql`${from} JOIN inspection_inspector m ON m."inspectionId" = i.id`, b: sql`m."personId"` }
    : { ...counted, from, value: sql`i."inspectorCount"` }
}

export const visitFamilies: readonly Family[] = [
  { parts: (look) => [visits(look)], measures: { visits: null } },
  {
    parts: (look) => [{ ...visits(look), a: sql`i."enterpriseId"` }],
    measures: { enterprises: null },
    distinct: true,
  },
  { parts: (look, only) => [rosters(look), present(look, only !== null)], measures: { 'person-times': null } },
]
