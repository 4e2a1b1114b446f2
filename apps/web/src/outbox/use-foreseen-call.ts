import type { MyCallView } from '@huhang/contract/dispatch'
import { foreseenPerson } from '@huhang/domain/fieldwork'
import { useMe } from '../app/session'
import type { Opened } from './open-entry'
import { useFieldVerb } from './use-field-verb'
import { useWaitingOn } from './use-waiting'
import { happening } from './waiting'

const useSteps = () => ({
  answer: useFieldVerb('dispatch.answerCall'),
  checkIn: useFieldVerb('dispatch.checkIn'),
  arrive: useFieldVerb('dispatch.arriveOnScene'),
  reachHome: useFieldVerb('dispatch.reachHome'),
})

/** What a person says about their own part in a mission. */
export type CallSteps = ReturnType<typeof useSteps>

type Foreseen = {
  /** As told by the server, or as it stands once what waits has arrived. */
  call: MyCallView
  steps: CallSteps
  entries: readonly Opened[]
}

/** A call-out of mine as if what waits about it had happened. */
export function useForeseenCall(told: MyCallView): Foreseen {
  const { personId } = useMe()
  const entries = useWaitingOn(told.missionId)
  const steps = useSteps()
  // What is just being said has not happened yet: its form stays, and should it be refused, it says why.
  const saying = Object.values(steps).flatMap(({ name, pending }) => (pending ? [name] : []))
  const waiting = happening(entries).filter(({ name }) => !saying.some((each) => each === name))
  if (personId === null || waiting.length === 0) return { call: told, steps, entries }
  const etaAt = waiting.reduce(
    (eta, { command }) => ('answer' in command && command.answer.kind === 'accept' ? command.answer.etaAt : eta),
    told.etaAt,
  )
  return { call: { ...told, etaAt, status: foreseenPerson(told.status, personId, waiting) }, steps, entries }
}
