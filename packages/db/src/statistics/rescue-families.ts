import { type Sql, sql } from '../kernel'
import { inSpan, type Look, localDay } from './cut'
import { type Family, nothing, type Part } from './family'

const calls = (from: Sql, a: Sql, at: Sql, area: Sql, { cut, span }: Look): Part => ({
  from,
  a,
  on: localDay(at, cut),
  area,
  industry: nothing,
  kind: sql`c.category`,
  where: [inSpan(at, span), sql`NOT c."isExercise"`],
})

function hours(look: Look): Part {
  const { excludeTravel, maxStretchHours } = look.cut.hours
  const start = excludeTravel ? sql`coalesce(p."onSceneAt", p."checkedInAt")` : sql`p."checkedInAt"`
  const end = excludeTravel ? sql`p."releasedAt"` : sql`p."homeAt"`
  const part = calls(
    sql`mission_person p JOIN mission s ON s.id = p."missionId" JOIN incident c ON c.id = s."incidentId"`,
    sql`s.id`,
    sql`p."checkedInAt"`,
    sql`s."areaId"`,
    look,
  )
  return {
    ...part,
    b: sql`p."personId"`,
    value: sql`least(extract(epoch FROM ${end} - ${start}) / 3600, ${maxStretchHours}::numeric)`,
    where: [...part.where, sql`${end} > ${start}`],
  }
}

export const rescueFamilies: readonly Family[] = [
  {
    parts: (look) => [calls(sql`incident c`, sql`c.id`, sql`c."receivedAt"`, sql`c."areaId"`, look)],
    measures: { incidents: null },
  },
  {
    parts: (look) => {
      const from = sql`mission s JOIN incident c ON c.id = s."incidentId"`
      return [calls(from, sql`s.id`, sql`s."openedAt"`, sql`s."areaId"`, look)]
    },
    measures: { missions: null },
  },
  { parts: (look) => [hours(look)], measures: { 'volunteer-hours': null } },
]
