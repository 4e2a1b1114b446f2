import { fail, type LocalDay } from '@huhang/contract'

/** IN-15: a roster names known people, each once: its length is the 人次. @throws `trip.roster-invalid` */
export function judgeRoster(memberIds: readonly string[], known: ReadonlySet<string>): void {
  const wrong = memberIds.filter((id, index) => !known.has(id) || memberIds.indexOf(id) !== index)
  if (memberIds.length === 0 || wrong.length > 0) fail('trip.roster-invalid', { personIds: wrong })
}

/** IN-16: a campaign's first day is not after its last, and its trips lie between them. */
export function judgeCampaignDays(fromOn: LocalDay, toOn: LocalDay): void {
  if (toOn < fromOn) fail('campaign.days-inverted', {})
}

/** IN-16. @throws `campaign.day-outside` */
export function judgeTripDay(day: LocalDay, campaign: { fromOn: string; toOn: string } | null): void {
  if (campaign !== null && (day < campaign.fromOn || day > campaign.toOn))
    fail('campaign.day-outside', { fromOn: campaign.fromOn, toOn: campaign.toOn })
}
