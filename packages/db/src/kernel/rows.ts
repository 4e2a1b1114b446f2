import type * as Models from '../generated/models'

/** A Prisma model's row as `Db.rows` gives it: instants and days as text, bigint as text. */
type Plain<Value> = Value extends Date
  ? string
  : Value extends bigint
    ? string
    : Value extends null
      ? null
      : Value extends string | number | boolean
        ? Value
        : unknown

/** Table names and their Prisma models: the only tables a write may name. One line a table, by room. */
export type Tables = {
  setting: Models.SettingModel
  stored_file: Models.StoredFileModel
  access_log: Models.AccessLogModel
  person: Models.PersonModel
  role_grant: Models.RoleGrantModel
  inspector_certificate: Models.InspectorCertificateModel
  conflict_of_interest: Models.ConflictOfInterestModel
  auth_user: Models.UserModel
  auth_account: Models.AccountModel
  auth_session: Models.SessionModel
  sign_in_attempt: Models.SignInAttemptModel
  area: Models.AreaModel
  enterprise: Models.EnterpriseModel
  premises: Models.PremisesModel
  contact: Models.ContactModel
  inspection: Models.InspectionModel
  inspection_inspector: Models.InspectionInspectorModel
  campaign: Models.CampaignModel
  team_trip: Models.TeamTripModel
  trip_member: Models.TripMemberModel
  document_serial: Models.DocumentSerialModel
  hazard: Models.HazardModel
  hazard_file: Models.HazardFileModel
  checklist: Models.ChecklistModel
  inspection_checklist: Models.InspectionChecklistModel
  finding: Models.FindingModel
  answer_file: Models.AnswerFileModel
  rectification_order: Models.RectificationOrderModel
  extension: Models.ExtensionModel
  recheck: Models.RecheckModel
  listing: Models.ListingModel
  listing_report: Models.ListingReportModel
  document: Models.DocumentModel
  team: Models.TeamModel
  volunteer: Models.VolunteerModel
  volunteer_skill: Models.VolunteerSkillModel
  volunteer_certificate: Models.VolunteerCertificateModel
  insurance: Models.InsuranceModel
  incident: Models.IncidentModel
  incident_need: Models.IncidentNeedModel
  mission: Models.MissionModel
  mission_person: Models.MissionPersonModel
  hand_over: Models.HandOverModel
}

export type TableName = keyof Tables
export type Row<Table extends TableName> = { [Column in keyof Tables[Table]]: Plain<Tables[Table][Column]> }
