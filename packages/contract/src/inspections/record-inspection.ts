import { z } from 'zod'
import { ChecklistAnswers, mostChecklists } from '../checklists'
import { HazardDraft, mostHazards } from '../hazards'
import { command } from '../kernel/commands'
import { AreaId, FileId, InspectionId, PersonId, PremisesId, RowId } from '../kernel/ids'
import { Place } from '../kernel/places'
import { Hash, list, requiredText, text } from '../kernel/texts'
import { Instant } from '../kernel/times'
import { InspectionKind, InspectionStatus, SignState } from './kinds'

/** How the visit ended for the company's side. Which fields each state needs is a rule (IN-5, IN-6). */
export const VisitSignature = z.strictObject({
  state: SignState,
  /** The drawn signature, announced before. */
  fileId: FileId.optional(),
  /** SHA-256 of `shownText` of the record, UTF-8: binds the signature to what was on the screen. */
  shownHash: Hash,
  reason: text(500).optional(),
  witness: text(50).optional(),
})
export type VisitSignature = z.infer<typeof VisitSignature>

/** The visit as it stands on the page that the company reads and signs. */
export const VisitRecord = z.strictObject({
  inspectionId: InspectionId,
  premisesId: PremisesId,
  kind: InspectionKind,
  startedAt: Instant,
  endedAt: Instant,
  /** Where the device was; WGS-84. */
  place: Place.optional(),
  inspectorIds: list(PersonId, 20),
  content: requiredText(4000),
  receivedBy: z.strictObject({ name: text(50), title: text(50) }),
  hazards: list(HazardDraft, mostHazards),
  /** Names as the page showed them: later renaming must not change what was signed. */
  shownAs: z.strictObject({
    enterprise: requiredText(200),
    premises: requiredText(300),
    inspectors: list(requiredText(120), 20),
    /** Of `supervisedAreaId`, and only with it. */
    supervisedArea: requiredText(60).optional(),
  }),
  /**
   * SHA-256 of each photo of the hazards and of the answers, as the device announced it (IN-22). Records of devices that announced
   * nothing have none.
   */
  photoHashes: list(z.strictObject({ fileId: FileId, sha256: Hash }), 4000).optional(),
  tripId: RowId.optional(),
  /** 行政检查审批 number behind a supervision that enters the firm (T1). */
  approval: text(100).optional(),
  /** Government-side supervision: the local bureau's area; the firm is only the place (T1). */
  supervisedAreaId: AreaId.optional(),
  /** Absent in records made before there were lists. */
  checklists: list(ChecklistAnswers, mostChecklists).optional(),
})
export type VisitRecord = z.infer<typeof VisitRecord>

/** 现场检查记录 (行政处罚法 §42, §55; 安全生产法 §67, §68). Errors: `inspection.*`, those of each hazard draft. */
export const RecordInspection = command({ ...VisitRecord.shape, signature: VisitSignature })
export type RecordInspection = z.infer<typeof RecordInspection>

export const RecordedView = z.object({ inspectionId: InspectionId, status: InspectionStatus, revision: z.number() })
export type RecordedView = z.infer<typeof RecordedView>
