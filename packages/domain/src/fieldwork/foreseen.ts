import type { Actor, ErrorCode, PersonId } from '@huhang/contract'
import type { MissionPersonStatus } from '@huhang/contract/dispatch'
import { type MissionPersonVerb, missionPersonSteps } from '../dispatch'
import { barOrder, barRecheck, barStep, type HazardFacts, type HazardStep, hazardSteps } from '../hazards'
import { mayStep } from '../kernel'
import type { Named } from './field-verbs'

const accepting = { accept: 'accept', decline: 'decline', standby: 'standBy' } as const

/** The step that a command takes this person; null: it is about somebody else, or about no mission. */
function personVerb(said: Named, personId: PersonId): MissionPersonVerb | null {
  if (!('missionId' in said.command) || said.command.personId !== personId) return null
  switch (said.name) {
    case 'dispatch.answerCall':
      return accepting[said.command.answer.kind]
    case 'dispatch.checkIn':
      return 'checkIn'
    case 'dispatch.arriveOnScene':
      return 'arrive'
    case 'dispatch.reachHome':
      return 'reachHome'
    default:
      return null
  }
}

/** Where a person on a mission stands once all that waits about it has arrived. What the table doesn't know moves nothing. */
export const foreseenPerson = (
  status: MissionPersonStatus,
  personId: PersonId,
  waiting: readonly Named[],
): MissionPersonStatus =>
  waiting.reduce((at, said) => {
    const verb = personVerb(said, personId)
    return (verb && missionPersonSteps[at][verb]) ?? at
  }, status)

const isStep = (verb: string): verb is HazardStep =>
  Object.values(hazardSteps).some((verbs) => Object.hasOwn(verbs, verb))

/** The step that a command takes a hazard; null: it moves nothing, or none that stands already. */
function stepOf({ name }: Named): HazardStep | null {
  const [room, verb = ''] = name.split('.')
  return room === 'hazards' && isStep(verb) ? verb : null
}

/** What a command leaves of the facts, should the table know its step from there. */
function leftBy(hazard: HazardFacts, personId: PersonId | null, said: Named): Partial<HazardFacts> {
  const verb = stepOf(said)
  const status = verb && hazardSteps[hazard.status][verb]
  if (!status) return {}
  if (said.name === 'hazards.issueOrder') return { status, orderId: said.command.orderId }
  return verb === 'submitFix' || verb === 'correctOnSpot' ? { status, fixedById: personId } : { status }
}

/** The hazard as it stands once this person's commands about it have arrived; the same one, if they move nothing. */
export function foreseenHazard<Hazard extends HazardFacts>(
  hazard: Hazard,
  personId: PersonId | null,
  waiting: readonly Named[],
): Hazard {
  const left: Partial<HazardFacts> = {}
  for (const said of waiting) Object.assign(left, leftBy({ ...hazard, ...left }, personId, said))
  return Object.keys(left).length === 0 ? hazard : { ...hazard, ...left }
}

const barOf = (hazard: HazardFacts, actor: Actor, verb: HazardStep): ErrorCode | null => {
  if (verb === 'issueOrder') return barOrder([hazard], actor)?.code ?? null
  if (verb === 'verifyFix' || verb === 'rejectFix') return barRecheck(hazard, actor, verb)?.code ?? null
  return barStep(hazard, verb)?.code ?? null
}

type May = Readonly<Record<string, string | null>>

/**
 * What may be said about a hazard that stands as foreseen: of the steps those that the table knows from there, by the
 * server's own rules; for the rest what the server said last holds.
 */
export function foreseenMay(may: May, before: HazardFacts, foreseen: HazardFacts, actor: Actor): May {
  if (before === foreseen) return may
  return Object.fromEntries(
    Object.entries(may).map(([name, bar]) => {
      if (!isStep(name)) return [name, bar]
      // From where it stood the table knew no such step: the server has judged nothing else about it.
      const wasJudged = mayStep(hazardSteps, before.status, name)
      return [name, barOf(foreseen, actor, name) ?? (wasJudged ? bar : null)]
    }),
  )
}
