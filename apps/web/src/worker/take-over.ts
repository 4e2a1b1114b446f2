/** What the page says to a version that waits, with a port for the answer. */
export const takeOver = 'huhang.take-over'

/** How many commands wait that the new version could not send; at none it takes over. */
export type TakeOverAnswer = { held: number }
