import {
  type Actor,
  type CommandId,
  type EventPayload,
  type EventType,
  Failure,
  fail,
  type Instant,
} from '@huhang/contract'
import type { EventRow, ReceiptRow, Write } from '@huhang/db/stores'
import { inScope, type Scope } from '@huhang/domain/access'
import { isTooOld } from '@huhang/domain/kernel'
import { uuidv7 } from 'uuidv7'
import type { AnyAction, Moment, NewEvent } from './action'
import { isFinal, type Outcome, refused } from './outcome'

/** One command on its way through the door. */
export type Candidate = {
  readonly action: AnyAction
  /** Its times set right; what verbs see. */
  readonly command: { commandId: CommandId; occurredAt: Instant }
  /** As it came. */
  readonly said: { commandId: CommandId; occurredAt: Instant }
  readonly hash: string
  readonly clockOffsetSeconds: number
}

/** What a command leads to, before anything is written. */
export type Verdict = { outcome: Outcome; writes: Write[]; events: EventRow[]; receipt: ReceiptRow | null }

export const actorKeyOf = (actor: Actor): string => (actor.kind === 'person' ? actor.personId : `system:${actor.name}`)

const eventRow = (event: NewEvent, candidate: Candidate, moment: Moment): EventRow => ({
  id: uuidv7(),
  ...event,
  actorId: moment.personId,
  actorName: moment.actor.kind === 'system' ? moment.actor.name : null,
  commandId: candidate.command.commandId,
  occurredAt: moment.at,
  deviceAt: candidate.clockOffsetSeconds === 0 ? null : candidate.said.occurredAt,
})

const receiptOf = (candidate: Candidate, actor: Actor, outcome: Outcome): ReceiptRow => ({
  commandId: candidate.command.commandId,
  actorKey: actorKeyOf(actor),
  command: candidate.action.name,
  hash: candidate.hash,
  outcome: outcome.ok ? 'accepted' : 'refused',
  result: outcome,
})

/** A refusal as it is remembered: its receipt, and an event on the command itself. */
export function refusal(candidate: Candidate, failure: Failure, moment: Moment): Verdict {
  const outcome = refused(failure)
  if (!isFinal(failure)) return { outcome, writes: [], events: [], receipt: null }
  const payload: EventPayload<Extract<EventType, 'command.refused'>> = {
    command: candidate.action.name,
    code: failure.code,
  }
  const event: NewEvent = {
    type: 'command.refused',
    subjectKind: 'command',
    subjectId: candidate.command.commandId,
    areaId: null,
    payload,
  }
  return {
    outcome,
    writes: [],
    events: [eventRow(event, candidate, moment)],
    receipt: receiptOf(candidate, moment.actor, outcome),
  }
}

/** Permission and reach, then the rule. Throws nothing of ours: a refusal is a verdict too. */
export function judge(candidate: Candidate, loaded: unknown, scope: Scope | null, moment: Moment): Verdict {
  const { action, command } = candidate
  try {
    if (scope === null) fail('auth.not-allowed', { permission: action.name })
    if (moment.personId !== null && isTooOld(moment.at, moment.receivedAt, moment.maxBackdateDays))
      fail('time.too-old', { occurredAt: moment.at, maxDays: moment.maxBackdateDays })
    const reached = action.reach(loaded, command)
    if (reached === null || !inScope(scope, reached.areaId, reached.owner))
      fail('record.not-found', { subject: action.name.split('.')[0] ?? action.name })
    const { view, writes, events } = action.decide(loaded, command, moment)
    const outcome: Outcome = { ok: true, view }
    return {
      outcome,
      writes,
      events: events.map((event) => eventRow(event, candidate, moment)),
      receipt: receiptOf(candidate, moment.actor, outcome),
    }
  } catch (error) {
    if (error instanceof Failure) return refusal(candidate, error, moment)
    throw error
  }
}
