import { instantOf, type PersonActor, type Place } from '@huhang/contract'
import type { CallLine, DeskOf } from '@huhang/contract/today'
import {
  findExpiringVolunteers,
  findMissionsLedBy,
  findOpenIncidents,
  findPeopleOut,
  findSilent,
} from '@huhang/db/read'
import { findFacts, findMyMissions, findMyServices, type MyMission } from '@huhang/db/stores'
import {
  activeStatuses,
  defaultHours,
  type HoursRules,
  serviceMinutes,
  serviceOf,
  within,
} from '@huhang/domain/dispatch'
import { monthOf, monthSpan, plusDays, startOfDay } from '@huhang/domain/kernel'
import { expiryNoticeDays } from '@huhang/domain/today'
import { metresBetween } from '@huhang/geo'
import { type Desktop, shown } from './desktop'

function callLine(mission: MyMission, place: Place | undefined): CallLine {
  const scene = { lat: mission.lat, lng: mission.lng }
  return {
    missionId: mission.missionId,
    incidentId: mission.incidentId,
    title: mission.title,
    category: mission.category,
    level: mission.level,
    address: mission.address,
    place: scene,
    metres: place ? Math.round(metresBetween(place, scene)) : null,
    leaderName: mission.leaderName,
    status: mission.status,
    notifiedAt: mission.notifiedAt,
    etaAt: mission.etaAt,
    isExercise: mission.isExercise,
  } as CallLine
}

async function callsTo({ city, place }: Desktop, actor: PersonActor): Promise<CallLine[]> {
  const [missions, facts] = await Promise.all([
    findMyMissions(city.db, actor.personId, { calledOffSince: null }),
    findFacts(city.db, [actor.personId], city.now()),
  ])
  // Who didn't say where they stand is asked at home.
  const from = place ?? facts.get(actor.personId)?.place
  return missions.map((mission) => callLine(mission, from))
}

const isActive = (call: CallLine) => activeStatuses.includes(call.status)

export async function dispatcherDesk(desktop: Desktop): Promise<DeskOf<'dispatcher'>> {
  const { city } = desktop
  const scope = desktop.scope('dispatch.listIncidents')
  const [incidents, out, silent] = await Promise.all([
    findOpenIncidents(city.db, scope, shown),
    findPeopleOut(city.db, scope, 20),
    findSilent(city.db, scope, 20),
  ])
  return { role: 'dispatcher', incidents, out, silent }
}

export async function volunteerDesk(desktop: Desktop, actor: PersonActor): Promise<DeskOf<'volunteer'>> {
  const { city, today } = desktop
  const month = monthOf(today)
  const days = monthSpan(month)
  const span = { from: startOfDay(days.from, city.zone), until: startOfDay(days.until, city.zone) }
  const now = city.now()
  const [calls, services, rules] = await Promise.all([
    callsTo(desktop, actor),
    findMyServices(city.db, actor.personId, span.from, span.until),
    city.setting<HoursRules>('dispatch.hours', defaultHours),
  ])
  const stretches = services.flatMap((times) => {
    const service = serviceOf(times, rules, now)
    const inMonth = service && within(service, { from: span.from, until: instantOf(Date.parse(span.until)) })
    return inMonth ? [inMonth] : []
  })
  return {
    role: 'volunteer',
    calls: calls.filter((call) => !isActive(call)),
    active: calls.find(isActive) ?? null,
    month,
    minutesThisMonth: serviceMinutes(stretches, rules),
    missionsThisMonth: new Set(services.map((service) => service.missionId)).size,
  }
}

export async function teamLeadDesk(desktop: Desktop, actor: PersonActor): Promise<DeskOf<'team-lead'>> {
  const { city, today } = desktop
  const [missions, calls, expiring] = await Promise.all([
    findMissionsLedBy(city.db, actor.personId, shown),
    callsTo(desktop, actor),
    findExpiringVolunteers(city.db, desktop.scope('volunteers.list'), plusDays(today, expiryNoticeDays), shown),
  ])
  return { role: 'team-lead', missions, calls, expiring }
}
