import { list } from './list'
import { open } from './open'
import { openFile } from './read-file'
import { record } from './record'
import { sendTeam } from './send-team'
import { startCampaign } from './start-campaign'

// `addFile` is not here: its facts come from bytes that the server has judged (`storeUpload`). `giveNumbers` isn't
// either: only its reaction says it.
export const inspectionsActions = { record, sendTeam, startCampaign }
export const inspectionsReads = { list, open, openFile }
export { type Print, printDocument, printInspection, printOrder } from './print'
export { inspectionsReactions } from './reactions'
export { type FileBytes, readFile } from './read-file'
export { shownHashOf } from './shown-hash'
export { storeUpload, type Upload } from './store-upload'
