import type { LocalDay } from '@huhang/contract'
import type { InspectorView } from '@huhang/contract/access'
import { AskPackParts, PackPartsView } from '@huhang/contract/fieldwork'
import { dayOf } from '@huhang/domain/kernel'
import { accessReads } from '../access'
import { areasReads } from '../areas'
import { checklistsReads } from '../checklists'
import { enterprisesReads } from '../enterprises'
import { defineRead, type Look } from '../kernel'
import { lookAs } from './look-as'

const aPage = 100
/** More colleagues than a visit could be chosen from on a phone. */
const inspectorsAtMost = 500

async function inspectorsFor(look: Look, on: LocalDay): Promise<InspectorView[]> {
  const all: InspectorView[] = []
  let after: InspectorView['personId'] | undefined
  while (all.length < inspectorsAtMost) {
    const { rows, next } = await accessReads.listInspectors.answer({ on, limit: aPage, after }, look)
    all.push(...rows)
    if (next === null) break
    after = rows.at(-1)?.personId
  }
  return all
}

export async function partsFor(look: Look): Promise<PackPartsView> {
  const today = dayOf(look.city.now(), look.city.zone)
  const [seesAreas, seesFamilies, seesInspectors, seesChecklists] = [
    lookAs(look, 'areas.tree'),
    lookAs(look, 'enterprises.families'),
    lookAs(look, 'access.listInspectors'),
    lookAs(look, 'checklists.list'),
  ]
  const [areas, families, inspectors, checklists] = await Promise.all([
    seesAreas && areasReads.tree.answer({}, seesAreas),
    seesFamilies && enterprisesReads.families.answer({}, seesFamilies),
    seesInspectors && inspectorsFor(seesInspectors, today),
    seesChecklists && checklistsReads.list.answer({ on: today }, seesChecklists),
  ])
  return { areas, families, inspectors, checklists }
}

/** What stands beside a pack's entries: few and small, so that they come and are stamped as one. */
export const packParts = defineRead({
  name: 'fieldwork.packParts',
  question: AskPackParts,
  view: PackPartsView,
  answer: (_question, look) => partsFor(look),
})
