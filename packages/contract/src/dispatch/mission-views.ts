import { z } from 'zod'
import { IncidentId, Instant, MissionId, PersonId, Place } from '../kernel'
import { Rank, Skill } from '../volunteers'
import { Bar, Merit } from './bars'
import { IncidentCategory, IncidentLevel, MissionPersonStatus, MissionStatus, Post } from './kinds'
import { Need } from './report-incident'

/** What a verb on a mission answers. */
export const MissionChangedView = z.object({ missionId: MissionId, incidentId: IncidentId, status: MissionStatus })
export type MissionChangedView = z.infer<typeof MissionChangedView>

/** What a verb on one person's part in a mission answers. */
export const PersonChangedView = z.object({ missionId: MissionId, personId: PersonId, status: MissionPersonStatus })
export type PersonChangedView = z.infer<typeof PersonChangedView>

export const CandidateView = z.object({
  personId: PersonId,
  name: z.string(),
  rank: Rank,
  skills: z.array(Skill),
  place: Place,
  km: z.number(),
  minutes: z.number(),
  /** 0–1; only for the order, never shown as a judgement of the person. */
  score: z.number(),
  merits: z.array(Merit),
})
export type CandidateView = z.infer<typeof CandidateView>

export const CandidatesView = z.object({
  /** Best first. */
  ranked: z.array(CandidateView),
  /** Nearest first, with every reason. */
  barred: z.array(z.object({ personId: PersonId, name: z.string(), place: Place, km: z.number(), bars: z.array(Bar) })),
})
export type CandidatesView = z.infer<typeof CandidatesView>

/** One call-out as the volunteer's card: what, where, how far, what is needed, who leads. */
export const MyCallView = z.object({
  missionId: MissionId,
  incidentId: IncidentId,
  missionStatus: MissionStatus,
  category: IncidentCategory,
  level: IncidentLevel,
  title: z.string(),
  description: z.string(),
  address: z.string(),
  place: Place,
  isExercise: z.boolean(),
  /** From home, by the city's road factor and speed. */
  km: z.number(),
  minutes: z.number(),
  needs: z.array(Need),
  leaderName: z.string().nullable(),
  /** The leader's phone, masked; `dispatch.revealLeaderPhone` opens it and keeps who looked. Null: none, oneself, or one has said no. */
  leaderPhoneMask: z.string().nullable(),
  skill: Skill.nullable(),
  post: Post.nullable(),
  status: MissionPersonStatus,
  notifiedAt: Instant,
  etaAt: Instant.nullable(),
  checkedInAt: Instant.nullable(),
  onSceneAt: Instant.nullable(),
  releasedAt: Instant.nullable(),
  homeAt: Instant.nullable(),
  /** What would keep them from saying 能到, as far as is known now. */
  bars: z.array(Bar),
})
export type MyCallView = z.infer<typeof MyCallView>

export const MyCallsView = z.object({ calls: z.array(MyCallView) })
export type MyCallsView = z.infer<typeof MyCallsView>

export const MyHoursView = z.object({
  from: Instant,
  until: Instant,
  /** Overlaps counted once; rounded as the city has set. */
  minutes: z.number(),
  missions: z.number(),
  services: z.array(
    z.object({
      missionId: MissionId,
      title: z.string(),
      from: Instant,
      until: Instant,
      minutes: z.number(),
      /** Longer than a day: most likely a check-out was forgotten, so only 24 hours count. */
      capped: z.boolean(),
    }),
  ),
})
export type MyHoursView = z.infer<typeof MyHoursView>
