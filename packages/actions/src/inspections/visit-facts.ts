import { instantOf } from '@huhang/contract'
import type { RecordInspection } from '@huhang/contract/inspections'
import { findAreas, findRenamed, findVisitFacts, type PremisesFacts, type VisitFactRows } from '@huhang/db/stores'
import type { KnownForLists } from '@huhang/domain/checklists'
import { defaultLimits, type HazardLimits } from '@huhang/domain/hazards'
import { type KnownInspector, namesPlace, photosOfRecord, type VisitFacts } from '@huhang/domain/inspections'
import { hazardLimits, type Uploaders } from '../hazards'
import type { AsSaid, City } from '../kernel'
import { shownHashOf } from './shown-hash'
import { loadKnownForLists } from './visit-checklists'

export type LoadedVisit = {
  premises: PremisesFacts | null
  facts: VisitFacts
  limits: HazardLimits
  uploaders: Uploaders
  known: KnownForLists
  /** With the times that the device's clock showed: it was those that the company signed. */
  said: RecordInspection
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
    const [first] = known
    return first === undefined ? [] : [{ personId, name: first.name, certificates, inConflict: inConflict(personId) }]
  })
}

const nowhere = { enterprise: '', name: '', address: '' }
// A page may have been open, or a device without a network, for as long as this before the visit began.
const slackMs = 24 * 3_600_000

/** Places whose page showed other names than the register has now, because those were changed in between. */
async function renamedOf(
  city: City,
  commands: readonly RecordInspection[],
  places: ReadonlyMap<string, PremisesFacts>,
) {
  const strange = commands.filter((command) => !namesPlace(command, places.get(command.premisesId) ?? nowhere))
  if (strange.length === 0) return new Set<string>()
  const earliest = Math.min(...strange.map(({ startedAt }) => Date.parse(startedAt)))
  const ids = strange.map(({ premisesId }) => premisesId)
  return findRenamed(city.db, ids, instantOf(earliest - slackMs))
}

/** What the rules of these visits ask: one statement for all of them, another where names are not as they were. */
export async function loadVisits(
  city: City,
  commands: readonly RecordInspection[],
  recorderId: string | null,
  asSaid: AsSaid<RecordInspection>,
): Promise<(command: RecordInspection) => LoadedVisit> {
  const rows = await findVisitFacts(city.db, {
    premisesIds: commands.map((command) => command.premisesId),
    personIds: [...new Set(commands.flatMap((command) => command.inspectorIds))],
    fileIds: commands.flatMap((command) =>
      [command.signature.fileId ?? [], photosOfRecord(command).map(({ fileId }) => fileId)].flat(),
    ),
    tripIds: commands.flatMap((command) => command.tripId ?? []),
  })
  const limits = commands.some((command) => command.hazards.length > 0) ? await hazardLimits(city) : defaultLimits
  const known = await loadKnownForLists(city, commands)
  const uploaders = new Map(rows.files.map((row) => [row.id, row.uploadedById]))
  const announced = new Map(rows.files.map((row) => [row.id, row.originalSha256]))
  const premisesById = new Map(rows.premises.map((row) => [row.id, row]))
  const renamed = await renamedOf(city, commands, premisesById)
  const supervised = commands.flatMap(({ supervisedAreaId }) => supervisedAreaId ?? [])
  const areas = supervised.length === 0 ? [] : await findAreas(city.db, supervised)
  return (command) => {
    const said = asSaid(command)
    const premises = premisesById.get(command.premisesId) ?? null
    const file = rows.files.find((row) => row.id === command.signature.fileId && row.kind === 'signature')
    return {
      premises,
      limits,
      uploaders,
      known,
      said,
      facts: {
        premisesOpen: premises !== null && premises.closedAt === null && premises.enterpriseActive,
        inspectors: inspectorsOf(command, premises?.enterpriseId ?? '', rows),
        // The system tells stories of people whose files were uploaded by itself.
        signatureThere: file !== undefined && (recorderId === null || file.uploadedById === recorderId),
        announced,
        shownHash: shownHashOf(said),
        place: premises ?? nowhere,
        wasRenamed: renamed.has(command.premisesId),
        supervisedArea: areas.find(({ id }) => id === command.supervisedAreaId)?.name ?? null,
        trip: rows.trips.find((row) => row.id === command.tripId) ?? null,
      },
    }
  }
}
