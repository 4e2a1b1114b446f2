import { type CommandId, type Instant, instantOf } from '@huhang/contract'
import { uuidv7 } from 'uuidv7'

/** The same id for the same number, a UUIDv7 in form: so that a test can say which record it means. */
export const testId = <Id extends string>(number: number): Id =>
  `01900000-0000-7000-8000-${number.toString(16).padStart(12, '0')}` as Id

/** The clock of tests: noon of 1 May 2025 in the city. */
export const testNow: Instant = instantOf(Date.UTC(2025, 4, 1, 4))

/** What every command carries. */
export const said = (occurredAt: Instant = testNow): { commandId: CommandId; occurredAt: Instant } => ({
  commandId: uuidv7() as CommandId,
  occurredAt,
})
