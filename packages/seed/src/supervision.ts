import { inspectionsActions } from '@huhang/actions/inspections'
import type { LocalDay, RowId } from '@huhang/contract'
import { plusDays } from '@huhang/domain/kernel'
import type { Company } from './enterprises'
import { cityId, citywide, type Inspector, type Staff } from './people'
import type { Photos } from './photos'
import { allVerified, rectify } from './rectify'
import { clock, type Story } from './story'
import { planVisit, tellVisits, type Visit } from './visits'

/** How many of a list of slots get one more: `[3, 3, 2]` for spread(8, 3). */
export const spread = (total: number, slots: number): number[] =>
  Array.from({ length: slots }, (_, slot) => Math.floor(total / slots) + (slot < total % slots ? 1 : 0))

const holiday = { from: '2025-05-01' as LocalDay, days: 5 }

/** 2025 “五一”: 120 teams out in five days, mornings and afternoons; each inspector in one team at a time. */
async function tellHoliday(
  story: Story,
  staff: Staff,
  companies: readonly Company[],
  photos: Photos,
): Promise<Visit[]> {
  const { chance } = story
  const [manager] = staff.managers
  if (manager === undefined) return []
  const startedAt = clock(plusDays(holiday.from, -6), 10)
  const campaignId = story.id<RowId>(startedAt)
  await story.tell(manager.actor, [
    story.said(inspectionsActions.startCampaign, startedAt, {
      campaignId,
      code: 'may-day-2025',
      name: '2025年“五一”假期安全生产督导',
      areaId: cityId,
      fromOn: holiday.from,
      toOn: plusDays(holiday.from, holiday.days - 1),
    }),
  ])
  const teams = 120
  const rosters = spread(341, teams)
  const visited = spread(287, teams)
  const problems = spread(664, 287)
  const perHalfDay = teams / (holiday.days * 2)
  const visits: Visit[] = []
  const trips = Array.from({ length: teams }, (_, team) => team)
  const leaders = citywide(staff.inspectors)
  let leading: Inspector[] = []
  let joining: Inspector[] = []
  const sent = trips.map((team) => {
    if (team % perHalfDay === 0) {
      // Two of each team reach the whole city: the one who records and the one who verifies.
      leading = chance.some(leaders, perHalfDay * 2)
      joining = chance.some(staff.inspectors.slice(leaders.length), perHalfDay)
    }
    const half = Math.floor(team / perHalfDay)
    const day = plusDays(holiday.from, Math.floor(half / 2))
    const at = clock(day, half % 2 === 0 ? 8 : 13.5)
    const roster = [...leading.splice(0, 2), ...joining.splice(0, (rosters[team] ?? 2) - 2)]
    const tripId = story.id<RowId>(at)
    for (let index = 0; index < (visited[team] ?? 0); index++) {
      const company = companies[visits.length]
      if (company === undefined) break
      visits.push(
        planVisit(story, {
          kind: 'supervision',
          at: clock(day, (half % 2 === 0 ? 8.5 : 14) + index * 1.2),
          company,
          inspectors: roster,
          hazards: problems[visits.length] ?? 2,
          tripId,
          photos,
        }),
      )
    }
    return story.said(inspectionsActions.sendTeam, at, {
      tripId,
      campaignId,
      areaId: cityId,
      day,
      name: `督导${(team % perHalfDay) + 1}组`,
      memberIds: roster.map(({ personId }) => personId),
    })
  })
  await story.tell(manager.actor, sent)
  await tellVisits(story, visits)
  return visits
}

/** The first half of 2025: every enterprise of the round supervised once, every problem found put right. */
export async function tellSupervision(
  story: Story,
  staff: Staff,
  companies: readonly Company[],
  photos: Photos,
): Promise<void> {
  const { chance } = story
  const during = await tellHoliday(story, staff, companies.slice(0, 287), photos)
  const rest = companies.slice(287, 1176)
  const problems = spread(5326 - 664, rest.length)
  const able = citywide(staff.inspectors)
  const pairs = Array.from({ length: able.length / 2 }, (_, pair) => able.slice(pair * 2, pair * 2 + 2))
  const visits = rest.map((company, index) => {
    const ordinal = Math.floor(index / pairs.length)
    // Fifty rounds from 6 January on, three days each, the holiday left out.
    const day = plusDays('2025-01-06' as LocalDay, ordinal * 3 + (ordinal >= 38 ? 7 : 0) + chance.between(0, 1))
    return planVisit(story, {
      kind: 'supervision',
      at: clock(day, 8.5 + chance.between(0, 7)),
      company,
      inspectors: pairs[index % pairs.length] ?? [],
      hazards: problems[index] ?? 5,
      photos,
    })
  })
  await tellVisits(story, visits)
  await rectify(story, [...during, ...visits], allVerified, photos.after, clock(plusDays(holiday.from, 100), 0))
}
