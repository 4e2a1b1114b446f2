import { type Instant, instantOf, type LocalDay } from '@huhang/contract'
import type { InspectionKind } from '@huhang/contract/inspections'
import { dayOf, plusDays, startOfDay } from '@huhang/domain/kernel'
import type { Company } from './enterprises'
import { tellExits } from './exits'
import { grouped } from './grouped'
import { citywide, type Staff } from './people'
import type { Photos } from './photos'
import { allVerified, type Course, type Progress, rectify } from './rectify'
import { clock, type Story } from './story'
import { type FoundHazard, planVisit, tellVisits, type Visit } from './visits'

const kinds: InspectionKind[] = ['routine', 'routine', 'routine', 'special', 'special', 'random', 'joint', 'recheck']

type Span = { from: LocalDay; days: number; visits: number }

function drawVisits(
  story: Story,
  staff: Staff,
  companies: readonly Company[],
  photos: Photos,
  { from, days, visits }: Span,
): Visit[] {
  const { chance } = story
  const able = citywide(staff.inspectors)
  return Array.from({ length: visits }, (_, index) => {
    const day = plusDays(from, Math.floor((index * days) / visits))
    const first = chance.between(0, able.length / 2 - 1) * 2
    return planVisit(story, {
      kind: chance.oneOf(kinds),
      at: clock(day, 8.5 + chance.between(0, 7)),
      company: chance.oneOf(companies),
      inspectors: able.slice(first, first + 2),
      hazards: chance.often(0.3) ? 0 : chance.between(1, 4),
      majors: 0.05,
      photos,
    })
  })
}

/** Ordinary months from July 2025 until five weeks ago: everything found has been put right. */
export async function tellMonths(
  story: Story,
  staff: Staff,
  companies: readonly Company[],
  photos: Photos,
  until: LocalDay,
): Promise<void> {
  const from = '2025-07-01' as LocalDay
  const days = Math.round((Date.parse(until) - Date.parse(from)) / 86_400_000)
  if (days <= 0) return
  const visits = drawVisits(story, staff, companies, photos, { from, days, visits: Math.round(days * 1.4) })
  await tellVisits(story, visits)
  await rectify(story, visits, allVerified, photos.after, clock(plusDays(until, 34), 12))
}

/** Whoever opens the doors before anyone went out on the first of a month sees the night's rounds since midnight. */
function nightRounds(story: Story, staff: Staff, companies: readonly Company[], photos: Photos, now: Instant): Visit[] {
  const { chance, today } = story
  const able = citywide(staff.inspectors)
  const midnight = Date.parse(startOfDay(`${today.slice(0, 8)}01` as LocalDay))
  const rounds = Math.floor(able.length / 2)
  const each = Math.floor((Date.parse(now) - midnight) / (rounds + 1))
  return Array.from({ length: rounds }, (_, index) =>
    planVisit(story, {
      kind: 'special',
      at: instantOf(midnight + index * each),
      minutes: Math.min(25, each / 60_000),
      company: chance.oneOf(companies),
      inspectors: able.slice(index * 2, index * 2 + 2),
      hazards: chance.between(1, 3),
      photos,
    }),
  )
}

/** The last five weeks up to this morning: hazards in every state, some overdue. */
export async function tellWeeks(
  story: Story,
  staff: Staff,
  companies: readonly Company[],
  photos: Photos,
  now: Instant,
): Promise<Company | undefined> {
  const { chance, today } = story
  const all = drawVisits(story, staff, companies.slice(0, 600), photos, {
    from: plusDays(today, -35),
    days: 36,
    visits: 110,
  })
  const done = all.filter(({ told }) => told.at < now)
  const begun = done.some(({ at }) => dayOf(at).slice(0, 7) === today.slice(0, 7))
  const visits = begun ? done : [...done, ...nightRounds(story, staff, companies, photos, now)]
  await tellVisits(story, visits)
  const age = (at: Instant) => (Date.parse(now) - Date.parse(at)) / 86_400_000
  const past = visits.filter(({ at }) => age(at) > 2)
  const progressOf = ({ foundAt }: { foundAt: Instant }): Progress => {
    if (age(foundAt) < 6) return 'ordered'
    // One in fourteen is late: enough for every overdue list, too few for a city that works.
    return chance.often(1 / 14) ? chance.oneOf(['ordered', 'rejected']) : 'verified'
  }
  const pending = new Set(
    past
      .slice(-30)
      .flatMap(({ hazards }) =>
        hazards.filter(({ onSpot, major }) => !onSpot && !major && chance.often(0.4)).map(({ id }) => id),
      ),
  )
  // The latest majors are planned and not yet fixed: what may still come of a hazard is told of them.
  const majors = past
    .flatMap((visit) => visit.hazards.filter(({ major }) => major).map((hazard) => ({ hazard, visit })))
    .slice(-3)
  const progress = (hazard: FoundHazard): Progress => {
    const told = progressOf(hazard)
    if (majors.some((one) => one.hazard === hazard)) return 'ordered'
    return pending.has(hazard.id) && age(hazard.foundAt) > 4 ? 'submitted' : told
  }
  // Whoever is late has said who answers for it.
  const course: Course = { progressOf: progress, isPlanned: ({ dueOn }) => dueOn < today }
  await rectify(story, past, course, photos.after, now)
  await tellExits(story, staff, majors, now)
  // Whom a visitor may sign in as: the company with most to do now.
  const open = past.flatMap(({ hazards }) => hazards.filter(({ onSpot, foundAt }) => !onSpot && age(foundAt) < 6))
  const byCompany = [...grouped(open, ({ company }) => company)].sort(([, a], [, b]) => b.length - a.length)
  return byCompany[0]?.[0]
}
