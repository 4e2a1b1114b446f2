import type { MissionId } from '@huhang/contract'
import type { Called, CalledOutView, IncidentView, MissionView } from '@huhang/contract/dispatch'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { uuidv7 } from 'uuidv7'
import type { z } from 'zod'
import { useVerb } from '../../app/perform'
import { showToast } from '../../ui/Toast'

type Person = z.infer<typeof Called>

const standing = ({ status }: MissionView) => status !== 'closed' && status !== 'stand-down'

/** Each wave is a ring of its own. */
export const nextRing = (mission: MissionView | undefined): number =>
  Math.min(9, Math.max(0, ...(mission?.people ?? []).map(({ ring }) => ring)) + 1)

/** One press: a new call is accepted and a mission opened first, where that has not been done. */
export function useCallOut(incident: IncidentView) {
  const { t } = useTranslation('dispatch')
  const accept = useVerb('dispatch.acceptIncident')
  const open = useVerb('dispatch.openMission')
  const call = useVerb('dispatch.callOut')
  // Made once, so that a second press after a lost reply opens no second mission.
  const newMission = useRef(uuidv7() as MissionId)
  const mission = incident.missions.find(standing)

  async function missionId(): Promise<MissionId | null> {
    if (mission) return mission.id
    if (incident.status === 'received' && (await accept.say({ incidentId: incident.id })) === null) return null
    const opened = await open.say({
      missionId: newMission.current,
      incidentId: incident.id,
      teamId: null,
      leaderId: null,
    })
    return opened?.missionId ?? null
  }

  async function callOut(people: Person[]): Promise<CalledOutView | null> {
    const id = await missionId()
    if (id === null) return null
    const view = await call.say({ missionId: id, ring: nextRing(mission), people })
    if (view === null) return null
    newMission.current = uuidv7() as MissionId
    showToast(t('candidates.called', { count: view.called.length }))
    if (view.barred.length > 0)
      showToast(t('candidates.someBarred', { count: view.barred.length }), { tone: 'warning' })
    return view
  }

  return {
    callOut,
    mission,
    pending: accept.pending || open.pending || call.pending,
    refused: accept.refused ?? open.refused ?? call.refused,
  }
}
