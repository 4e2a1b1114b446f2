import { fail } from '@huhang/contract'
import {
  AskVersions,
  ChecklistsView,
  ChecklistTemplate,
  ChecklistVersionsView,
  ListChecklists,
  OpenChecklist,
} from '@huhang/contract/checklists'
import { findChecklists, listChecklists, listVersions } from '@huhang/db/stores'
import { dayOf } from '@huhang/domain/kernel'
import { defineRead } from '../kernel'

// Lists belong to the whole city and hold nothing of anybody: each role that has the permission sees all of them.

/** Whole lists for a day and for those after it, as a phone takes them along. */
export const list = defineRead({
  name: 'checklists.list',
  question: ListChecklists,
  view: ChecklistsView,
  async answer({ on }, { city }) {
    return { checklists: await listChecklists(city.db, on ?? dayOf(city.now(), city.zone)) }
  },
})

export const versions = defineRead({
  name: 'checklists.versions',
  question: AskVersions,
  view: ChecklistVersionsView,
  async answer(_question, { city }) {
    return { versions: await listVersions(city.db) }
  },
})

export const open = defineRead({
  name: 'checklists.open',
  question: OpenChecklist,
  view: ChecklistTemplate,
  async answer({ checklistId }, { city }) {
    const [found] = await findChecklists(city.db, [checklistId])
    return found?.template ?? fail('record.not-found', { subject: 'checklist' })
  },
})
