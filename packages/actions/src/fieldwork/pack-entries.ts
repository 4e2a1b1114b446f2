import { EnterpriseRowView } from '@huhang/contract/enterprises'
import { AskPackEntries, PackEntriesView } from '@huhang/contract/fieldwork'
import { OpenedHazardView } from '@huhang/contract/hazards'
import { findLastVisitIds, findOpenHazardIds, findPackRows } from '@huhang/db/read'
import { groupedBy } from '@huhang/domain/kernel'
import { historiesOf, openedEnterprises } from '../enterprises'
import { openedHazards } from '../hazards'
import { openedInspections } from '../inspections'
import { defineRead } from '../kernel'
import { lookAs } from './look-as'

/** What one looks back at before going in; the rest of a history is read where there is a network. */
export const historyRows = 12
const lastVisits = 1
/** A site with more to fix than this is not walked in a day; the phone says that there are more. */
const openHazards = 30

/** All that the pages of these enterprises ask, asked at once; each part within the reach its own read has. */
export const packEntries = defineRead({
  name: 'fieldwork.packEntries',
  question: AskPackEntries,
  view: PackEntriesView,
  async answer({ enterpriseIds: asked }, look) {
    const { db } = look.city
    const rows = await findPackRows(db, asked, look.scope)
    const ids = rows.map(({ id }) => id)
    const [opens, tells, listsHazards, listsVisits, listsInspectors] = [
      lookAs(look, 'enterprises.open'),
      lookAs(look, 'enterprises.history'),
      lookAs(look, 'hazards.open'),
      lookAs(look, 'inspections.open'),
      lookAs(look, 'access.listInspectors'),
    ]
    const [enterprises, histories, hazards, visits] = await Promise.all([
      opens ? openedEnterprises(opens, ids) : [],
      tells ? historiesOf(tells, { enterpriseIds: ids, limit: historyRows }) : [],
      listsHazards
        ? openedHazards(listsHazards, await findOpenHazardIds(db, ids, openHazards, listsHazards.scope))
        : [],
      listsVisits ? openedInspections(listsVisits, await findLastVisitIds(db, ids, lastVisits, listsVisits.scope)) : [],
    ])
    const pages = new Map(enterprises.map((page) => [page.enterpriseId, page]))
    const hazardsAt = groupedBy(hazards, ({ hazard }) => hazard.enterpriseId)
    const visitsAt = groupedBy(visits, ({ enterprise }) => enterprise.enterpriseId)
    return {
      entries: rows.flatMap((row, index) => {
        const enterprise = pages.get(row.id)
        if (enterprise === undefined) return []
        return {
          enterpriseId: row.id,
          row: EnterpriseRowView.parse({ ...row, enterpriseId: row.id }),
          nameKey: row.nameKey,
          pinyin: row.pinyin,
          initials: row.initials,
          enterprise,
          hazards: (hazardsAt.get(row.id) ?? [])
            .toSorted((a, b) => (a.hazard.foundAt < b.hazard.foundAt ? 1 : -1))
            .map((opened) => OpenedHazardView.parse(opened)),
          visits: (visitsAt.get(row.id) ?? []).toSorted((a, b) => (a.startedAt < b.startedAt ? 1 : -1)),
          history: histories[index] ?? { rows: [], next: null },
          conflicted: listsInspectors ? row.conflicted : [],
        }
      }),
    }
  },
})
