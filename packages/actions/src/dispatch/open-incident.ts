import { fail } from '@huhang/contract'
import { IncidentView, type MissionPersonView, OpenIncident } from '@huhang/contract/dispatch'
import {
  findIncidentInScope,
  findMissionPages,
  findSceneDangers,
  keepLook,
  type PersonPageRow,
} from '@huhang/db/stores'
import type { Scope } from '@huhang/domain/access'
import { missingOf } from '@huhang/domain/dispatch'
import { uuidv7 } from 'uuidv7'
import { type City, defineRead } from '../kernel'
import { dispatchRules } from './load-settings'

const phoneFor = (city: City, scope: Scope, sealed: string | null, mask: string | null): string | null =>
  scope.seesPersonal && sealed !== null ? city.ports.sealer.open(sealed) : mask

function personView(city: City, scope: Scope, row: PersonPageRow): MissionPersonView {
  const { phoneSealed, phoneMask, channel, missionId: _mission, revision: _revision, ...rest } = row
  return {
    ...rest,
    phone: phoneFor(city, scope, phoneSealed, phoneMask),
    deliveryChannel: channel,
  } as MissionPersonView
}

/** Phones are shown in clear to whoever directs the rescue: that they were looked at is kept first. */
const keepOpening = (city: City, actorId: string, incidentId: string): Promise<void> =>
  keepLook(city.db, {
    id: uuidv7(),
    at: city.now(),
    actorId,
    look: 'dispatch.openIncident',
    subjectKind: 'incident',
    subjectId: incidentId,
  })

/** One incident: what is needed, what is still missing, who comes and when, what lies in wait near the scene. */
export const openIncident = defineRead({
  name: 'dispatch.openIncident',
  question: OpenIncident,
  view: IncidentView,
  async answer({ incidentId }, { city, scope, actor }) {
    const [incident, pages, rules] = await Promise.all([
      findIncidentInScope(city.db, incidentId, scope),
      findMissionPages(city.db, incidentId),
      dispatchRules(city),
    ])
    if (incident === null) return fail('record.not-found', { subject: 'incident' })
    if (scope.seesPersonal && actor.kind === 'person') await keepOpening(city, actor.personId, incidentId)
    const { lat, lng, callerName, callerPhoneSealed, callerPhoneMask, closeWord, ...rest } = incident
    const place = { lat, lng }
    return IncidentView.parse({
      ...rest,
      place,
      caller: {
        name: scope.seesPersonal ? callerName : null,
        phone: phoneFor(city, scope, callerPhoneSealed, callerPhoneMask),
      },
      word: closeWord,
      missing: missingOf(incident.needs, pages.people),
      missions: pages.missions.map((mission) => ({
        ...mission,
        people: pages.people
          .filter(({ missionId }) => missionId === mission.id)
          .map((row) => personView(city, scope, row)),
      })),
      dangers: incident.closedAt === null ? await findSceneDangers(city.db, place, rules.dangerMetres) : [],
    })
  },
})
