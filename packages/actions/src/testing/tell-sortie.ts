import type { MissionId, PersonId } from '@huhang/contract'
import { uuidv7 } from 'uuidv7'
import { dispatchActions } from '../dispatch'
import { dayAt, hour, instantAt, type ToldService } from './history-notes'
import { placeOf, type SortieStory } from './random-history'
import type { Telling } from './telling'

/** An incident and, where there is one, its mission: called, come, gone home. */
export function tellSortie(
  { did, step, ledger, dispatcher }: Telling,
  { at, category: kind, isExercise, hasMission, served, ...sortie }: SortieStory,
  crew: readonly PersonId[],
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
      did(dispatchActions.callOut, { missionId, ring: 1, people: [{ personId, skill: null, post: null }] }, dispatcher),
    )
    step(at + 20, () =>
      did(dispatchActions.answerCall, { ...about, answer: { kind: 'accept', etaAt: instantAt(at + 50) } }, dispatcher),
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
