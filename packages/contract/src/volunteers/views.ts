import { z } from 'zod'
import { AreaId, Instant, LocalDay, PersonId, Place, pageOf, Revision, RowId } from '../kernel'
import { Availability, Rank, Skill, TeamId } from './skills'

export const TeamView = z.object({ id: TeamId, name: z.string(), areaId: AreaId, place: Place, members: z.number() })
export type TeamView = z.infer<typeof TeamView>

/** What a change of a volunteer answers: who it was and the revision now. */
export const VolunteerChangedView = z.object({ personId: PersonId, revision: Revision })
export type VolunteerChangedView = z.infer<typeof VolunteerChangedView>

export const VolunteerRowView = z.object({
  personId: PersonId,
  name: z.string(),
  areaId: AreaId,
  teamId: TeamId.nullable(),
  teamName: z.string().nullable(),
  rank: Rank,
  availability: Availability,
  skills: z.array(Skill),
  /** Last insured day known; null when never insured. */
  insuredTo: LocalDay.nullable(),
  left: z.boolean(),
})
export type VolunteerRowView = z.infer<typeof VolunteerRowView>

export const VolunteerPageView = pageOf(VolunteerRowView)
export type VolunteerPageView = z.infer<typeof VolunteerPageView>

export const CertificateView = z.object({
  id: RowId,
  skill: Skill,
  number: z.string(),
  issuer: z.string(),
  validTo: LocalDay,
})
export type CertificateView = z.infer<typeof CertificateView>

export const InsuranceView = z.object({
  id: RowId,
  policy: z.string(),
  insurer: z.string(),
  validFrom: LocalDay,
  validTo: LocalDay,
})
export type InsuranceView = z.infer<typeof InsuranceView>

export const VolunteerView = z.object({
  personId: PersonId,
  name: z.string(),
  /** In clear for those whose role needs it, masked for others. */
  phone: z.string().nullable(),
  areaId: AreaId,
  teamId: TeamId.nullable(),
  teamName: z.string().nullable(),
  rank: Rank,
  bornOn: LocalDay,
  joinedOn: LocalDay,
  place: Place,
  availability: Availability,
  availableFrom: Instant.nullable(),
  left: z.boolean(),
  revision: Revision,
  skills: z.array(Skill),
  certificates: z.array(CertificateView),
  insurances: z.array(InsuranceView),
})
export type VolunteerView = z.infer<typeof VolunteerView>
