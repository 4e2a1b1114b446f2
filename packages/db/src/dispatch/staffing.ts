import type { Need } from '@huhang/contract/dispatch'
import { comingStatuses, type Filling, missingOf, openIncidentStatuses } from '@huhang/domain/dispatch'
import { sql } from '../kernel'
import { needsColumn } from './incident-store'

export type Staffing = { needed: number; missing: number; coming: number; silent: number }
export type Crewed = { needs: Need[]; crew: Filling[] | null }

/** What `incident i` needs and, while it goes on, everyone called to it. */
export const staffingColumns = sql`${needsColumn}, CASE WHEN i."status" = ANY(${[...openIncidentStatuses]}::text[]) THEN
  COALESCE((SELECT json_agg(json_build_object('status', q."status", 'skill', q."skill", 'skills',
      COALESCE((SELECT json_agg(k."skill") FROM "volunteer_skill" k WHERE k."personId" = q."personId"), '[]')))
    FROM "mission" m JOIN "mission_person" q ON q."missionId" = m."id" WHERE m."incidentId" = i."id"), '[]') END AS "crew"`

const total = (needs: readonly Need[]) => needs.reduce((sum, { count }) => sum + count, 0)

/** A row with its people counted: whoever comes fills at most one need (DI-11); what has ended lacks nobody. */
export function staffed<Line extends Crewed>({ needs, crew, ...line }: Line): Omit<Line, keyof Crewed> & Staffing {
  const people = crew ?? []
  return {
    ...line,
    needed: total(needs),
    missing: crew === null ? 0 : total(missingOf(needs, crew)),
    coming: people.filter(({ status }) => comingStatuses.includes(status)).length,
    silent: people.filter(({ status }) => status === 'notified').length,
  }
}
