import type { LocalDay } from '@huhang/contract'
import { type Db, raw, sql } from '../kernel'

export type HistoryMonth = {
  month: string
  inspections: number
  establishments: number
  rows: number
  infractions: number
  finedCents: number
}
export type HistoryCount = { month: string; dimension: 'severity' | 'action' | 'outcome'; word: string; n: number }

/** Months of a register of inspections. The source's days are days of its own zone already. */
export const historyMonths = (db: Db, source: string): Promise<HistoryMonth[]> =>
  db.rows(sql`
    SELECT to_char(day, 'YYYY-MM') AS month, count(DISTINCT "visitKey")::int AS inspections,
      count(DISTINCT "establishmentKey")::int AS establishments, count(*)::int AS rows,
      count(detail)::int AS infractions, coalesce(sum("fineCents"), 0)::float8 AS "finedCents"
    FROM history_inspection_row WHERE source = ${source} GROUP BY 1 ORDER BY 1`)

/** How the findings of each month split by severity and by action, and its visits by outcome. */
export const historyCounts = (db: Db, source: string): Promise<HistoryCount[]> =>
  db.rows(sql`
    SELECT to_char(day, 'YYYY-MM') AS month, v.dimension, v.word,
      (CASE WHEN v.dimension = 'outcome' THEN count(DISTINCT "visitKey") ELSE count(*) END)::int AS n
    FROM history_inspection_row CROSS JOIN LATERAL (VALUES
      ('severity', CASE WHEN detail IS NOT NULL THEN severity END),
      ('action', CASE WHEN detail IS NOT NULL THEN action END),
      ('outcome', outcome)) AS v(dimension, word)
    WHERE source = ${source} AND v.word IS NOT NULL
    GROUP BY 1, 2, 3 ORDER BY 1, 2, 3`)

export type HistoryCalloutYear = {
  team: string
  year: number | null
  missions: number
  volunteerHours: number
  hoursKnown: number
}

// Without a key of its own each row is one call-out.
const mission = raw(`coalesce("missionKey", "rowKey"::text)`)

/** Call-outs by team and year. A blank number of hours is unknown and left out of the sum; `hoursKnown` says of how many it is known. */
export const historyCalloutYears = (db: Db, source: string): Promise<HistoryCalloutYear[]> =>
  db.rows(sql`
    SELECT team, year, count(DISTINCT ${mission})::int AS missions, coalesce(sum("volunteerHours"), 0)::float8 AS "volunteerHours",
      count("volunteerHours")::int AS "hoursKnown"
    FROM history_callout WHERE source = ${source} GROUP BY team, year ORDER BY team COLLATE "C", year`)

export type HistoryResponseDay = {
  day: LocalDay | null
  rows: number
  missions: number
  onScene: number
  medianSeconds: number | null
  p90Seconds: number | null
}

/**
 * From call to scene, day by day, over the rows that tell both and in that order. The median lies between the two
 * middle ones where their number is even; the 90th percentile is the nearest rank.
 */
export const historyResponseDays = (db: Db, source: string): Promise<HistoryResponseDay[]> =>
  db.rows(sql`
    SELECT day, count(*)::int AS rows, count(DISTINCT ${mission})::int AS missions, count("onSceneAt")::int AS "onScene",
      percentile_cont(0.5) WITHIN GROUP (ORDER BY seconds) AS "medianSeconds",
      percentile_disc(0.9) WITHIN GROUP (ORDER BY seconds) AS "p90Seconds"
    FROM (SELECT *, CASE WHEN "onSceneAt" >= "startedAt"
        THEN extract(epoch FROM "onSceneAt" - "startedAt")::float8 END AS seconds
      FROM history_callout WHERE source = ${source}) AS told
    GROUP BY day ORDER BY day`)
