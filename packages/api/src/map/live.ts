import type { City } from '@huhang/actions/kernel'
import { type Actor, fail } from '@huhang/contract'
import { FollowLive, type LiveFrame } from '@huhang/contract/map'
import { tracked } from '@trpc/server'
import { t } from '../kernel'
import { liveFeedOf } from './live-feed'
import { frameFor } from './live-frames'
import { liveViewerOf } from './live-viewer'

/** Farther back than this, asking anew is cheaper than being told. */
const farBehind = 5000

type Report = (error: unknown) => string

/** Frames for one viewer from `lastEventId` on, none missed and none twice; the first says where it begins. */
export async function* followLive(
  city: City,
  actor: Actor,
  lastEventId: string | null,
  signal: AbortSignal,
  report: Report,
) {
  const viewer = liveViewerOf(actor, await city.areas())
  const feed = liveFeedOf(city, report)
  const who = actor.kind === 'person' ? actor.personId : actor.name
  feed.join(who)
  try {
    const now = await feed.position()
    const asked = lastEventId === null ? null : Number(lastEventId)
    const resumes = asked !== null && asked <= now && now - asked <= farBehind
    let cursor = resumes ? asked : now
    const first: LiveFrame = { position: cursor, reset: !resumes, changes: [], touched: [] }
    yield tracked(String(cursor), first)
    while (!signal.aborted) {
      const batch = await feed.next(cursor, signal)
      if (batch === null) return
      const frame = frameFor(batch, viewer, cursor)
      cursor = batch.to
      if (frame.changes.length > 0 || frame.touched.length > 0) yield tracked(String(cursor), frame)
    }
  } finally {
    feed.leave(who)
  }
}

/** SSE: `lastEventId` is what the browser sends by itself when it connects again. */
export const live = t.procedure.input(FollowLive).subscription(({ ctx, input, signal }) => {
  const actor = ctx.actor ?? fail('auth.sign-in-needed', {})
  return followLive(ctx.city, actor, input.lastEventId ?? null, signal ?? new AbortController().signal, ctx.report)
})
