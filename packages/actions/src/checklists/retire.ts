import { fail } from '@huhang/contract'
import { RetireChecklist, RetiredView } from '@huhang/contract/checklists'
import { findChecklists, update } from '@huhang/db/stores'
import { dayOf } from '@huhang/domain/kernel'
import { defineAction } from '../kernel'

/** 停用. Errors: `checklist.ended`, `checklist.last-day`, `record.not-found`. */
export const retire = defineAction({
  name: 'checklists.retire',
  command: RetireChecklist,
  view: RetiredView,
  subjects: (command) => [command.checklistId],
  async load({ db }, commands) {
    const ids = commands.map(({ checklistId }) => checklistId)
    const found = new Map((await findChecklists(db, ids)).map((one) => [one.template.checklistId, one]))
    return (command) => found.get(command.checklistId) ?? null
  },
  reach: (found) => found && { areaId: null },
  decide(found, { checklistId, lastOn }, moment) {
    if (found === null) return fail('record.not-found', { subject: 'checklist' })
    const { code, version, validTo } = found.template
    if (validTo !== null) fail('checklist.ended', { validTo })
    // Visits of today may have been made with it.
    const earliestOn = dayOf(moment.receivedAt, moment.zone)
    if (lastOn < earliestOn) fail('checklist.last-day', { earliestOn })
    return {
      view: { checklistId, validTo: lastOn },
      writes: [update('checklist', { id: checklistId }, found.revision, { validTo: lastOn })],
      events: [
        {
          type: 'checklist.retired',
          subjectKind: 'checklist',
          subjectId: checklistId,
          areaId: moment.areas.root,
          payload: { code, version, validTo: lastOn },
        },
      ],
    }
  },
})
