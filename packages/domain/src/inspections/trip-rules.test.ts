import type { LocalDay } from '@huhang/contract'
import { expect, test } from 'vitest'
import { judgeCampaignDays, judgeRoster, judgeTripDay } from './trip-rules'

const code = (code: string) => expect.objectContaining({ code })
const known = new Set(['a', 'b'])

test('IN-15 a roster is not empty, names nobody twice and nobody unknown', () => {
  expect(() => judgeRoster(['a', 'b'], known)).not.toThrow()
  for (const roster of [[], ['a', 'a'], ['a', 'c']])
    expect(() => judgeRoster(roster, known)).toThrow(code('trip.roster-invalid'))
})

test('IN-16 days of a campaign are in order and hold its trips, both ends included', () => {
  const [first, last] = ['2025-05-01' as LocalDay, '2025-05-05' as LocalDay]
  expect(() => judgeCampaignDays(first, first)).not.toThrow()
  expect(() => judgeCampaignDays(last, first)).toThrow(code('campaign.days-inverted'))
  const campaign = { fromOn: first, toOn: last }
  expect(() => judgeTripDay(first, campaign)).not.toThrow()
  expect(() => judgeTripDay(last, campaign)).not.toThrow()
  expect(() => judgeTripDay('2025-05-06' as LocalDay, campaign)).toThrow(code('campaign.day-outside'))
  expect(() => judgeTripDay('2024-01-01' as LocalDay, null)).not.toThrow()
})
