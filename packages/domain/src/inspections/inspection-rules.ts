import { fail, type Instant, type LocalDay } from '@huhang/contract'
import type { RecordInspection } from '@huhang/contract/inspections'
import { isTooOld, minutesBetween } from '../kernel'
import { isGovernmentSide, isInspection, isService } from './powers'
import { photosOfRecord } from './record-photos'
import { inspectorShown, premisesShown } from './shown-text'

/** What the rules need to know of those who came. */
export type KnownInspector = {
  personId: string
  name: string
  certificates: readonly { number: string; validFrom: string; validTo: string }[]
  /** A relation to this enterprise was declared and stands on the visit's day. */
  inConflict: boolean
}

export type VisitFacts = {
  premisesOpen: boolean
  inspectors: readonly KnownInspector[]
  /** The signature's file was uploaded as a signature by the one who records. */
  signatureThere: boolean
  /** SHA-256 of each file that the record names, as it was announced; one that nobody announced is missing. */
  announced: ReadonlyMap<string, string>
  /** SHA-256 of the record's `shownText`, made by the server. */
  shownHash: string
  /** The place as the register names it. */
  place: { enterprise: string; name: string; address: string }
  /** The register's names of the place were changed since the visit began: the page may well have shown older ones. */
  wasRenamed: boolean
  /** The area whose bureau is supervised, as the register names it. */
  supervisedArea: string | null
  trip: { day: string; memberIds: readonly string[] } | null
}

/** All by a clock that was set right; the record itself says what the device's clock showed. */
export type VisitMoment = {
  personId: string | null
  at: Instant
  receivedAt: Instant
  startedAt: Instant
  endedAt: Instant
  day: LocalDay
  /** A person's visit may come in this many days after it began. */
  maxBackdateDays: number
}

export const leastInspectors = 2

/** A phone's clock may run ahead of the server's by this much. */
export const clockToleranceMinutes = 15

export const mostVisitHours = 24

/** IN-23: longer than a person's visit lasts. */
export const isTooLong = ({ startedAt, endedAt }: { startedAt: Instant; endedAt: Instant }): boolean =>
  minutesBetween(startedAt, endedAt) > mostVisitHours * 60

/** The certificate that counts on a day: both its days included, the newest first. */
export const certificateOn = (inspector: KnownInspector, day: string) =>
  inspector.certificates
    .filter((one) => one.validFrom <= day && day <= one.validTo)
    .sort((a, b) => (a.validTo < b.validTo ? 1 : -1))[0] ?? null

/** IN-1 to IN-4: who may stand behind a record. @throws `inspection.*` */
export function judgeInspectors(command: RecordInspection, facts: VisitFacts, moment: VisitMoment): void {
  const known = facts.inspectors.map((inspector) => inspector.personId)
  if (new Set(command.inspectorIds).size < leastInspectors || known.length < new Set(command.inspectorIds).size)
    fail('inspection.too-few-inspectors', { needed: leastInspectors })
  if (moment.personId !== null && !known.includes(moment.personId)) fail('inspection.recorder-not-inspector', {})
  if (!isInspection(command)) return
  const uncertified = facts.inspectors.filter((inspector) => certificateOn(inspector, moment.day) === null)
  if (uncertified.length > 0)
    fail('inspection.certificate-invalid', { personIds: uncertified.map((one) => one.personId), on: moment.day })
  const conflicted = facts.inspectors.filter((inspector) => inspector.inConflict)
  if (conflicted.length > 0)
    fail('inspection.conflict-of-interest', { personIds: conflicted.map((one) => one.personId) })
}

/** IN-20: whether the page named the place that the record is of. */
export const namesPlace = ({ shownAs }: Pick<RecordInspection, 'shownAs'>, place: VisitFacts['place']): boolean =>
  shownAs.enterprise === place.enterprise && [place.name, premisesShown(place)].includes(shownAs.premises)

/** IN-20: whether the page named the people whose record it is, each with a certificate of theirs or none. */
const namesPeople = ({ shownAs, inspectorIds }: RecordInspection, { inspectors }: VisitFacts): boolean =>
  shownAs.inspectors.length === inspectorIds.length &&
  inspectorIds.every((personId, index) => {
    const known = inspectors.find((inspector) => inspector.personId === personId)
    if (known === undefined) return false
    const numbers = [null, ...known.certificates.map(({ number }) => number)]
    return numbers.some((number) => shownAs.inspectors[index] === inspectorShown({ name: known.name, number }))
  })

/** IN-5 to IN-7, IN-20: how the company's side ended. @throws `inspection.*` */
export function judgeSignature(command: RecordInspection, facts: VisitFacts): void {
  const { signature, receivedBy } = command
  if (signature.state !== 'absent' && receivedBy.name === '') fail('inspection.receiver-needed', {})
  if (signature.state === 'signed') {
    if (signature.fileId === undefined || !facts.signatureThere) fail('inspection.signature-needed', {})
  } else if (!signature.reason || !signature.witness) fail('inspection.refusal-needs-witness', {})
  const isArea = (command.shownAs.supervisedArea ?? null) === facts.supervisedArea
  const isShown = signature.shownHash === facts.shownHash && isArea && namesPeople(command, facts)
  const isPlace = facts.wasRenamed || namesPlace(command, facts.place)
  if (!isShown || !isPlace) fail('inspection.shown-differs', { shownHash: facts.shownHash })
}

/** IN-22: a record that names its photos' hashes names those of all its photos, as announced. @throws `inspection.*` */
export function judgePhotoHashes(record: RecordInspection, { announced }: VisitFacts): void {
  if (record.photoHashes === undefined) return
  const photos = new Set(photosOfRecord(record).map(({ fileId }) => fileId))
  const shown = new Map(record.photoHashes.map(({ fileId, sha256 }) => [fileId, sha256]))
  const fileIds = [...new Set([...photos, ...shown.keys()])].filter(
    (fileId) => !photos.has(fileId) || shown.get(fileId) === undefined || shown.get(fileId) !== announced.get(fileId),
  )
  if (fileIds.length > 0) fail('inspection.photo-hash-differs', { fileIds })
}

/** IN-8 to IN-12, IN-23: the place, the kind, the times and the trip. @throws `inspection.*`, `time.*` */
export function judgeVisit(command: RecordInspection, facts: VisitFacts, moment: VisitMoment): void {
  if (!facts.premisesOpen) fail('inspection.premises-closed', {})
  if (command.kind === 'supervision' && !command.approval === !isGovernmentSide(command))
    fail('inspection.supervision-needs-basis', {})
  if (isService(command.kind) && command.hazards.some((hazard) => !hazard.correctedOnSpot))
    fail('inspection.no-powers', { kind: command.kind })
  if (command.endedAt < command.startedAt) fail('inspection.times-inverted', {})
  const aheadMinutes = minutesBetween(moment.at, moment.endedAt)
  if (command.endedAt > command.occurredAt || aheadMinutes > clockToleranceMinutes)
    fail('time.in-future', { occurredAt: command.endedAt })
  if (moment.personId !== null && isTooOld(moment.startedAt, moment.receivedAt, moment.maxBackdateDays))
    fail('time.too-old', { occurredAt: moment.startedAt, maxDays: moment.maxBackdateDays })
  if (moment.personId !== null && isTooLong(moment)) fail('inspection.too-long', { mostHours: mostVisitHours })
  if (command.tripId === undefined) return
  const onTrip = command.inspectorIds.every((id) => facts.trip?.memberIds.includes(id))
  if (facts.trip?.day !== moment.day || !onTrip) fail('inspection.trip-mismatch', {})
}
