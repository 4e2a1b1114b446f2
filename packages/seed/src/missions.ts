import { dispatchActions } from '@huhang/actions/dispatch'
import type { AnyAction } from '@huhang/actions/kernel'
import {
  type AreaId,
  type IncidentId,
  type Instant,
  instantOf,
  type LocalDay,
  type MissionId,
  type Place,
} from '@huhang/contract'
import type { IncidentCategory, IncidentLevel } from '@huhang/contract/dispatch'
import type { Skill } from '@huhang/contract/volunteers'
import { dayOf, plusDays } from '@huhang/domain/kernel'
import { placeIn, type Town } from './enterprises'
import type { Person } from './people'
import { clock, type Story, type Told } from './story'
import type { Volunteer } from './volunteers'

export type Sortie = {
  incidentId: IncidentId
  missionId: MissionId
  at: Instant
  level: IncidentLevel
  category: IncidentCategory
  title: string
  address: string
  needs: { skill: Skill; count: number }[]
  place: Place
  areaId: AreaId
  people: Volunteer[]
}

const kinds: { category: IncidentCategory; titles: string[]; skills: Skill[] }[] = [
  { category: 'drowning', titles: ['河道有人落水', '坑塘溺水救援', '桥下落水搜救'], skills: ['water'] },
  { category: 'missing', titles: ['老人走失寻找', '儿童走失寻找', '走失人员夜间搜寻'], skills: [] },
  { category: 'trapped', titles: ['居民被困救助', '电梯被困', '车间人员被困'], skills: ['usar'] },
  { category: 'vehicle', titles: ['车辆落水', '交通事故破拆'], skills: [] },
  { category: 'flood', titles: ['村庄积水转移群众', '内涝排险'], skills: ['water'] },
  { category: 'well', titles: ['机井坠落救援'], skills: ['rope'] },
  { category: 'event-cover', titles: ['马拉松安全保障', '龙舟赛水上保障'], skills: [] },
]

export const minutesAfter = (at: Instant, minutes: number): Instant => instantOf(Date.parse(at) + minutes * 60_000)

export function drawSortie(
  story: Story,
  at: Instant,
  level: IncidentLevel,
  people: Volunteer[],
  towns: readonly Town[],
): Sortie {
  const { chance } = story
  const kind = chance.oneOf(kinds)
  const town = chance.oneOf(towns)
  return {
    incidentId: story.id<IncidentId>(at),
    missionId: story.id<MissionId>(at),
    at,
    level,
    category: kind.category,
    title: chance.oneOf(kind.titles),
    address: `${town.name}演示路段`,
    needs: kind.skills.map((skill) => ({ skill, count: 2 })),
    place: placeIn(story, town),
    areaId: town.countyId,
    people,
  }
}

export const reported = (story: Story, sortie: Sortie): Told =>
  story.said(dispatchActions.reportIncident, sortie.at, {
    incidentId: sortie.incidentId,
    category: sortie.category,
    level: sortie.level,
    title: sortie.title,
    description: '',
    address: sortie.address,
    place: sortie.place,
    areaId: sortie.areaId,
    needs: sortie.needs,
    caller: { name: '演示报警人', phone: '14006350000' },
    channel: story.chance.oneOf(['phone', 'emergency-line', 'hotline-9958', 'government']),
    isExercise: false,
  })

export const calledOut = (story: Story, sortie: Sortie, at: Instant): Told =>
  story.said(dispatchActions.callOut, at, {
    missionId: sortie.missionId,
    ring: 1,
    people: sortie.people.map(({ personId }, index) => ({
      personId,
      skill: null,
      post: index === 0 ? 'leader' : index === 1 ? 'safety-officer' : null,
    })),
  })

type Step = { after: number; told(sortie: Sortie, at: Instant): Told | null }

/** Told verb by verb over many sorties, so that each verb is one large set. */
export async function tellSorties(
  story: Story,
  dispatcher: Person,
  sorties: readonly Sortie[],
  hoursOf: (sortie: Sortie) => number,
): Promise<void> {
  const most = Math.max(...sorties.map(({ people }) => people.length))
  const about = ({ missionId, people }: Sortie, index: number) => {
    const person = people[index]
    return person === undefined ? null : { missionId, personId: person.personId }
  }
  const each = (action: AnyAction, minutes: number, more: (at: Instant) => object = () => ({})): Step[] =>
    Array.from({ length: most }, (_, index) => ({
      after: minutes + index,
      told(sortie, at) {
        const fields = about(sortie, index)
        return fields === null ? null : story.said(action, at, { ...fields, ...more(at) })
      },
    }))
  const one = (action: AnyAction, minutes: number, fields: (sortie: Sortie) => Record<string, unknown>): Step => ({
    after: minutes,
    told: (sortie, at) => story.said(action, at, fields(sortie)),
  })
  const before: Step[] = [
    { after: 0, told: (sortie) => reported(story, sortie) },
    one(dispatchActions.acceptIncident, 3, ({ incidentId }) => ({ incidentId })),
    one(dispatchActions.openMission, 5, ({ incidentId, missionId, people }) => ({
      incidentId,
      missionId,
      teamId: people[0]?.teamId ?? null,
      leaderId: null,
    })),
    { after: 6, told: (sortie, at) => calledOut(story, sortie, at) },
    ...each(dispatchActions.answerCall, 8, (at) => ({ answer: { kind: 'accept', etaAt: minutesAfter(at, 35) } })),
    ...each(dispatchActions.checkIn, 40),
    ...each(dispatchActions.arriveOnScene, 70),
  ]
  const after: Step[] = [
    one(dispatchActions.release, 0, ({ missionId, people }) => ({
      missionId,
      personIds: people.map(({ personId }) => personId),
    })),
    ...each(dispatchActions.reachHome, 35),
    one(dispatchActions.closeMission, 60, ({ missionId }) => ({ missionId, neverCame: [] })),
    one(dispatchActions.closeIncident, 75, ({ incidentId }) => ({ incidentId, reason: 'done' })),
  ]
  const say = (steps: readonly Step[], begin: (sortie: Sortie) => number) =>
    steps.reduce(
      (earlier, { after: minutes, told }) =>
        earlier.then(() =>
          story
            .tell(
              dispatcher.actor,
              sorties.flatMap((sortie) => told(sortie, minutesAfter(sortie.at, begin(sortie) + minutes)) ?? []),
            )
            .then(() => undefined),
        ),
      Promise.resolve(),
    )
  await say(before, () => 0)
  await say(after, (sortie) => 90 + hoursOf(sortie) * 60)
}

/** Fourteen years of call-outs up to `until`; one in about thirty-six was large. */
export async function tellYears(
  story: Story,
  dispatcher: Person,
  volunteers: readonly Volunteer[],
  towns: readonly Town[],
  plan: { count: number; large: number; until: LocalDay },
): Promise<void> {
  const { chance } = story
  const first = '2012-02-01' as LocalDay
  const days = Math.floor((Date.parse(plan.until) - Date.parse(first)) / 86_400_000)
  const large = new Set(
    Array.from({ length: plan.large }, (_, index) => Math.floor(((index + 0.5) * plan.count) / plan.large)),
  )
  // Thicker in later years: the share of days passed grows with the root of the share of missions.
  const dates = Array.from({ length: plan.count }, (_, index) =>
    clock(plusDays(first, Math.floor(Math.sqrt((index + 0.5) / plan.count) * days)), 6 + chance.between(0, 15)),
  )
  let waiting: Sortie[] = []
  let free: Volunteer[] = []
  const flush = async () => {
    if (waiting.length > 0) await tellSorties(story, dispatcher, waiting, ({ level }) => (level === 'II' ? 8 : 2))
    waiting = []
  }
  for (const [index, at] of dates.entries()) {
    const isLarge = large.has(index)
    const size = isLarge ? 12 : chance.between(4, 6)
    if (free.length < size) {
      await flush()
      const on = dayOf(at)
      free = chance.some(
        volunteers.filter(({ joinedOn, insured }) => insured && joinedOn < on),
        400,
      )
    }
    waiting.push(drawSortie(story, at, isLarge ? 'II' : chance.oneOf(['III', 'IV', 'IV']), free.splice(0, size), towns))
  }
  await flush()
}
