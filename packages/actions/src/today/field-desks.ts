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
import { type Desktop, shown } from './desktop'
import { hazardLineOn } from './hazard-line'

/** Among this many the nearest are chosen; more wait for their turn. */
const considered = 100

/** The few to show: nearest first from a known place. */
const nearest = ({ total, rows }: LinesOf<HazardLine>, place: Place | undefined): LinesOf<HazardLine> => ({
  total,
  rows: (place ? rows.toSorted(byDistance) : rows).slice(0, shown),
})

const told = ({ total, rows }: HazardLines, line: Awaited<ReturnType<typeof hazardLineOn>>): LinesOf<HazardLine> => ({
  total,
  rows: rows.map(line),
})

export async function inspectorDesk(desktop: Desktop, actor: PersonActor): Promise<DeskOf<'inspector'>> {
  const { city, today, place } = desktop
  const limit = place ? considered : shown
  const mayVerify = desktop.scope('hazards.verifyFix')
  const maySee = desktop.scope('hazards.list')
  const [line, rechecks, overdue, orders, visits, certificates] = await Promise.all([
    hazardLineOn(desktop),
    findRechecks(city.db, mayVerify, actor.personId, limit),
    findOverdue(city.db, maySee, today, limit),
    findOrdersIssuedBy(city.db, actor.personId, shown),
    findLastVisits(city.db, actor.personId, 5),
    findCertificates(city.db, [actor.personId]),
  ])
  const ends = certificates.map((certificate) => certificate.validTo).toSorted()
  return {
    role: 'inspector',
    rechecks: nearest(told(rechecks, line), place),
    overdue: nearest(told(overdue, line), place),
    orders,
    visits,
    certificateUntil: (ends.at(-1) ?? null) as DeskOf<'inspector'>['certificateUntil'],
  }
}

export async function companyDesk(desktop: Desktop, actor: PersonActor): Promise<DeskOf<'company-contact'>> {
  const { city } = desktop
  const [line, hazards, orders] = await Promise.all([
    hazardLineOn({ ...desktop, place: undefined }),
    findOpenHazards(city.db, desktop.scope('hazards.list'), 20),
    findOrdersOf(city.db, actor.enterpriseIds, shown),
  ])
  return {
    role: 'company-contact',
    hazards: told(hazards, line),
    orders,
  }
}
