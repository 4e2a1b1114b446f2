import {
  asOnlyOne,
  clearFailure,
  type LoggedEvent,
  moveCursor,
  noteFailure,
  type Pool,
  readCursor,
  readEventsOf,
  readSetAside,
  setBehind,
  waitingSubjects,
  watchEvents,
} from '@huhang/db/stores'
import type { City } from './city'
import type { Reaction } from './reaction'

const stretch = 500
const beatMs = 1000

export type Alarm = (trouble: { reaction: string; eventId: string; error: unknown; setAside: boolean }) => void

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))

/** Done, or set aside after the fifth failure; waits a little longer between each try. */
async function tryEvent(
  city: City,
  reaction: Reaction,
  event: LoggedEvent,
  dealtThrough: (position: number) => void,
  alarm: Alarm,
  signal: AbortSignal,
): Promise<'done' | 'aside' | 'stopped'> {
  for (let attempt = 1; !signal.aborted; attempt += 1) {
    try {
      await reaction.react(city, event, dealtThrough)
      if (attempt > 1) await clearFailure(city.db, reaction.name, event.id)
      return 'done'
    } catch (error) {
      const setAside = await noteFailure(city.db, reaction.name, event, String(error))
      alarm({ reaction: reaction.name, eventId: event.id, error, setAside })
      if (setAside) return 'aside'
      await pause(20 * 2 ** attempt)
    }
  }
  return 'stopped'
}

/** What was set aside is tried again at each start, in order; a subject that fails again keeps waiting. */
async function retrySetAside(city: City, reaction: Reaction, alarm: Alarm): Promise<void> {
  const stillWaiting = new Set<string>()
  for (const event of await readSetAside(city.db, reaction.name)) {
    if (stillWaiting.has(event.subjectId)) continue
    try {
      await reaction.react(city, event, () => undefined)
      await clearFailure(city.db, reaction.name, event.id)
    } catch (error) {
      stillWaiting.add(event.subjectId)
      alarm({ reaction: reaction.name, eventId: event.id, error, setAside: true })
    }
  }
}

async function follow(city: City, reaction: Reaction, signal: AbortSignal, alarm: Alarm): Promise<void> {
  await retrySetAside(city, reaction, alarm)
  const waiting = await waitingSubjects(city.db, reaction.name)
  let cursor = await readCursor(city.db, reaction.name)
  let through = 0
  const dealtThrough = (position: number) => {
    through = position
  }
  const look = async () => {
    while (!signal.aborted) {
      const from = cursor
      const { events, until } = await readEventsOf(city.db, reaction.on, cursor, stretch)
      for (const event of events) {
        if (event.position <= through) continue
        if (waiting.has(event.subjectId)) await setBehind(city.db, reaction.name, event)
        else {
          const outcome = await tryEvent(city, reaction, event, dealtThrough, alarm, signal)
          if (outcome === 'stopped') return
          if (outcome === 'aside') waiting.add(event.subjectId)
        }
        cursor = Math.max(event.position, through)
        await moveCursor(city.db, reaction.name, cursor)
      }
      if (until === from) return
      cursor = Math.max(until, cursor)
      await moveCursor(city.db, reaction.name, cursor)
    }
  }
  await watchEvents(city.db, look, signal, beatMs)
}

/**
 * Runs each reaction behind a cursor of its own, in one process of the city at a time, until the signal
 * aborts. One reaction that is slow or failing delays no other.
 */
export async function runReactions(
  city: City & { readonly pool: Pool },
  reactions: readonly Reaction[],
  signal: AbortSignal,
  alarm: Alarm = () => undefined,
): Promise<void> {
  await asOnlyOne(
    city.pool,
    'reactions',
    signal,
    async (held) => {
      // When one can't go on (the database is gone), all stop before the lock is let go.
      const ended = new AbortController()
      const until = AbortSignal.any([held, ended.signal])
      const ends = await Promise.allSettled(
        reactions.map((reaction) =>
          follow(city, reaction, until, alarm).catch((error: unknown) => {
            ended.abort()
            throw error
          }),
        ),
      )
      for (const end of ends) if (end.status === 'rejected') throw end.reason
    },
    (error) => alarm({ reaction: 'all', eventId: '', error, setAside: false }),
  )
}
