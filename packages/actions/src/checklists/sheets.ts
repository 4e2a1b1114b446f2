import { type Actor, type ChecklistId, fail } from '@huhang/contract'
import type { ReadSheetView } from '@huhang/contract/checklists'
import { scopeOf } from '@huhang/domain/access'
import { type City, look } from '../kernel'
import { open } from './read-checklists'

// Both libraries of workbooks are loaded when somebody needs one.
const workbooks = () => import('@huhang/formats/checklists')

/** One version of a list as a workbook. @throws `record.not-found`, `auth.not-allowed` */
export async function exportChecklist(city: City, actor: Actor, checklistId: ChecklistId) {
  const { checklistId: _id, version, validTo: _to, ...content } = await look(city, open, { checklistId }, actor)
  const { checklistSheet } = await workbooks()
  return { name: `${content.title.zh}-第${version}版.xlsx`, bytes: await checklistSheet(content) }
}

/**
 * A workbook as a list to go on with on the page: nothing is kept here. For who may publish.
 * @throws `auth.not-allowed`, `checklist.sheet-unreadable`
 */
export async function readChecklist(city: City, actor: Actor, bytes: Uint8Array): Promise<ReadSheetView> {
  if (scopeOf(actor, 'checklists.publish', await city.areas()) === null)
    return fail('auth.not-allowed', { permission: 'checklists.publish' })
  const { readChecklistSheet } = await workbooks()
  return (await readChecklistSheet(bytes)) ?? fail('checklist.sheet-unreadable', {})
}
