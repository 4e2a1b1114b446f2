import { defineEvents } from '../kernel/events'

export const areasEvents = defineEvents({})
