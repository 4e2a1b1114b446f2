import type { InspectionId } from '@huhang/contract'
import { mostNumbers } from '@huhang/contract/inspections'
import { findUnnumbered, readEventsOf } from '@huhang/db/stores'
import { defineReaction, derivedId, perform, type Reaction, viewOf } from '../kernel'
import { giveNumbers } from './give-numbers'

const system = { kind: 'system', name: 'document-registry' } as const
const recorded = 'inspection.recorded'

/**
 * Numbers in the order of the log. An unnumbered visit takes along those that follow it in the log, so that
 * thousands at once are a few commits.
 */
const numberVisits = defineReaction({
  name: 'inspections.number-visits',
  on: [recorded],
  async react(city, event, dealtThrough) {
    if ((await findUnnumbered(city.db, [event.subjectId])).length === 0) return
    const { events, until } = await readEventsOf(city.db, [recorded], event.position - 1, mostNumbers)
    const command = {
      commandId: derivedId(event.id, 'number'),
      occurredAt: event.occurredAt,
      inspectionIds: events.map(({ subjectId }) => subjectId as InspectionId),
    }
    const [outcome] = await perform(city, [{ action: giveNumbers, command }], system)
    if (outcome) viewOf(outcome)
    dealtThrough(until)
  },
})

export const inspectionsReactions: readonly Reaction[] = [numberVisits]
