import type { OpenedHazardView } from '@huhang/contract/hazards'
import { foreseenHazard, foreseenMay } from '@huhang/domain/fieldwork'
import { useActor, useMe } from '../app/session'
import type { Opened } from './open-entry'
import { useWaitingOn } from './use-waiting'
import { happening } from './waiting'

/** A hazard as if what waits about it on this device had happened, and what was said about it and is not through. */
export function useForeseenHazard(told: OpenedHazardView): {
  opened: OpenedHazardView
  entries: readonly Opened[]
} {
  const actor = useActor()
  const { personId } = useMe()
  const entries = useWaitingOn(told.hazard.id)
  const hazard = foreseenHazard(told.hazard, personId, happening(entries))
  const opened =
    hazard === told.hazard ? told : { ...told, hazard, may: foreseenMay(told.may, told.hazard, hazard, actor) }
  return { opened, entries }
}
