import { type Instant, instantOf, type LocalDay, type PersonId, type Place } from '@huhang/contract'
import type { Availability, Rank, Skill } from '@huhang/contract/volunteers'
import {
  activeStatuses,
  type CandidateFacts,
  defaultHours,
  type ServiceTimes,
  serviceOf,
} from '@huhang/domain/dispatch'
import type { Certificate, InsurancePeriod } from '@huhang/domain/volunteers'
import { type Db, raw, sql } from '../kernel'

export type Facts = CandidateFacts & { name: string; areaId: string }

type FactsRow = {
  personId: PersonId
  name: string
  areaId: string
  rank: Rank
  bornOn: LocalDay
  leftAt: Instant | null
  availability: Availability
  availableFrom: Instant | null
  lat: number
  lng: number
  skills: Skill[]
  certificates: Certificate[]
  insurances: InsurancePeriod[]
  activeMissionId: string | null
  lastCalledAt: Instant | null
  services: ServiceTimes[]
}

// Spelt out, so that the planner sees the partial unique index.
const active = raw(activeStatuses.map((status) => `'${status}'`).join(', '))

/** Longest look back for rest: a chain of work without a real pause does not last longer. */
const lookBackDays = 5

const instants = (times: ServiceTimes): ServiceTimes =>
  Object.fromEntries(
    Object.entries(times).map(([name, at]) => [name, at === null ? null : instantOf(Date.parse(at))]),
  ) as ServiceTimes

/** All that decides whether and how gladly these people are sent, in one question, as it stands at `at`. */
export async function findFacts(db: Db, ids: readonly PersonId[], at: Instant): Promise<Map<string, Facts>> {
  const rows = await db.rows<FactsRow>(
    sql`SELECT v."personId", p."name", v."areaId", v."rank", v."bornOn", v."leftAt", v."availability",
          v."availableFrom", v."lat", v."lng",
          COALESCE((SELECT json_agg(k."skill") FROM "volunteer_skill" k WHERE k."personId" = v."personId"), '[]') AS "skills",
          COALESCE((SELECT json_agg(json_build_object('skill', c."skill", 'validTo', c."validTo"))
                    FROM "volunteer_certificate" c WHERE c."personId" = v."personId"), '[]') AS "certificates",
          COALESCE((SELECT json_agg(json_build_object('validFrom', i."validFrom", 'validTo', i."validTo"))
                    FROM "insurance" i WHERE i."personId" = v."personId"), '[]') AS "insurances",
          (SELECT a."missionId" FROM "mission_person" a
            WHERE a."personId" = v."personId" AND a."status" IN (${active})) AS "activeMissionId",
          (SELECT max(n."notifiedAt") FROM "mission_person" n WHERE n."personId" = v."personId") AS "lastCalledAt",
          COALESCE((SELECT json_agg(json_build_object('checkedInAt', s."checkedInAt", 'onSceneAt', s."onSceneAt",
                      'releasedAt', s."releasedAt", 'homeAt', s."homeAt")) FROM "mission_person" s
                    WHERE s."personId" = v."personId" AND s."checkedInAt" IS NOT NULL
                      AND s."notifiedAt" > ${at}::timestamptz - make_interval(days => ${lookBackDays}::int)), '[]') AS "services"
        FROM "volunteer" v JOIN "person" p ON p."id" = v."personId"
        WHERE v."personId" = ANY(${ids}::uuid[])`,
    { prepare: true },
  )
  return new Map(
    rows.map(({ lat, lng, leftAt, services, ...row }) => {
      const place: Place = { lat, lng }
      return [
        row.personId,
        {
          ...row,
          place,
          left: leftAt !== null,
          services: services.flatMap((times) => serviceOf(instants(times), defaultHours, at) ?? []),
        },
      ]
    }),
  )
}
