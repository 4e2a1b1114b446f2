import type { AnyAction, City, Performed } from '@huhang/actions/kernel'
import { perform } from '@huhang/actions/kernel'
import { type Actor, type Instant, instantOf, type LocalDay, type PersonActor, type PersonId } from '@huhang/contract'
import type { Grant } from '@huhang/contract/access'
import { startOfDay } from '@huhang/domain/kernel'
import type { Chance } from './chance'

export const seedActor: Actor = { kind: 'system', name: 'seed' }

export type Part = { actor: Actor; list: readonly Told[] }
export type Told = { at: Instant; performed: Performed }

/** The city's story as it is being told: its own clock, its own chance, ids that follow from both. */
export type Story = {
  readonly city: City
  readonly chance: Chance
  readonly today: LocalDay
  say(line: string): void
  /** A UUIDv7 of that moment, the same in every telling. */
  id<Id extends string>(at: Instant): Id
  /** A verb said at a moment. */
  said(action: AnyAction, at: Instant, fields: Record<string, unknown>): Told
  /** Performs verbs as one actor; the city's clock stands at the last of them. @throws when one is refused. */
  tell<View = unknown>(actor: Actor, list: readonly Told[]): Promise<View[]>
  /** What several people do independently of each other, a few of them at a time. */
  tellAll(parts: readonly Part[]): Promise<void>
}

export const personActor = (
  personId: PersonId,
  grants: Grant[],
  enterpriseIds: PersonActor['enterpriseIds'] = [],
): PersonActor => ({
  kind: 'person',
  personId,
  grants,
  enterpriseIds,
})

/** A time of a local day: `clock('2025-05-01', 9.5)` is half past nine in the city. */
export const clock = (on: LocalDay, hour: number): Instant =>
  instantOf(Date.parse(startOfDay(on)) + Math.round(hour * 3_600_000))

const tellers = 4
const wholeStory = 36_500

export function startStory(city: City, chance: Chance, today: LocalDay, say: (line: string) => void): Story {
  const hex = (digits: number) => Array.from({ length: digits }, () => chance.between(0, 15).toString(16)).join('')
  const id = <Id extends string>(at: Instant): Id => {
    const time = Date.parse(at).toString(16).padStart(12, '0')
    return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(3)}-${chance.oneOf(['8', '9', 'a', 'b'])}${hex(3)}-${hex(12)}` as Id
  }
  const story: Story = {
    city,
    chance,
    today,
    say,
    id,
    said: (action, at, fields) => ({
      at,
      performed: { action, command: { commandId: id(at), occurredAt: at, ...fields } },
    }),
    async tell<View>(actor: Actor, list: readonly Told[]) {
      if (list.length === 0) return []
      const last =
        list
          .map(({ at }) => at)
          .sort()
          .at(-1) ?? city.now()
      const then: City = {
        ...city,
        now: () => last,
        // Years are told in one evening: what a device may bring late does not bound a story.
        setting: async (key, otherwise) =>
          key === 'time.max-backdate-days' ? (wholeStory as typeof otherwise) : city.setting(key, otherwise),
      }
      const outcomes = await perform(
        then,
        list.map(({ performed }) => performed),
        actor,
      )
      return outcomes.map((outcome, index) => {
        if (outcome.ok) return outcome.view as View
        const { action, command } = list[index]?.performed ?? {}
        throw new Error(
          `the story was refused: ${action?.name} ${outcome.code} ${JSON.stringify(outcome.details)} ${JSON.stringify(command)}`,
        )
      })
    },
    async tellAll(parts) {
      const waiting = [...parts]
      const teller = async () => {
        for (let part = waiting.shift(); part !== undefined; part = waiting.shift())
          await story.tell(part.actor, part.list)
      }
      await Promise.all(Array.from({ length: tellers }, teller))
    },
  }
  return story
}
