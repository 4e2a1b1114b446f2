import { IncidentChangedView, ReportIncident } from '@huhang/contract/dispatch'
import { insert } from '@huhang/db/stores'
import { maskPhone } from '@huhang/domain/access'
import { mustBeKnown } from '@huhang/domain/areas'
import { cellOf } from '@huhang/geo/cells'
import { defineAction } from '../kernel'
import { incidentEvent } from './incident-said'

/** 接警. Errors: `area.unknown`, `record.exists`. */
export const reportIncident = defineAction({
  name: 'dispatch.reportIncident',
  command: ReportIncident,
  view: IncidentChangedView,
  subjects: ({ incidentId }) => [incidentId],
  load: async () => () => null,
  reach: (_loaded, { areaId }) => ({ areaId }),
  decide(_loaded, command, { at, areas, personId, city }) {
    const { incidentId, areaId, place, caller, needs, category, level, title, description, address } = command
    mustBeKnown(areas, areaId)
    const phone = caller.phone || null
    const status = 'received'
    return {
      view: { incidentId, status, revision: 1 },
      writes: [
        insert('incident', {
          id: incidentId,
          category,
          level,
          title,
          description,
          address,
          areaId,
          ...place,
          cell: cellOf(place).toString(),
          status,
          channel: command.channel,
          callerName: caller.name || null,
          callerPhoneSealed: phone === null ? null : city.ports.sealer.seal(phone),
          callerPhoneMask: phone === null ? null : maskPhone(phone),
          receivedAt: at,
          receivedById: personId,
          isExercise: command.isExercise,
        }),
        ...needs.map((need) => insert('incident_need', { incidentId, ...need })),
      ],
      events: [
        incidentEvent(
          'dispatch.incident-reported',
          { id: incidentId, areaId },
          { incidentId, status, category, level, isExercise: command.isExercise },
        ),
      ],
    }
  },
})
