import { handOver, settleHandOver } from './hand-over'
import { handedOver, recipients } from './handed-over'
import { packEntries } from './pack-entries'
import { packIndex } from './pack-index'
import { packParts } from './pack-parts'

export { type Door, performWaiting } from './perform-waiting'
export const fieldworkActions = { handOver, settleHandOver }
export const fieldworkReads = { handedOver, recipients, packIndex, packEntries, packParts }
