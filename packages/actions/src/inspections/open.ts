import { fail } from '@huhang/contract'
import { InspectionStatus, InspectionView, OpenInspection } from '@huhang/contract/inspections'
import { findInspection } from '@huhang/db/stores'
import { standingOf } from '@huhang/domain/inspections'
import { dayOf } from '@huhang/domain/kernel'
import { defineRead } from '../kernel'

/** One visit with its hazards, orders, inspectors and signature; out of scope and not there are the same 404. */
export const open = defineRead({
  name: 'inspections.open',
  question: OpenInspection,
  view: InspectionView,
  async answer({ inspectionId }, { city, scope }) {
    const row = await findInspection(city.db, inspectionId, scope, dayOf(city.now(), city.zone))
    if (row === null) return fail('record.not-found', { subject: 'inspection' })
    return InspectionView.parse({
      ...row,
      inspectionId,
      status: standingOf(InspectionStatus.parse(row.status), row.tally),
      place: row.lat === null || row.lng === null ? null : { lat: row.lat, lng: row.lng },
      receivedBy: { name: row.receivedByName, title: row.receivedByTitle },
      signature: {
        state: row.signState,
        fileId: row.signatureFileId,
        reason: row.signReason,
        witness: row.witnessName,
        shownText: row.shownText,
        shownHash: row.shownHash,
      },
      hazards: row.hazardRows,
    })
  },
})
