import type { Actor, AreaId, CommandFields, EventPayload, EventType, Instant } from '@huhang/contract'
import type { Write } from '@huhang/db/stores'
import type { AreaTree, Owner, Permission, Scope } from '@huhang/domain/access'
import type { z } from 'zod'
import type { City } from './city'

type Said<Type extends EventType> = {
  type: Type
  subjectKind: string
  subjectId: string
  areaId: AreaId | null
  payload: EventPayload<Type>
}
export type NewEvent = { [Type in EventType]: Said<Type> }[EventType]

/** What a rule may know besides the records: who, when, where a day begins. */
export type Moment = {
  readonly actor: Actor
  /** The acting person's id, null for the system. */
  readonly personId: string | null
  /** Device time, corrected, never later than `receivedAt`. Rules judge by this. */
  readonly at: Instant
  readonly receivedAt: Instant
  /** What was added to the device's clock to come to `at`; 0 while the clock is right within the tolerance. */
  readonly clockOffsetSeconds: number
  readonly zone: string
  /** A person's record may reach the server this many days after it was made, and no later. */
  readonly maxBackdateDays: number
  readonly scope: Scope
  readonly areas: AreaTree
  readonly city: Pick<City, 'ports'>
}

export type Decision<View> = { view: View; writes: Write[]; events: NewEvent[] }

/** Where a record lies and whose it is. Null: there is no such record. */
export type Reached = { areaId: AreaId | null; owner?: Owner } | null

/** What was loaded, by command; a method's type, so that actions of every command fit one list. */
type Found<Command, Loaded> = { of(command: Command): Loaded }['of']

/** Gives a command back as it was said, with the times that the device's clock showed. */
export type AsSaid<Command> = { of(command: Command): Command }['of']

/**
 * A verb. It sees commands with their times set right, `occurredAt` never later than receipt. `load` asks once a table for a whole set of commands; `decide` is synchronous and pure and
 * throws `fail(code)`; what it returns is committed as one statement with its events and receipt.
 */
export type Action<
  Name extends Permission = Permission,
  Command extends CommandFields = CommandFields,
  Loaded = unknown,
  View = unknown,
> = {
  readonly name: Name
  readonly command: z.ZodType<Command>
  readonly view: z.ZodType<View>
  /** Ids whose state the verb reads and changes: two commands on one of them are never judged in one set. */
  subjects(command: Command): readonly string[]
  load(city: City, commands: readonly Command[], actor: Actor, asSaid: AsSaid<Command>): Promise<Found<Command, Loaded>>
  /** With all times but `occurredAt` set right that the device's clock gave or that were typed by it. */
  corrected?(command: Command, right: (at: Instant) => Instant): Command
  /** Out of reach and not there are the same answer: `record.not-found`. */
  reach(loaded: Loaded, command: Command): Reached
  decide(loaded: Loaded, command: Command, moment: Moment): Decision<View>
  /**
   * For verbs that hand out serial numbers: load and commit run in one transaction after this lock,
   * so that numbers have no gap. Returns advisory lock names.
   */
  locks?(commands: readonly Command[]): readonly string[]
  /** The verb changes the area tree, which the city keeps in memory. */
  readonly movesAreas?: true
}

/** An action of any command: methods take their arguments both ways, and each is checked where it is defined. */
export type AnyAction = Action

export const defineAction = <Name extends Permission, Command extends CommandFields, Loaded, View>(
  action: Action<Name, Command, Loaded, View>,
): Action<Name, Command, Loaded, View> => action
