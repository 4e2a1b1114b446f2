import { MissionChangedView, RecordDelivery } from '@huhang/contract/dispatch'
import { update } from '@huhang/db/stores'
import { defineAction } from '../kernel'
import { changedMission, foundMission, foundPart, loadMissions, missionEvent, reachMission } from './mission-said'

/** Beside the person's own steps: an answer may come before the gateway's receipt. Errors: `record.not-found`. */
export const recordDelivery = defineAction({
  name: 'dispatch.recordDelivery',
  command: RecordDelivery,
  view: MissionChangedView,
  subjects: ({ missionId }) => [missionId],
  load: loadMissions,
  reach: reachMission,
  decide(loaded, { missionId, deliveries }) {
    const mission = foundMission(loaded)
    return {
      view: changedMission(mission, mission.status),
      writes: deliveries.map(({ personId, state, channel }) => {
        foundPart(mission, personId)
        return update('mission_person', { missionId, personId }, null, { deliveryState: state, channel })
      }),
      events: [
        missionEvent('dispatch.delivery-recorded', mission, { incidentId: mission.incidentId, missionId, deliveries }),
      ],
    }
  },
})
