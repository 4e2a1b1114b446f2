import type { City } from '@huhang/actions/kernel'
import { positionNow, watchLog } from '@huhang/actions/map'
import { fail } from '@huhang/contract'
import { type LiveBatch, readBatch } from './live-batch'

/** Batches kept for viewers who are a little behind; who is farther back reads the log. */
const kept = 100
const beatMs = 1000
/** A burst becomes one frame, and a quiet change is still seen well within 200 ms. */
const bundleMs = 100

/** Of one account. A browser needs one, whatever the number of its tabs; a bureau may share one account on all its screens. */
export const mostStreams = 256

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))

/** One tail of the log in this process, whatever the number of viewers; it runs while there are any. */
export class LiveFeed {
  /** How many streams each account has open. */
  #viewers = new Map<string, number>()
  #batches: LiveBatch[] = []
  #position = 0
  #started: Promise<void> = Promise.resolve()
  #stop = new AbortController()
  #waiting = new Set<() => void>()

  constructor(
    private readonly city: City,
    private readonly report: (error: unknown) => string,
  ) {}

  /** @throws `system.busy` when this account has as many streams as one may have. */
  join(who: string): void {
    const open = this.#viewers.get(who) ?? 0
    if (open >= mostStreams) fail('system.busy', {})
    const isFirst = this.#viewers.size === 0
    this.#viewers.set(who, open + 1)
    if (!isFirst) return
    this.#stop = new AbortController()
    this.#batches = []
    this.#started = positionNow(this.city).then((position) => {
      this.#position = position
    })
    this.#tail(this.#stop.signal).catch(this.report)
  }

  leave(who: string): void {
    const open = this.#viewers.get(who) ?? 0
    if (open > 1) this.#viewers.set(who, open - 1)
    else this.#viewers.delete(who)
    if (this.#viewers.size === 0) this.#stop.abort()
  }

  /** The position up to which the tail has read. */
  async position(): Promise<number> {
    await this.#started
    return this.#position
  }

  /** The stretch after a position, as soon as there is one; null when the signal aborts. */
  async next(after: number, signal: AbortSignal): Promise<LiveBatch | null> {
    await this.#started
    while (!signal.aborted) {
      if (after < this.#position) {
        const batch = this.#batches.find(({ to }) => to > after)
        if (batch !== undefined && batch.from <= after) return batch
        const missed = await readBatch(this.city, after)
        if (missed) return missed
      }
      await this.#nextBatch(signal)
    }
    return null
  }

  #nextBatch(signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const end = () => {
        signal.removeEventListener('abort', end)
        this.#waiting.delete(end)
        resolve()
      }
      signal.addEventListener('abort', end)
      this.#waiting.add(end)
    })
  }

  async #tail(signal: AbortSignal): Promise<void> {
    await this.#started
    const look = async () => {
      try {
        for (;;) {
          const batch = await readBatch(this.city, this.#position)
          if (batch === null || signal.aborted) return
          this.#batches = [...this.#batches.slice(1 - kept), batch]
          this.#position = batch.to
          for (const wake of [...this.#waiting]) wake()
          await pause(bundleMs)
        }
      } catch (error) {
        // The database may be away for a moment; the next beat looks again.
        this.report(error)
      }
    }
    await watchLog(this.city, look, signal, beatMs)
  }
}

const feeds = new WeakMap<City, LiveFeed>()

/** The city's one feed in this process. */
export function liveFeedOf(city: City, report: (error: unknown) => string): LiveFeed {
  const known = feeds.get(city)
  if (known !== undefined) return known
  const feed = new LiveFeed(city, report)
  feeds.set(city, feed)
  return feed
}
