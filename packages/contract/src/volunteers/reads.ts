import { z } from 'zod'
import { AreaId, PersonId, pageFields, text } from '../kernel'
import { Skill, TeamId } from './skills'

/** The roster by pinyin of the name; `search` finds names and pinyin. */
export const ListVolunteers = z.strictObject({
  areaId: AreaId.optional(),
  teamId: TeamId.optional(),
  skill: Skill.optional(),
  search: text(40).optional(),
  ...pageFields,
})
export type ListVolunteers = z.infer<typeof ListVolunteers>

export const OpenVolunteer = z.strictObject({ personId: PersonId })
export type OpenVolunteer = z.infer<typeof OpenVolunteer>

export const ListRanks = z.strictObject({})
export type ListRanks = z.infer<typeof ListRanks>

export const ListTeams = z.strictObject({})
export type ListTeams = z.infer<typeof ListTeams>
