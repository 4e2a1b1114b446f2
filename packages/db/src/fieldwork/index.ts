export * from './hand-over-store'
export * from './pack-members'
export * from './pack-records'
export * from './pack-stamps'
