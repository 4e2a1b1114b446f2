import { list } from './list'
import { open } from './open'
import { openFile } from './read-file'
import { sendTeam } from './send-team'
import { startCampaign } from './start-campaign'

// `addFile` is not here: its facts come from bytes that the server has judged (`storeUpload`).
export const inspectionsActions = { sendTeam, startCampaign }
export const inspectionsReads = { list, open, openFile }
export { type FileBytes, readFile } from './read-file'
export { storeUpload, type Upload } from './store-upload'
