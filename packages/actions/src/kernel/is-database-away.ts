import { troubleOf } from '@huhang/db/stores'

/** Whether the database could not be reached or ended the connection: nothing is wrong with what was asked. */
export const isDatabaseAway = (error: unknown): boolean => troubleOf(error).kind === 'away'
