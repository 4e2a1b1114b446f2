import { announceFile } from './announce-file'
import { list } from './list'
import { open } from './open'
import { openFile } from './read-file'
import { record } from './record'
import { sendTeam } from './send-team'
import { startCampaign } from './start-campaign'

// `addFile` is not here: its facts come from bytes that the server has judged (`takeInFile`). `giveNumbers` isn't
// either: only its reaction says it.
export const inspectionsActions = { announceFile, record, sendTeam, startCampaign }
export const inspectionsReads = { list, open, openFile }
export { openedInspections } from './opened-inspections'
export { type Print, printDocument, printInspection, printOrder } from './print'
export { inspectionsReactions } from './reactions'
export { type FileBytes, readFile } from './read-file'
export { shownHashOf } from './shown-hash'
export { storeFile, type WholeFile } from './store-file'
export { announcedFile, takeInFile } from './take-in-file'
