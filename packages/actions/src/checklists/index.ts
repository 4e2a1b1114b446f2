import { publish } from './publish'
import { list, open, versions } from './read-checklists'
import { retire } from './retire'

export { layChecklists } from './lay-checklists'
export { exportChecklist, readChecklist } from './sheets'
export const checklistsActions = { publish, retire }
export const checklistsReads = { list, open, versions }
