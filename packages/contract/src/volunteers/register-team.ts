import type { z } from 'zod'
import { AreaId, command, Place, requiredText } from '../kernel'
import { TeamId } from './skills'

/** A rescue team and where it musters. */
export const RegisterTeam = command({ teamId: TeamId, name: requiredText(60), areaId: AreaId, place: Place })
export type RegisterTeam = z.infer<typeof RegisterTeam>
