import type { PersonId } from '@huhang/contract'
import type { RegisterPerson } from '@huhang/contract/access'
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
import { enterprisesActions } from '../enterprises'
import { inspectionsActions, shownHashOf } from '../inspections'
import { day, dayAt, hour, instantAt, type Ledger, type ToldTrip } from './history-notes'
import { type HistoryStory, historyPlaces, placeOf, type VisitStory } from './random-history'
import { rescueIn } from './rescue'
import { tellHazard } from './tell-hazard'
import { tellSortie } from './tell-sortie'
import type { Telling } from './telling'
import type { TestCity } from './test-city'

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
  const steps: { at: number; tell(): Promise<unknown> }[] = []
  if (second === undefined || third === undefined) throw new Error('three inspectors')
  const inspector = actorOf(first)
  const telling: Telling = {
    step: (at, tell) => void steps.push({ at, tell }),
    did,
    ledger,
    inspector,
    rechecker: actorOf(second),
    withId: first.personId,
    manager: actorOf(people.manager),
    dispatcher: actorOf(people.dispatcher),
    company: actorOf(
      people.companyContact,
      historyPlaces.map((_, index) => enterpriseIds(index + 1).enterpriseId),
    ),
  }
  const inspectorIds = [first, second, third].map(({ personId }) => personId)
  const namesById = new Map<string, string>([first, second, third].map(({ personId, name }) => [personId, name]))

  function tellVisit(visit: VisitStory) {
    const { at, kind } = visit
    const place = placeOf(visit.place)
    const { enterpriseId, premisesId } = enterpriseIds(visit.place + 1)
    const on = dayAt(at)
    const trip: ToldTrip | null = visit.hasTrip
      ? { id: uuidv7(), place, on, members: [...inspectorIds], kind: null }
      : null
    if (trip !== null)
      telling.step(at - hour, async () => {
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
    const hazards = visit.hazards.map((fate) => tellHazard(telling, fate, place, visit))
    telling.step(at + 30, async () => {
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
    tellSortie(telling, sortie, crew)
  }
  for (const { at, tell } of steps.toSorted((one, other) => one.at - other.at)) {
    if (at > story.asOf) break
    city.setNow(instantAt(at))
    await tell()
  }
  city.setNow(instantAt(story.asOf))
  return ledger
}
