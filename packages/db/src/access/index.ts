export * from './actor-store'
export * from './look-store'
export * from './people-list'
export * from './person-store'
