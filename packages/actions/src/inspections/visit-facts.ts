import type { RecordInspection } from '@huhang/contract/inspections'
import { findVisitFacts, type PremisesFacts, type VisitFactRows } from '@huhang/db/stores'
import { defaultLimits, type HazardLimits } from '@huhang/domain/hazards'
import type { KnownInspector, VisitFacts } from '@huhang/domain/inspections'
import { hazardLimits, photosOf, type Uploaders } from '../hazards'
import type { City } from '../kernel'
import { shownHashOf } from './shown-hash'

export type LoadedVisit = {
  premises: PremisesFacts | null
  facts: VisitFacts
  limits: HazardLimits
  uploaders: Uploaders
}

function inspectorsOf(command: RecordInspection, enterpriseId: string, rows: VisitFactRows): KnownInspector[] {
  const inConflict = (personId: string) =>
    rows.conflicts.some(
      (one) =>
        one.personId === personId &&
        one.enterpriseId === enterpriseId &&
        Date.parse(one.since) <= Date.parse(command.endedAt) &&
        (one.until === null || Date.parse(one.until) > Date.parse(command.startedAt)),
    )
  return [...new Set(command.inspectorIds)].flatMap((personId) => {
    const known = rows.certificates.filter((row) => row.personId === personId)
    const certificates = known.flatMap(({ number, validFrom, validTo }) =>
      number === null || validFrom === null || validTo === null ? [] : [{ number, validFrom, validTo }],
    )
    return known.length === 0 ? [] : [{ personId, certificates, inConflict: inConflict(personId) }]
  })
}

/** What the rules of these visits ask: one statement for all of them. */
export async function loadVisits(
  city: City,
  commands: readonly RecordInspection[],
  recorderId: string | null,
): Promise<(command: RecordInspection) => LoadedVisit> {
  const rows = await findVisitFacts(city.db, {
    premisesIds: commands.map((command) => command.premisesId),
    personIds: [...new Set(commands.flatMap((command) => command.inspectorIds))],
    fileIds: commands.flatMap((command) => [command.signature.fileId ?? [], command.hazards.flatMap(photosOf)].flat()),
    tripIds: commands.flatMap((command) => command.tripId ?? []),
  })
  const limits = commands.some((command) => command.hazards.length > 0) ? await hazardLimits(city) : defaultLimits
  const uploaders = new Map(rows.files.map((row) => [row.id, row.uploadedById]))
  const premisesById = new Map(rows.premises.map((row) => [row.id, row]))
  return (command) => {
    const premises = premisesById.get(command.premisesId) ?? null
    const file = rows.files.find((row) => row.id === command.signature.fileId && row.kind === 'signature')
    return {
      premises,
      limits,
      uploaders,
      facts: {
        premisesOpen: premises !== null && premises.closedAt === null && premises.enterpriseActive,
        inspectors: inspectorsOf(command, premises?.enterpriseId ?? '', rows),
        // The system tells stories of people whose files were uploaded by itself.
        signatureThere: file !== undefined && (recorderId === null || file.uploadedById === recorderId),
        shownHash: shownHashOf(command),
        trip: rows.trips.find((row) => row.id === command.tripId) ?? null,
      },
    }
  }
}
