import { fail, type PersonId } from '@huhang/contract'
import type { ListingView } from '@huhang/contract/hazards'
import { type ListingRecord, listingsOfHazards, rechecksOfHazards } from '@huhang/db/stores'
import type { HazardLimits, RecheckedBy } from '@huhang/domain/hazards'
import type { City } from '../kernel'
import { type LoadedHazard, loadHazards } from './hazard-edit'
import { hazardLimits } from './hazard-settings'

export type LoadedListing = LoadedHazard & {
  /** The listing that stands. */
  listing: ListingRecord | null
  recheckedBy: RecheckedBy
  limits: HazardLimits
}

type OnHazard = { hazardId: ListingView['hazardId'] }

/** Hazards of a set of commands with the listing that stands and whoever re-checked them. */
export async function loadSupervised(
  city: City,
  commands: readonly OnHazard[],
): Promise<(command: OnHazard) => LoadedListing> {
  const ids = commands.map(({ hazardId }) => hazardId)
  const [find, listings, rechecks, limits] = await Promise.all([
    loadHazards(city, commands),
    listingsOfHazards(city.db, ids),
    rechecksOfHazards(city.db, ids),
    hazardLimits(city),
  ])
  return (command) => ({
    ...find(command),
    listing: listings.get(command.hazardId)?.find(({ endedAt }) => endedAt === null) ?? null,
    recheckedBy: recheckersOf(rechecks.get(command.hazardId) ?? []),
    limits,
  })
}

export const recheckersOf = (rechecks: readonly { byId: string | null; withId: string }[]): RecheckedBy =>
  rechecks.flatMap(({ byId, withId }) => [byId, withId] as (PersonId | null)[])

/** What was said of a listing, as it is shown. */
export const listingViewOf = ({ revision: _revision, ...view }: ListingRecord): ListingView => view

/** The listing that a listed hazard has. @throws `record.not-found` */
export const standingListing = (listing: ListingRecord | null): ListingRecord =>
  listing ?? fail('record.not-found', { subject: 'listing' })
