/** Of an entry of the outbox: how it was written, and which end it has come to. */
export type Kept = { format: number; state: string }

/** The server has it, or the person has let it go. */
const ended = ['accepted', 'dropped', 'handed']

/** How many commands a version that reads only these formats would leave lying: with one of them it may not take over. */
export const heldBack = (entries: readonly Kept[], readable: readonly number[]): number =>
  entries.filter(({ format, state }) => !ended.includes(state) && !readable.includes(format)).length
