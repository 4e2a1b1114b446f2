import { fail } from '@huhang/contract'
import { AnswerCall, PersonChangedView } from '@huhang/contract/dispatch'
import { mustBeFit, notBefore } from '@huhang/domain/dispatch'
import { dayOf } from '@huhang/domain/kernel'
import { defineAction } from '../kernel'
import { loadPart } from './load-part'
import {
  changedPart,
  foundMission,
  foundPart,
  missionEvent,
  personPayload,
  reachPart,
  stepPerson,
  updatePart,
} from './mission-said'

const verbs = { accept: 'accept', decline: 'decline', standby: 'standBy' } as const

/**
 * Nobody is ordered: the answer is theirs. A yes is judged by the rules again and holds the person for this
 * mission alone.
 * Errors: `record.not-found`, `dispatch.mission-wrong-status`, `dispatch.person-wrong-status`,
 * `dispatch.barred`, `dispatch.already-committed`.
 */
export const answerCall = defineAction({
  name: 'dispatch.answerCall',
  command: AnswerCall,
  view: PersonChangedView,
  subjects: ({ missionId, personId }) => [missionId, personId],
  corrected: (command, right) =>
    command.answer.kind === 'accept'
      ? { ...command, answer: { ...command.answer, etaAt: right(command.answer.etaAt) } }
      : command,
  load: loadPart,
  reach: ({ mission }, { personId }) => reachPart(mission, personId),
  decide({ mission: loaded, facts, rules }, { missionId, personId, answer }, { at, zone }) {
    const mission = foundMission(loaded)
    const part = foundPart(mission, personId)
    const { status: missionStatus } = mission
    if (missionStatus === 'closed' || (missionStatus === 'stand-down' && answer.kind !== 'decline'))
      fail('dispatch.mission-wrong-status', { status: missionStatus, verb: answer.kind })
    const status = stepPerson(part, verbs[answer.kind])
    if (answer.kind === 'accept') {
      if (facts === null) return fail('dispatch.volunteer-unknown', { personId })
      mustBeFit(facts, { skill: part.skill, missionId, at, on: dayOf(at, zone) }, rules)
    }
    const etaAt = answer.kind === 'accept' ? notBefore(answer.etaAt, at) : null
    return {
      view: changedPart(part, status),
      writes: [
        updatePart(part, {
          status,
          answeredAt: at,
          etaAt,
          word: answer.kind === 'decline' ? answer.reason || null : null,
        }),
      ],
      events: [
        missionEvent('dispatch.call-answered', mission, {
          ...personPayload(mission, personId, status),
          answer: answer.kind,
          etaAt,
        }),
      ],
    }
  },
})
