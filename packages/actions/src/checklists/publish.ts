import { fail } from '@huhang/contract'
import { PublishChecklist, PublishedView } from '@huhang/contract/checklists'
import { findVersions, insert, update } from '@huhang/db/stores'
import { earliestFrom, endedBy, itemsOf, templateTroubles } from '@huhang/domain/checklists'
import { dayOf, plusDays } from '@huhang/domain/kernel'
import { defineAction } from '../kernel'

/** Held by who publishes and who retires. */
export const checklistDays = 'checklist-days'

/** The next version of a list. Errors: `checklist.invalid`, `checklist.from-too-early`, `record.changed`. */
export const publish = defineAction({
  name: 'checklists.publish',
  command: PublishChecklist,
  view: PublishedView,
  subjects: (command) => [command.checklistId, command.code],
  // Days are judged against those of the other versions: one after the other.
  locks: () => [checklistDays],
  async load({ db }, commands) {
    const versions = await findVersions(
      db,
      commands.map(({ code }) => code),
    )
    return (command) => versions.get(command.code) ?? []
  },
  // A list belongs to the whole city: only who administers all of it may change what is asked everywhere.
  reach: () => ({ areaId: null }),
  decide(versions, command, moment) {
    const { checklistId, basedOn, code, title, about, sections, passPercent, validFrom } = command
    const templates = versions.map(({ template }) => template)
    const before = templates[0] ?? null
    if ((before?.version ?? 0) !== basedOn) fail('record.changed', { subject: 'checklist', current: before })
    const troubles = templateTroubles(command)
    if (troubles.length > 0) fail('checklist.invalid', { troubles })
    // What is shipped began with its standard, before there was this city's memory of it.
    const earliestOn =
      moment.personId === null ? validFrom : earliestFrom(templates, dayOf(moment.receivedAt, moment.zone))
    if (validFrom < earliestOn) fail('checklist.from-too-early', { earliestOn })
    const version = basedOn + 1
    const ended = new Set(endedBy(templates, validFrom))
    return {
      view: { checklistId, version },
      writes: [
        insert('checklist', {
          ...{ id: checklistId, code, version, title, about: about ?? null, sections, passPercent, validFrom },
          itemCount: itemsOf(command).length,
          publishedAt: moment.at,
          publishedById: moment.personId,
        }),
        ...versions
          .filter(({ template }) => ended.has(template))
          .map(({ template, revision }) =>
            update('checklist', { id: template.checklistId }, revision, { validTo: plusDays(validFrom, -1) }),
          ),
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
