import { type Actor, type CommandFields, Failure, fail, type Instant } from '@huhang/contract'
import { commit, type Db, failureOf, findReceipts, lockNames, troubleOf } from '@huhang/db/stores'
import { type Scope, scopeOf } from '@huhang/domain/access'
import { defaultBackdateDays, shifted } from '@huhang/domain/kernel'
import type { AnyAction, Moment } from './action'
import { batchesOf } from './batches'
import type { City } from './city'
import { fingerprintOf } from './fingerprint'
import { actorKeyOf, type Candidate, judge, refusal, type Verdict } from './judge'
import { type Outcome, outcomeOfReceipt } from './outcome'

/** A command with the verb it is for, and how far the clock that dated it is known to be off. */
export type Performed = { action: AnyAction; command: unknown; clockOffsetSeconds?: number }

const attempts = 8

/**
 * The one door for every change. Takes a list; a command alone is a list of one. Rows, events and receipt of
 * a set commit as one statement; a command seen before gives its stored answer; a refusal is stored and set
 * apart without the rest. Outcomes come in the order of the list.
 * @throws `input.invalid` when a command is not of its verb's shape: it has no id to be remembered by.
 */
export async function perform(city: City, list: readonly Performed[], actor: Actor): Promise<Outcome[]> {
  const candidates = list.map(({ action, command, clockOffsetSeconds = 0 }): Candidate => {
    const parsed = action.command.safeParse(command)
    if (!parsed.success)
      return fail('input.invalid', {
        issues: parsed.error.issues
          .slice(0, 20)
          .map((issue) => ({ path: issue.path.join('.'), message: issue.message })),
      })
    const said = parsed.data
    const hash = fingerprintOf(action.name, said)
    return { action, command: setRight(action, said, clockOffsetSeconds, city.now()), said, hash, clockOffsetSeconds }
  })
  const outcomes = new Map<Candidate, Outcome>()
  for (const batch of batchesOf(candidates)) {
    await performBatch(city, batch, actor, outcomes)
    if (batch[0]?.action.movesAreas) city.forgetAreas()
  }
  city.committed()
  return candidates.map(
    (candidate) => outcomes.get(candidate) ?? fail('system.failed', { id: candidate.command.commandId }),
  )
}

/** The command as a verb sees it: dated by a clock that was set right, and never later than receipt. */
function setRight(action: AnyAction, said: CommandFields, offsetSeconds: number, receivedAt: Instant): CommandFields {
  const right = (at: Instant) => shifted(at, offsetSeconds)
  const occurredAt = right(said.occurredAt)
  return {
    ...(action.corrected?.(said, right) ?? said),
    occurredAt: occurredAt < receivedAt ? occurredAt : receivedAt,
  }
}

async function performBatch(
  city: City,
  batch: Candidate[],
  actor: Actor,
  outcomes: Map<Candidate, Outcome>,
): Promise<void> {
  const action = batch[0]?.action
  if (action === undefined) return
  const areas = await city.areas()
  const scope = scopeOf(actor, action.name, areas)
  const locks = action.locks?.(batch.map((candidate) => candidate.command)) ?? []
  let waiting = batch
  for (let attempt = 1; waiting.length > 0; attempt++) {
    try {
      const judged = await (locks.length === 0
        ? judgeAndCommit(city, city.db, waiting, actor, scope, attempt > 1)
        : city.db.transaction(async (tx) => {
            await lockNames(tx, locks)
            return judgeAndCommit({ ...city, db: tx }, tx, waiting, actor, scope, attempt > 1)
          }))
      for (const [candidate, outcome] of judged) outcomes.set(candidate, outcome)
      return
    } catch (error) {
      const trouble = troubleOf(error)
      if (trouble.kind === 'unknown' || trouble.kind === 'away') throw error
      if (waiting.length > 1) {
        // One of the set breaks the rest: each alone, and only that one is refused.
        for (const candidate of waiting) await performBatch(city, [candidate], actor, outcomes)
        return
      }
      waiting = await settle(city, waiting, actor, scope, outcomes, trouble, attempt)
    }
  }
}

/** A single command that the database would not take: seen before, broken constraint, or worth another try. */
async function settle(
  city: City,
  waiting: Candidate[],
  actor: Actor,
  scope: Scope | null,
  outcomes: Map<Candidate, Outcome>,
  trouble: ReturnType<typeof troubleOf>,
  attempt: number,
): Promise<Candidate[]> {
  const [candidate] = waiting
  if (candidate === undefined) return []
  const receipt = (await findReceipts(city.db, [candidate.command.commandId])).get(candidate.command.commandId)
  if (receipt) {
    outcomes.set(candidate, outcomeOfReceipt(receipt, actorKeyOf(actor), candidate.hash))
    return []
  }
  if (trouble.kind === 'exists' || trouble.kind === 'integrity') {
    const failure = failureOf(trouble.constraint)
    if (failure === undefined) throw new Error(`constraint without a code: ${trouble.constraint}`)
    const verdict = refusal(candidate, failure, await momentOf(city, candidate, actor, scope))
    await commit(city.db, [], verdict.events, verdict.receipt ? [verdict.receipt] : [])
    outcomes.set(candidate, verdict.outcome)
    return []
  }
  if (attempt >= attempts) throw new Failure('system.busy', {})
  // Writers that met once should not meet again at the same moment.
  await new Promise((resolve) => setTimeout(resolve, Math.random() * 2 ** attempt))
  return waiting
}

async function judgeAndCommit(
  city: City,
  db: Db,
  batch: readonly Candidate[],
  actor: Actor,
  scope: Scope | null,
  again: boolean,
): Promise<Map<Candidate, Outcome>> {
  const action = batch[0]?.action
  const outcomes = new Map<Candidate, Outcome>()
  if (action === undefined) return outcomes
  const saidOf = new Map(batch.map(({ command, said }) => [command, said]))
  const find = await action.load(city, [...saidOf.keys()], actor, (command) => saidOf.get(command) ?? command)
  const moments = await Promise.all(batch.map((candidate) => momentOf(city, candidate, actor, scope)))
  let verdicts = batch.map((candidate, index): [Candidate, Verdict] => [
    candidate,
    judge(candidate, find(candidate.command), scope, moments[index] as Moment),
  ])
  // A refusal may be the echo of one's own first try: the rule sees the state that it left. Receipts are
  // asked for only then, and after trouble, so that the ordinary command costs no question.
  if (again || verdicts.some(([, verdict]) => !verdict.outcome.ok)) {
    const receipts = await findReceipts(
      db,
      batch.map((candidate) => candidate.command.commandId),
    )
    verdicts = verdicts.filter(([candidate]) => {
      const receipt = receipts.get(candidate.command.commandId)
      if (receipt) outcomes.set(candidate, outcomeOfReceipt(receipt, actorKeyOf(actor), candidate.hash))
      return receipt === undefined
    })
  }
  await commit(
    db,
    verdicts.flatMap(([, verdict]) => verdict.writes),
    verdicts.flatMap(([, verdict]) => verdict.events),
    verdicts.flatMap(([, verdict]) => (verdict.receipt ? [verdict.receipt] : [])),
  )
  for (const [candidate, verdict] of verdicts) outcomes.set(candidate, verdict.outcome)
  return outcomes
}

async function momentOf(city: City, candidate: Candidate, actor: Actor, scope: Scope | null): Promise<Moment> {
  const { command, clockOffsetSeconds } = candidate
  const areas = await city.areas()
  const maxBackdateDays = await city.setting('time.max-backdate-days', defaultBackdateDays)
  return {
    actor,
    maxBackdateDays,
    personId: actor.kind === 'person' ? actor.personId : null,
    at: command.occurredAt,
    receivedAt: city.now(),
    clockOffsetSeconds,
    zone: city.zone,
    scope: scope ?? {
      permission: candidate.action.name,
      everywhere: false,
      areaIds: new Set(),
      own: null,
      seesPersonal: false,
    },
    areas,
    city,
  }
}
