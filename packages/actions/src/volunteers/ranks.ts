import { ListRanks, Rank } from '@huhang/contract/volunteers'
import { defaultRanks } from '@huhang/domain/volunteers'
import { z } from 'zod'
import { defineRead } from '../kernel'

/** The city's ladder of ranks, the lowest first. */
export const ranks = defineRead({
  name: 'volunteers.ranks',
  question: ListRanks,
  view: z.array(Rank),
  async answer(_question, { city }) {
    return z.array(Rank).parse(await city.setting('volunteers.ranks', defaultRanks))
  },
})
