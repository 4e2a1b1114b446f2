import { instantOf } from '@huhang/contract'
import type { HazardRowView, OpenedHazardView } from '@huhang/contract/hazards'
import type { InspectionRowView } from '@huhang/contract/inspections'
import { isOverdue, openStatuses, searchClauses } from '@huhang/domain/hazards'
import { dayOf } from '@huhang/domain/kernel'
import type { InputOf } from '../../app/look'
import type { PackEntry } from '../entry'
import type { PackInHand } from '../hand'
import { areasOf } from './enterprises'
import { paged } from './paged'
import type { Readers } from './readers'

const today = () => dayOf(instantOf(Date.now()))
const byNewest =
  <Row>(momentOf: (row: Row) => string) =>
  (a: Row, b: Row) =>
    momentOf(a) < momentOf(b) ? 1 : -1

const hazardsOf = ({ entries }: PackInHand): OpenedHazardView[] =>
  [...entries.values()].flatMap(({ hazards }) => hazards)
const visitsOf = ({ entries }: PackInHand): PackEntry['visits'][number][] =>
  [...entries.values()].flatMap(({ visits }) => visits)

/** Of whom the pack holds nothing it knows nothing: that is not the same as that nothing stands there. */
const isInPack = (
  { entries }: PackInHand,
  { enterpriseId, premisesId }: Pick<InputOf<'hazards.list'>, 'enterpriseId' | 'premisesId'>,
): boolean =>
  (enterpriseId === undefined || entries.has(enterpriseId)) &&
  (premisesId === undefined ||
    [...entries.values()].some(({ enterprise }) => enterprise.premises.some((each) => each.premisesId === premisesId)))

const rowOf = ({ hazard, enterpriseName, premisesName }: OpenedHazardView): HazardRowView => ({
  ...hazard,
  enterpriseName,
  premisesName,
  overdue: isOverdue(hazard, today()),
  listed: hazard.listedAt !== null,
})

const visitRowOf = (visit: PackEntry['visits'][number]): InspectionRowView => ({
  ...visit,
  enterpriseId: visit.enterprise.enterpriseId,
  enterprise: visit.enterprise.name,
  premisesId: visit.premises.premisesId,
  premises: visit.premises.name,
  hazards: visit.hazards.filter(({ status }) => status !== 'void' && status !== 'transferred').length,
  openHazards: visit.hazards.filter(({ status }) => openStatuses.some((open) => open === status)).length,
  signState: visit.signature.state,
})

export const hazardReaders: Readers = {
  'checklists.list': ({ on = today() }, { parts }) => {
    const lists = parts?.checklists?.checklists
    return lists && { checklists: lists.filter(({ validTo }) => validTo === null || validTo >= on) }
  },
  'checklists.open': ({ checklistId }, { parts }) =>
    parts?.checklists?.checklists.find((list) => list.checklistId === checklistId),
  'hazards.list': (question, pack) => {
    if (!isInPack(pack, question)) return undefined
    const { status, overdue, grade, listed, premisesId, enterpriseId, areaId, foundFrom, foundUntil, mine } = question
    // A company's pack is all its own.
    const areas = areasOf(pack, areaId)
    const found = hazardsOf(pack)
      .map(rowOf)
      .filter(
        (row) =>
          (areas === null || areas.has(row.areaId)) &&
          (status === undefined || status.length === 0 || status.includes(row.status)) &&
          (overdue === undefined || row.overdue === overdue) &&
          (grade === undefined || row.grade === grade) &&
          (listed === undefined || row.listed === listed) &&
          (premisesId === undefined || row.premisesId === premisesId) &&
          (enterpriseId === undefined || row.enterpriseId === enterpriseId) &&
          (foundFrom === undefined || dayOf(row.foundAt) >= foundFrom) &&
          (foundUntil === undefined || dayOf(row.foundAt) < foundUntil) &&
          (mine !== true || pack.entries.has(row.enterpriseId)),
      )
      .toSorted(byNewest(({ foundAt, id }) => `${foundAt}_${id}`))
    return paged(found, ({ foundAt, id }) => `${foundAt}_${id}`, question)
  },
  'hazards.open': ({ hazardId }, pack) => {
    const opened = hazardsOf(pack).find(({ hazard }) => hazard.id === hazardId)
    return opened && { ...opened, overdue: isOverdue(opened.hazard, today()) }
  },
  'hazards.searchClauses': ({ query = '', on, grade, limit = 20 }) =>
    searchClauses({ query, on: on ?? today(), grade, limit }).map(({ clause, pack }) => ({
      ...clause,
      packId: pack.id,
      packVersion: pack.version,
      packTitleZh: pack.titleZh,
      packTitleEn: pack.titleEn,
    })),
  'inspections.list': (question, pack) => {
    const { areaId, kind, fromOn, toOn, inspectorId, enterpriseId } = question
    const areas = areasOf(pack, areaId)
    const found = visitsOf(pack)
      .filter(
        (visit) =>
          (areas === null || areas.has(visit.areaId)) &&
          (kind === undefined || visit.kind === kind) &&
          (fromOn === undefined || visit.day >= fromOn) &&
          (toOn === undefined || visit.day <= toOn) &&
          (inspectorId === undefined || visit.inspectors.some(({ personId }) => personId === inspectorId)) &&
          (enterpriseId === undefined || visit.enterprise.enterpriseId === enterpriseId),
      )
      .toSorted(byNewest(({ day, inspectionId }) => `${day}_${inspectionId}`))
    const { rows, next } = paged(found, ({ day, inspectionId }) => `${day}_${inspectionId}`, question)
    return { rows: rows.map(visitRowOf), next }
  },
  'inspections.open': ({ inspectionId }, pack) => visitsOf(pack).find((visit) => visit.inspectionId === inspectionId),
}
