import type { InspectionId } from '@huhang/contract'
import { InspectionStatus, InspectionView } from '@huhang/contract/inspections'
import { findOpenedInspections, findVisitChecklists } from '@huhang/db/stores'
import { standingOf } from '@huhang/domain/inspections'
import { dayOf, groupedBy } from '@huhang/domain/kernel'
import type { Look } from '../kernel'

/** Visits with their hazards, orders, inspectors and signature. One that is missing is not there, or not for this viewer. */
export async function openedInspections(
  { city, scope }: Pick<Look, 'city' | 'scope'>,
  inspectionIds: readonly InspectionId[],
): Promise<InspectionView[]> {
  const rows = await findOpenedInspections(city.db, inspectionIds, scope, dayOf(city.now(), city.zone))
  const answered = groupedBy(await findVisitChecklists(city.db, inspectionIds), (one) => one.inspectionId)
  return rows.map((row) =>
    InspectionView.parse({
      ...row,
      inspectionId: row.id,
      status: standingOf(InspectionStatus.parse(row.status), row.tally),
      place: row.lat === null || row.lng === null ? null : { lat: row.lat, lng: row.lng },
      receivedBy: { name: row.receivedByName, title: row.receivedByTitle },
      signature: {
        state: row.signState,
        fileId: row.signatureFileId,
        arrived: row.signatureArrived,
        reason: row.signReason,
        witness: row.witnessName,
        shownText: row.shownText,
        shownHash: row.shownHash,
      },
      hazards: row.hazardRows,
      checklists: answered.get(row.id) ?? [],
    }),
  )
}
