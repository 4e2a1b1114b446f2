import type { IncidentCategory, IncidentLevel, IncidentStatus, MissionStatus } from '@huhang/contract/dispatch'
import type { HazardGrade, HazardStatus } from '@huhang/contract/hazards'
import type { InspectionKind, InspectionStatus } from '@huhang/contract/inspections'

export type Language = 'zh-CN' | 'en'

/** What the codes of records are called: on pages, on the map and in workbooks alike. */
export type CodeWords = {
  readonly visitKind: Readonly<Record<InspectionKind, string>>
  readonly visitStatus: Readonly<Record<InspectionStatus, string>>
  readonly hazardStatus: Readonly<Record<HazardStatus, string>>
  readonly hazardGrade: Readonly<Record<HazardGrade, string>>
  readonly incidentKind: Readonly<Record<IncidentCategory, string>>
  readonly incidentLevel: Readonly<Record<IncidentLevel, string>>
  readonly incidentStatus: Readonly<Record<IncidentStatus, string>>
  readonly missionStatus: Readonly<Record<MissionStatus, string>>
}
