import { fail } from '@huhang/contract'
import { RetireChecklist, RetiredView } from '@huhang/contract/checklists'
import { findChecklists, findVersions, update } from '@huhang/db/stores'
import { reopenedBy } from '@huhang/domain/checklists'
import { dayOf } from '@huhang/domain/kernel'
import { defineAction } from '../kernel'
import { checklistDays } from './publish'

/** 停用. One that never begins gives its days back to the version that ended for it. Errors: `checklist.ended`, `checklist.last-day`, `record.not-found`. */
export const retire = defineAction({
  name: 'checklists.retire',
  command: RetireChecklist,
  view: RetiredView,
  subjects: (command) => [command.checklistId],
  locks: () => [checklistDays],
  async load({ db }, commands) {
    const ids = commands.map(({ checklistId }) => checklistId)
    const found = new Map((await findChecklists(db, ids)).map((one) => [one.template.checklistId, one]))
    const codes = [...found.values()].map(({ template }) => template.code)
    const versions = await findVersions(db, codes)
    return ({ checklistId }) => {
      const own = found.get(checklistId)
      return own === undefined ? null : { own, versions: versions.get(own.template.code) ?? [] }
    }
  },
  reach: (found) => found && { areaId: null },
  decide(found, { checklistId, lastOn }, moment) {
    if (found === null) return fail('record.not-found', { subject: 'checklist' })
    const { own, versions } = found
    const { code, version, validTo } = own.template
    if (validTo !== null) fail('checklist.ended', { validTo })
    // Visits of today may have been made with it.
    const earliestOn = dayOf(moment.receivedAt, moment.zone)
    if (lastOn < earliestOn) fail('checklist.last-day', { earliestOn })
    const templates = versions.map(({ template }) => template)
    const reopened = reopenedBy(templates, own.template, lastOn)
    return {
      view: { checklistId, validTo: lastOn },
      writes: [
        update('checklist', { id: checklistId }, own.revision, { validTo: lastOn }),
        ...versions
          .filter(({ template }) => template === reopened)
          .map(({ template, revision }) =>
            update('checklist', { id: template.checklistId }, revision, { validTo: null }),
          ),
      ],
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
