import { z } from 'zod'
import { defineErrors } from '../kernel/fail'

const people = z.object({ personIds: z.array(z.string()) })
const nothing = z.object({})

export const inspectionsErrors = defineErrors({
  'inspection.too-few-inspectors': { http: 422, details: z.object({ needed: z.number() }) },
  'inspection.certificate-invalid': {
    http: 422,
    details: z.object({ personIds: z.array(z.string()), on: z.string() }),
  },
  'inspection.conflict-of-interest': { http: 422, details: people },
  'inspection.recorder-not-inspector': { http: 422, details: nothing },
  'inspection.signature-needed': { http: 422, details: nothing },
  'inspection.receiver-needed': { http: 422, details: nothing },
  'inspection.refusal-needs-witness': { http: 422, details: nothing },
  'inspection.shown-differs': { http: 422, details: z.object({ shownHash: z.string() }) },
  'inspection.photo-hash-differs': { http: 422, details: z.object({ fileIds: z.array(z.string()) }) },
  'inspection.premises-closed': { http: 422, details: nothing },
  'inspection.supervision-needs-basis': { http: 422, details: nothing },
  'inspection.no-powers': { http: 422, details: z.object({ kind: z.string() }) },
  'inspection.times-inverted': { http: 422, details: nothing },
  'inspection.too-long': { http: 422, details: z.object({ mostHours: z.number() }) },
  'inspection.trip-mismatch': { http: 422, details: nothing },
  'inspection.wrong-status': { http: 409, details: z.object({ status: z.string() }) },
  'trip.roster-invalid': { http: 422, details: people },
  'campaign.code-taken': { http: 409, details: nothing },
  'campaign.days-inverted': { http: 422, details: nothing },
  'campaign.day-outside': { http: 422, details: z.object({ fromOn: z.string(), toOn: z.string() }) },
  'file.kind-refused': { http: 422, details: z.object({ mime: z.string().nullable() }) },
  'file.unreadable': { http: 422, details: z.object({ mime: z.string() }) },
  'file.too-many-pixels': { http: 422, details: z.object({ pixels: z.number(), limit: z.number() }) },
  'file.hash-differs': { http: 422, details: nothing },
  'file.offset-differs': { http: 409, details: nothing },
  'file.not-arrived': { http: 404, details: nothing },
})
