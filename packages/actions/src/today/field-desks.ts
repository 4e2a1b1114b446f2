import type { PersonActor, Place } from '@huhang/contract'
import type { DeskOf, HazardLine, LinesOf } from '@huhang/contract/today'
import {
  findLastVisits,
  findOpenHazards,
  findOrdersIssuedBy,
  findOrdersOf,
  findOverdue,
  findRechecks,
  type HazardLines,
} from '@huhang/db/read'
import { findCertificates } from '@huhang/db/stores'
import { byDistance } from '@huhang/domain/today'
import { metresBetween } from '@huhang/geo'
import { type Desktop, shown } from './desktop'

/** Among this many the nearest are chosen; more wait for their turn. */
const considered = 100

/** The few to show: nearest first from a known place. */
function nearest({ total, rows }: HazardLines, place: Place | undefined): LinesOf<HazardLine> {
  const lines = rows.map((line) => ({ ...line, metres: place ? Math.round(metresBetween(place, line.place)) : null }))
  return { total, rows: (place ? lines.toSorted(byDistance) : lines).slice(0, shown) }
}

export async function inspectorDesk(desktop: Desktop, actor: PersonActor): Promise<DeskOf<'inspector'>> {
  const { city, today, place } = desktop
  const limit = place ? considered : shown
  const mayVerify = desktop.scope('hazards.verifyFix')
  const maySee = desktop.scope('hazards.list')
  const [rechecks, overdue, orders, visits, certificates] = await Promise.all([
    findRechecks(city.db, mayVerify, actor.personId, limit),
    findOverdue(city.db, maySee, today, limit),
    findOrdersIssuedBy(city.db, actor.personId, shown),
    findLastVisits(city.db, actor.personId, 5),
    findCertificates(city.db, [actor.personId]),
  ])
  const ends = certificates.map((certificate) => certificate.validTo).toSorted()
  return {
    role: 'inspector',
    rechecks: nearest(rechecks, place),
    overdue: nearest(overdue, place),
    orders,
    visits,
    certificateUntil: (ends.at(-1) ?? null) as DeskOf<'inspector'>['certificateUntil'],
  }
}

export async function companyDesk(desktop: Desktop, actor: PersonActor): Promise<DeskOf<'company-contact'>> {
  const { city } = desktop
  const [hazards, orders] = await Promise.all([
    findOpenHazards(city.db, desktop.scope('hazards.list'), 20),
    findOrdersOf(city.db, actor.enterpriseIds, shown),
  ])
  return {
    role: 'company-contact',
    hazards: { total: hazards.total, rows: hazards.rows.map((line) => ({ ...line, metres: null })) },
    orders,
  }
}
