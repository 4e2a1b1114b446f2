import { fail } from '@huhang/contract'
import { InspectionView, OpenInspection } from '@huhang/contract/inspections'
import { defineRead } from '../kernel'
import { openedInspections } from './opened-inspections'

/** One visit with its hazards, orders, inspectors and signature; out of scope and not there are the same 404. */
export const open = defineRead({
  name: 'inspections.open',
  question: OpenInspection,
  view: InspectionView,
  async answer({ inspectionId }, look) {
    const [visit] = await openedInspections(look, [inspectionId])
    return visit ?? fail('record.not-found', { subject: 'inspection' })
  },
})
