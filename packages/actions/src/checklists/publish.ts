import { fail } from '@huhang/contract'
import { PublishChecklist, PublishedView } from '@huhang/contract/checklists'
import { findNewest, insert, update } from '@huhang/db/stores'
import { earliestFrom, itemsOf, templateTroubles } from '@huhang/domain/checklists'
import { dayOf, plusDays } from '@huhang/domain/kernel'
import { defineAction } from '../kernel'

/** The next version of a list. Errors: `checklist.invalid`, `checklist.from-too-early`, `record.changed`. */
export const publish = defineAction({
  name: 'checklists.publish',
  command: PublishChecklist,
  view: PublishedView,
  subjects: (command) => [command.checklistId, command.code],
  async load({ db }, commands) {
    const newest = await findNewest(
      db,
      commands.map(({ code }) => code),
    )
    return (command) => newest.get(command.code) ?? null
  },
  // A list belongs to the whole city: only who administers all of it may change what is asked everywhere.
  reach: () => ({ areaId: null }),
  decide(newest, command, moment) {
    const { checklistId, basedOn, code, title, about, sections, passPercent, validFrom } = command
    const before = newest?.template ?? null
    if ((before?.version ?? 0) !== basedOn) fail('record.changed', { subject: 'checklist', current: before })
    const troubles = templateTroubles(command)
    if (troubles.length > 0) fail('checklist.invalid', { troubles })
    // What is shipped began with its standard, before there was this city's memory of it.
    const earliestOn =
      moment.personId === null ? validFrom : earliestFrom(before, dayOf(moment.receivedAt, moment.zone))
    if (validFrom < earliestOn) fail('checklist.from-too-early', { earliestOn })
    const version = basedOn + 1
    const goesOn = before !== null && newest !== null && (before.validTo === null || before.validTo >= validFrom)
    return {
      view: { checklistId, version },
      writes: [
        insert('checklist', {
          ...{ id: checklistId, code, version, title, about: about ?? null, sections, passPercent, validFrom },
          itemCount: itemsOf(command).length,
          publishedAt: moment.at,
          publishedById: moment.personId,
        }),
        ...(goesOn
          ? [update('checklist', { id: before.checklistId }, newest.revision, { validTo: plusDays(validFrom, -1) })]
          : []),
      ],
      events: [
        {
          type: 'checklist.published',
          subjectKind: 'checklist',
          subjectId: checklistId,
          areaId: moment.areas.root,
          payload: { code, version, validFrom },
        },
      ],
    }
  },
})
