import { mine } from './mine'

/** Today changes nothing. */
export const todayActions = {}
export const todayReads = { mine }
