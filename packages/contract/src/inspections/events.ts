import { z } from 'zod'
import { defineEvents } from '../kernel/events'
import { FileKind } from './files'
import { InspectionKind, InspectionStatus, SignState } from './kinds'

export const inspectionsEvents = defineEvents({
  'inspection.recorded': z.object({
    premisesId: z.string(),
    enterpriseId: z.string(),
    kind: InspectionKind,
    status: InspectionStatus,
    day: z.string(),
    signState: SignState,
    hazards: z.number(),
    lat: z.number(),
    lng: z.number(),
  }),
  'inspection.numbered': z.object({ number: z.string() }),
  'trip.sent': z.object({ campaignId: z.string().nullable(), day: z.string(), members: z.number() }),
  'campaign.started': z.object({ code: z.string(), fromOn: z.string(), toOn: z.string() }),
  'file.announced': z.object({ kind: FileKind, sha256: z.string(), bytes: z.number() }),
  'file.added': z.object({ kind: FileKind, sha256: z.string(), originalSha256: z.string() }),
})
