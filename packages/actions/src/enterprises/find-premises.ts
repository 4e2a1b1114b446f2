import { fail } from '@huhang/contract'
import { FindPremises, FoundPremisesView } from '@huhang/contract/enterprises'
import { findScannedPremises } from '@huhang/db/stores'
import { defineRead } from '../kernel'

/** Whose place a scanned code names. @throws `record.not-found` also for one outside of one's area */
export const findPremises = defineRead({
  name: 'enterprises.findPremises',
  question: FindPremises,
  view: FoundPremisesView,
  async answer({ premisesId }, { city: { db }, scope }) {
    const found = await findScannedPremises(db, premisesId, scope)
    return found === null ? fail('record.not-found', { subject: 'premises' }) : FoundPremisesView.parse(found)
  },
})
