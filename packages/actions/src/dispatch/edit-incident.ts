import { fail } from '@huhang/contract'
import { EditIncident, IncidentChangedView } from '@huhang/contract/dispatch'
import { type IncidentRecord, insert, remove, update, type Write } from '@huhang/db/stores'
import { maskPhone } from '@huhang/domain/access'
import { mustBeKnown } from '@huhang/domain/areas'
import { openIncidentStatuses } from '@huhang/domain/dispatch'
import { cellOf } from '@huhang/geo/cells'
import { defineAction } from '../kernel'
import { changedIncident, foundIncident, incidentEvent, loadIncidents, reachIncident } from './incident-said'

/** One statement sees one state: a need is changed, added or taken away, never replaced. */
function needWrites(incident: IncidentRecord, wanted: EditIncident['needs']): Write[] {
  const incidentId = incident.id
  const had = new Map(incident.needs.map((need) => [need.skill, need.count]))
  const gone = incident.needs.filter(({ skill }) => !wanted.some((need) => need.skill === skill))
  return [
    ...gone.map(({ skill }) => remove('incident_need', { incidentId, skill })),
    ...wanted.flatMap(({ skill, count }) => {
      const before = had.get(skill)
      if (before === undefined) return [insert('incident_need', { incidentId, skill, count })]
      return before === count ? [] : [update('incident_need', { incidentId, skill }, null, { count })]
    }),
  ]
}

/** Errors: `record.not-found`, `record.changed`, `dispatch.incident-wrong-status`, `area.unknown`. */
export const editIncident = defineAction({
  name: 'dispatch.editIncident',
  command: EditIncident,
  view: IncidentChangedView,
  subjects: ({ incidentId }) => [incidentId],
  load: loadIncidents,
  reach: reachIncident,
  decide(loaded, command, { areas, scope, city }) {
    const incident = foundIncident(loaded)
    const { areaId, place, caller, category, level, title, description, address } = command
    const { status } = incident
    if (!openIncidentStatuses.includes(status)) fail('dispatch.incident-wrong-status', { status, verb: 'edit' })
    if (incident.revision !== command.revision) {
      const { callerName: _name, callerPhoneSealed: _sealed, callerPhoneMask: _mask, ...current } = incident
      fail('record.changed', { subject: 'incident', current })
    }
    mustBeKnown(areas, areaId)
    if (!scope.everywhere && !scope.areaIds.has(areaId)) fail('area.unknown', { areaId })
    const phone = caller.phone || null
    return {
      view: changedIncident(incident, status),
      writes: [
        update('incident', { id: incident.id }, incident.revision, {
          category,
          level,
          title,
          description,
          address,
          areaId,
          ...place,
          cell: cellOf(place).toString(),
          callerName: caller.name || null,
          callerPhoneSealed: phone === null ? incident.callerPhoneSealed : city.ports.sealer.seal(phone),
          callerPhoneMask: phone === null ? incident.callerPhoneMask : maskPhone(phone),
        }),
        ...needWrites(incident, command.needs),
      ],
      events: [
        incidentEvent(
          'dispatch.incident-edited',
          { id: incident.id, areaId },
          { incidentId: incident.id, status, category, level },
        ),
      ],
    }
  },
})
