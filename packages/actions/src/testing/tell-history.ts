import type { MissionId, OrderId, PersonId } from '@huhang/contract'
import type { RegisterPerson } from '@huhang/contract/access'
import type { HazardView, OrderView } from '@huhang/contract/hazards'
import { VisitRecord } from '@huhang/contract/inspections'
import {
  actorOf,
  enterpriseIds,
  people,
  recordCertificateCommand,
  registerEnterpriseCommand,
  registerPersonCommand,
  testId,
} from '@huhang/testkit'
import { uuidv7 } from 'uuidv7'
import { accessActions } from '../access'
import { dispatchActions } from '../dispatch'
import { enterprisesActions } from '../enterprises'
import { hazardsActions } from '../hazards'
import { inspectionsActions, shownHashOf } from '../inspections'
import {
  day,
  dayAt,
  daysAfter,
  hour,
  instantAt,
  type Ledger,
  type ToldHazard,
  type ToldService,
  type ToldTrip,
} from './history-notes'
import {
  type Fate,
  type HistoryPlace,
  type HistoryStory,
  historyPlaces,
  type SortieStory,
  type VisitStory,
} from './random-history'
import { rescueIn } from './rescue'
import type { TestCity } from './test-city'

type Step = { at: number; tell(): Promise<unknown> }

const [first, second, third] = [
  people.cityInspector,
  ...[people.secondInspector, people.thirdInspector].map((person, index) => ({
    ...person,
    personId: testId<PersonId>(0x900 + index),
    grantId: testId<RegisterPerson['grants'][number]['grantId']>(0x910 + index),
    areaId: people.cityInspector.areaId,
    phone: `1990000090${index}`,
  })),
] as const

/** Tells a story in the order of its moments, up to the moment it is asked at. */
export async function tellHistory(city: TestCity, story: HistoryStory): Promise<Ledger> {
  const { did, volunteer } = rescueIn(city)
  const ledger: Ledger = { visits: [], trips: [], hazards: [], incidents: [], missions: [], services: [] }
  const steps: Step[] = []
  const step = (at: number, tell: Step['tell']) => steps.push({ at, tell })
  if (second === undefined || third === undefined) throw new Error('three inspectors')
  const [inspector, rechecker] = [actorOf(first), actorOf(second)]
  const [manager, dispatcher] = [actorOf(people.manager), actorOf(people.dispatcher)]
  const company = actorOf(
    people.companyContact,
    historyPlaces.map((_, index) => enterpriseIds(index + 1).enterpriseId),
  )
  const inspectorIds = [first, second, third].map(({ personId }) => personId)
  const namesById = new Map<string, string>([first, second, third].map(({ personId, name }) => [personId, name]))

  function tellHazard(fate: Fate, place: HistoryPlace, { kind, at }: VisitStory) {
    const { end, extension, deadlineDays } = fate
    const isOnSpot = end === 'on-spot'
    const grade = isOnSpot ? 'general' : fate.grade
    const foundOn = dayAt(at)
    const told: ToldHazard = {
      id: uuidv7(),
      place,
      kind,
      grade,
      foundOn,
      deadlineOn: isOnSpot ? null : daysAfter(foundOn, deadlineDays),
      state: isOnSpot ? 'verified' : 'open',
      verifiedOn: isOnSpot ? foundOn : null,
    }
    const draft = {
      id: told.id,
      description: '示例隐患',
      grade,
      ...(isOnSpot ? { correctedOnSpot: true, afterPhotos: [uuidv7()] } : { deadlineOn: told.deadlineOn }),
    }
    let revision = 1
    const change = async (action: Parameters<typeof did>[0], said: object, actor: Parameters<typeof did>[2]) => {
      const view = await did<Partial<HazardView>>(action, { hazardId: told.id, revision, ...said }, actor)
      revision = action === hazardsActions.openCase ? revision + 1 : (view.revision ?? revision)
    }
    if (end === 'on-spot' || end === 'left') return { told, draft }

    const ordered = at + 90
    step(ordered, async () => {
      const said = {
        orderId: uuidv7() as OrderId,
        items: [{ hazardId: told.id, revision, deadlineOn: told.deadlineOn }],
      }
      revision = (await did<OrderView>(hazardsActions.issueOrder, said, inspector)).hazards[0]?.revision ?? 0
    })
    if (extension !== null) {
      const extensionId = uuidv7()
      const untilOn = daysAfter(told.deadlineOn ?? foundOn, extension.moreDays)
      const { granted } = extension
      step(ordered + 30, () =>
        did(
          hazardsActions.askExtension,
          { extensionId, hazardId: told.id, untilOn, reason: '等待配件', interimMeasures: '专人看守' },
          company,
        ),
      )
      step(ordered + 60, async () => {
        await did(hazardsActions.decideExtension, { extensionId, hazardId: told.id, granted, note: '' }, manager)
        if (!granted) return
        told.deadlineOn = untilOn
        revision += 1
      })
    }
    if (grade === 'major')
      step(ordered + 90, () =>
        change(
          hazardsActions.plan,
          { responsible: '甲某', measures: '拆除隔断', fundsCents: 1, plan: '停产撤人' },
          company,
        ),
      )
    let then = ordered + fate.wait * hour
    if (end === 'annulled')
      step(then, async () => {
        await change(hazardsActions.annul, { reason: '重复录入' }, manager)
        told.state = 'annulled'
      })
    if (end === 'handed-over')
      step(then, async () => {
        const said = { documentId: uuidv7(), toAgency: '示例机构', reason: '属其职责', receipt: '收文1号' }
        await did(hazardsActions.transfer, { hazardId: told.id, revision, ...said }, inspector)
        told.state = 'handed-over'
      })
    if (end !== 'fixed') return { told, draft }

    const submit = (on: number) =>
      step(on, () =>
        change(
          hazardsActions.submitFix,
          { note: '已整改', photos: [uuidv7()], accepted: { by: '乙某', on: dayAt(on) } },
          company,
        ),
      )
    submit(then)
    const withId = first.personId
    for (let round = 0; round < fate.rejections; round++) {
      step(then + day, () => change(hazardsActions.rejectFix, { reason: '仍有杂物', withId }, rechecker))
      if (fate.isCase && round === 0)
        step(then + day + hour, () =>
          change(hazardsActions.openCase, { documentId: uuidv7(), reason: '逾期不整改', withId }, rechecker),
        )
      then += 2 * day
      submit(then)
    }
    if (fate.isVerified) {
      const verifiedAt = then + day
      step(verifiedAt, async () => {
        await change(hazardsActions.verifyFix, { withId }, rechecker)
        told.state = 'verified'
        told.verifiedOn = dayAt(verifiedAt)
      })
    }
    return { told, draft }
  }

  function tellVisit(visit: VisitStory) {
    const { at, kind } = visit
    const place = placeOf(visit.place)
    const { enterpriseId, premisesId } = enterpriseIds(visit.place + 1)
    const on = dayAt(at)
    const trip: ToldTrip | null = visit.hasTrip
      ? { id: uuidv7(), place, on, members: [...inspectorIds], kind: null }
      : null
    if (trip !== null)
      step(at - hour, async () => {
        const said = {
          tripId: trip.id,
          campaignId: null,
          areaId: place.areaId,
          day: on,
          name: '示例组',
          memberIds: trip.members,
        }
        await did(inspectionsActions.sendTeam, said)
        ledger.trips.push(trip)
      })
    const hazards = visit.hazards.map((fate) => tellHazard(fate, place, visit))
    step(at + 30, async () => {
      const inspectors = inspectorIds.slice(0, visit.inspectors)
      const record = VisitRecord.parse({
        inspectionId: uuidv7(),
        premisesId,
        kind,
        startedAt: instantAt(at),
        endedAt: instantAt(at + 30),
        inspectorIds: inspectors,
        content: '查看现场',
        receivedBy: { name: '冯某', title: '' },
        hazards: hazards.map(({ draft }) => draft),
        shownAs: {
          enterprise: `示例机械${visit.place + 1}厂`,
          premises: '主厂区',
          inspectors: inspectors.map((id) => namesById.get(id) ?? ''),
        },
        ...(trip === null ? {} : { tripId: trip.id }),
        ...(kind === 'supervision' ? { approval: '示例审批1号' } : {}),
      })
      const signature = { state: 'refused', reason: '拒签', witness: '见证人', shownHash: shownHashOf(record) }
      await did(inspectionsActions.record, { ...record, signature }, inspector)
      ledger.visits.push({
        id: record.inspectionId,
        enterpriseId,
        place,
        kind,
        on,
        inspectors,
        isOnTrip: trip !== null,
      })
      ledger.hazards.push(...hazards.map(({ told }) => told))
      if (trip !== null) trip.kind = kind
    })
  }

  function tellSortie(
    { at, category: kind, isExercise, hasMission, served, ...sortie }: SortieStory,
    crew: PersonId[],
  ) {
    const place = placeOf(sortie.place)
    const { areaId } = place
    const [incidentId, missionId] = [uuidv7(), uuidv7() as MissionId]
    step(at, async () => {
      const words = { title: '示例警情', description: '', address: '示例路1号', caller: { name: null, phone: null } }
      const said = {
        category: kind,
        level: 'IV',
        place: { lat: 36.45, lng: 115.98 },
        areaId,
        needs: [],
        channel: 'phone',
      }
      await did(dispatchActions.reportIncident, { incidentId, ...words, ...said, isExercise }, dispatcher)
      ledger.incidents.push({ id: incidentId, incidentId, place, kind, on: dayAt(at), isExercise })
    })
    if (!hasMission) return
    step(at + 5, () => did(dispatchActions.acceptIncident, { incidentId }, dispatcher))
    step(at + 10, async () => {
      await did(dispatchActions.openMission, { missionId, incidentId, teamId: null, leaderId: null }, dispatcher)
      ledger.missions.push({ id: missionId, incidentId, place, kind, on: dayAt(at + 10), isExercise })
    })
    for (const [index, hours] of served.entries()) {
      const personId = crew[index]
      if (personId === undefined) throw new Error('one volunteer each')
      const about = { missionId, personId }
      const service: ToldService = { ...about, incidentId, place, kind, on: dayAt(at + hour), hours: null, isExercise }
      step(at + 15, () =>
        did(
          dispatchActions.callOut,
          { missionId, ring: 1, people: [{ personId, skill: null, post: null }] },
          dispatcher,
        ),
      )
      step(at + 20, () =>
        did(
          dispatchActions.answerCall,
          { ...about, answer: { kind: 'accept', etaAt: instantAt(at + 50) } },
          dispatcher,
        ),
      )
      step(at + hour, async () => {
        await did(dispatchActions.checkIn, about, dispatcher)
        ledger.services.push(service)
      })
      if (hours === null) continue
      const homeAt = at + hour + hours * hour
      step(homeAt - 30, () => did(dispatchActions.release, { missionId, personIds: [personId] }, dispatcher))
      step(homeAt, async () => {
        await did(dispatchActions.reachHome, about, dispatcher)
        service.hours = hours
      })
    }
  }

  city.setNow(instantAt(-2 * day))
  for (const person of [second, third]) {
    await did(accessActions.registerPerson, registerPersonCommand(person, { occurredAt: city.now() }))
    await did(accessActions.recordCertificate, recordCertificateCommand(person, { occurredAt: city.now() }))
  }
  for (const [index, { areaId, industry }] of historyPlaces.entries()) {
    const command = registerEnterpriseCommand(index + 1, { areaId: areaId as never, industry })
    await did(enterprisesActions.register, { ...command, occurredAt: city.now() })
  }
  story.visits.forEach(tellVisit)
  for (const sortie of story.sorties) {
    const crew: PersonId[] = []
    while (crew.length < sortie.served.length) crew.push(await volunteer())
    tellSortie(sortie, crew)
  }
  for (const { at, tell } of steps.toSorted((one, other) => one.at - other.at)) {
    if (at > story.asOf) break
    city.setNow(instantAt(at))
    await tell()
  }
  city.setNow(instantAt(story.asOf))
  return ledger
}

export function placeOf(index: number): HistoryPlace {
  const place = historyPlaces[index]
  if (place === undefined) throw new Error('a place of the history')
  return place
}
