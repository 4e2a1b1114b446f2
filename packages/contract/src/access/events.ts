import { defineEvents } from '../kernel/events'

export const accessEvents = defineEvents({})
