import { edit } from './edit'
import { list } from './list'
import { open } from './open'
import { ranks } from './ranks'
import { recordInsurance } from './record-insurance'
import { recordSkill } from './record-skill'
import { register } from './register'
import { registerTeam } from './register-team'
import { setAvailability } from './set-availability'
import { teams } from './teams'

export const volunteersActions = { registerTeam, register, edit, recordSkill, recordInsurance, setAvailability }
export const volunteersReads = { list, open, ranks, teams }
