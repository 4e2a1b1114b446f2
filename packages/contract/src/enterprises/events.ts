import { defineEvents } from '../kernel/events'

export const enterprisesEvents = defineEvents({})
