import { acceptIncident } from './accept-incident'
import { answerCall } from './answer-call'
import { arriveOnScene } from './arrive-on-scene'
import { assignPost } from './assign-post'
import { callOut } from './call-out'
import { cancelIncident } from './cancel-incident'
import { candidates } from './candidates'
import { checkIn } from './check-in'
import { closeIncident } from './close-incident'
import { closeMission } from './close-mission'
import { editIncident } from './edit-incident'
import { listIncidents } from './list-incidents'
import { myCalls } from './my-calls'
import { myHours } from './my-hours'
import { openIncident } from './open-incident'
import { openMission } from './open-mission'
import { reachHome } from './reach-home'
import { recordDelivery } from './record-delivery'
import { rejectIncident } from './reject-incident'
import { release } from './release'
import { reportIncident } from './report-incident'
import { revealLeaderPhone } from './reveal-leader-phone'

export const dispatchActions = {
  reportIncident,
  editIncident,
  acceptIncident,
  rejectIncident,
  cancelIncident,
  closeIncident,
  openMission,
  assignPost,
  callOut,
  answerCall,
  checkIn,
  arriveOnScene,
  release,
  reachHome,
  closeMission,
  recordDelivery,
}
export const dispatchReads = { listIncidents, openIncident, candidates, myCalls, myHours, revealLeaderPhone }
export { dispatchReactions } from './reactions'
