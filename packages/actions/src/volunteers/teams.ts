import { ListTeams, TeamView } from '@huhang/contract/volunteers'
import { listTeams } from '@huhang/db/stores'
import { z } from 'zod'
import { defineRead } from '../kernel'

export const teams = defineRead({
  name: 'volunteers.teams',
  question: ListTeams,
  view: z.array(TeamView),
  async answer(_question, { city, scope }) {
    const rows = await listTeams(city.db, scope)
    return rows.map(({ lat, lng, ...row }) => ({ ...row, place: { lat, lng } }))
  },
})
