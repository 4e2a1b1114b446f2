import { defineEvents } from '../kernel/events'

export const dispatchEvents = defineEvents({})
