import { defineEvents } from '../kernel/events'

export const volunteersEvents = defineEvents({})
