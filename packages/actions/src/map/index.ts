import { clusters } from './clusters'
import { open } from './open'

export * from './layer-scope'
export * from './live-log'
export * from './redact-point'

export const mapActions = {}
export const mapReads = { clusters, open }
