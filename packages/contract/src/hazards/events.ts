import { defineEvents } from '../kernel/events'

export const hazardsEvents = defineEvents({})
