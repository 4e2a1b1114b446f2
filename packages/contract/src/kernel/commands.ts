import { z } from 'zod'
import { CommandId } from './ids'
import { Instant } from './times'

/**
 * What every change carries: its own id (a retry is the same command, not a second one) and the
 * device's time when the person did it. Rules judge by `occurredAt`, never later than receipt.
 */
export const commandFields = { commandId: CommandId, occurredAt: Instant }

/** A named change. `z.strictObject`: an unknown field is a typing error, not a secret. */
export const command = <Shape extends z.core.$ZodLooseShape>(shape: Shape) =>
  z.strictObject({ ...commandFields, ...shape })

export type CommandFields = { commandId: CommandId; occurredAt: Instant }

/** The version of a record that an edit was made on; another one since then is `record.changed`. */
export const Revision = z.number().int().min(1)
