import { defineEvents } from '../kernel/events'

export const inspectionsEvents = defineEvents({})
