import type { LocalDay } from '@huhang/contract'
import type { AreaCount, DeskOf } from '@huhang/contract/today'
import {
  countAccounts,
  countMonth,
  countOverdueByArea,
  findExpiringInspectors,
  findOpenMajors,
  type Span,
} from '@huhang/db/read'
import { findAreasUnder } from '@huhang/db/stores'
import { plusDays, startOfDay } from '@huhang/domain/kernel'
import { expiryNoticeDays, monthSoFar } from '@huhang/domain/today'
import { type Desktop, shown } from './desktop'
import { hazardLineOn } from './hazard-line'

const spanOf = ({ from, until }: { from: LocalDay; until: LocalDay }, zone: string): Span => ({
  from,
  until,
  fromAt: startOfDay(from, zone),
  untilAt: startOfDay(until, zone),
})

export async function managerDesk(desktop: Desktop): Promise<DeskOf<'manager'>> {
  const { city, today } = desktop
  const scope = desktop.scope('hazards.list')
  const numbers = desktop.scope('statistics.month')
  const { month, lastMonth, now, before } = monthSoFar(today)
  const [line, counts, majors, soFar, sameDays] = await Promise.all([
    hazardLineOn({ ...desktop, place: undefined }),
    countOverdueByArea(city.db, scope, today),
    findOpenMajors(city.db, scope, shown),
    countMonth(city.db, numbers, spanOf(now, city.zone)),
    countMonth(city.db, numbers, spanOf(before, city.zone)),
  ])
  return {
    role: 'manager',
    overdueByArea: await byPart(desktop, counts),
    overdueTotal: counts.reduce((sum, { count }) => sum + count, 0),
    majors: { total: majors.total, rows: majors.rows.map(line) },
    month,
    lastMonth,
    lastMonthUntil: plusDays(before.until, -1),
    now: soFar,
    before: sameDays,
  }
}

/** The parts of the granted area, most overdue first. A zone's towns lie in a county too: only a zone's own manager sees it. */
async function byPart(
  { city, areas, grantedAreaIds }: Desktop,
  counts: readonly { areaId: string; count: number }[],
): Promise<AreaCount[]> {
  const parts = await Promise.all([...new Set(grantedAreaIds)].map((areaId) => findAreasUnder(city.db, areaId)))
  return parts
    .flat()
    .filter((area) => area.kind !== 'zone' && area.kind !== 'village')
    .map((area) => {
      const areaId = area.id as AreaCount['areaId']
      const inside = areas.below(areaId)
      const count = counts.reduce(
        (sum, each) => (inside.has(each.areaId as AreaCount['areaId']) ? sum + each.count : sum),
        0,
      )
      return { areaId, name: area.name, nameEn: area.nameEn, count }
    })
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => b.count - a.count)
}

export async function administratorDesk(desktop: Desktop): Promise<DeskOf<'administrator'>> {
  const { city, today } = desktop
  const scope = desktop.scope('access.listPeople')
  const [expiring, accounts] = await Promise.all([
    findExpiringInspectors(city.db, scope, plusDays(today, expiryNoticeDays), shown),
    countAccounts(city.db, scope),
  ])
  return { role: 'administrator', expiring, accounts }
}
