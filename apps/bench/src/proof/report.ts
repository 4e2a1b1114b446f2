import { sayProgress } from '../harness/report'
import { explain } from './expected'
import type { Verdict } from './judge'
import type { KeptEntry, KeptPhoto } from './phone'
import type { Run } from './run'
import type { Traffic } from './traffic'

const range = (sizes: readonly number[]): string =>
  sizes.length === 0 ? 'nothing' : `${Math.min(...sizes) / 1e6} to ${Math.max(...sizes) / 1e6} MB`

/** Tells all of it, ends with one JSON line, and says whether nothing went wrong. */
export function report(
  { tasks, named, takenBytes, options, killed, phone, server }: Run,
  { count, codes, fates }: Traffic,
  kept: { entries: KeptEntry[]; photos: KeptPhoto[] },
  verdict: Verdict,
  seconds: number,
): boolean {
  const left = [...kept.entries, ...kept.photos].filter(({ state }) => state !== 'accepted' && state !== 'arrived')
  for (const { id, state, code } of left) sayProgress(`${state}: ${id} ${code ?? ''}`)
  sayProgress(`what befell requests: ${[...fates].map(([fate, times]) => `${fate} ${times}`).join(', ')}`)
  const explained = explain(codes)
  for (const { code, times, reason } of explained) if (reason !== null) sayProgress(`${times} × ${code}: ${reason}`)
  const unexplained = [
    ...explained.filter(({ reason }) => reason === null).map(({ code, times }) => `${times} × ${code}`),
    ...server.errors.map((error) => `server: ${error}`),
    ...phone.complaints.map((complaint) => `page: ${complaint}`),
  ]
  for (const one of unexplained) sayProgress(`UNEXPLAINED ${one}`)
  for (const [what, list] of Object.entries(verdict)) for (const one of list) sayProgress(`${what}: ${one}`)
  const { lost, doubled, spoilt, disordered } = verdict
  sayProgress(`photos of ${range(takenBytes)}, sent as ${range(kept.photos.map(({ size }) => size))}`)
  const line = {
    commands: tasks.length,
    photos: named.length,
    // Taken, and then the phone died before any record named them: they arrive too.
    photosBeside: kept.photos.length - named.length,
    photoMb: Math.round(kept.photos.reduce((sum, { size }) => sum + size, 0) / 1e6),
    lost: lost.length,
    doubled: doubled.length,
    spoilt: spoilt.length,
    disordered: disordered.length,
    waiting: left.length,
    unexplained: unexplained.length,
    kills: killed.phone + killed.server,
    browserKills: killed.phone,
    serverKills: killed.server,
    ...{ pushes: count.pushes, parts: count.parts, bytesUp: count.bytesUp, bytesTwice: count.bytesTwice },
    seconds,
    seed: options.seed,
  }
  process.stdout.write(`${JSON.stringify(line)}\n`)
  return [lost, doubled, spoilt, disordered, left, unexplained].every((list) => list.length === 0)
}
