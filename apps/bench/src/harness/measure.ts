export type Measured = { perSec: number; p50Ms: number; p95Ms: number }

/** One piece of work; the number tells them apart. */
export type Work = (number: number) => Promise<void>

const at = (sorted: readonly number[], share: number) =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0

export function summarise(durations: number[], elapsedMs: number): Measured {
  const sorted = durations.sort((one, other) => one - other)
  return { perSec: (sorted.length / elapsedMs) * 1000, p50Ms: at(sorted, 0.5), p95Ms: at(sorted, 0.95) }
}

/** Works off at most so many pieces, so many at a time, until the time is over; what `before` does is not timed. */
export async function measure(
  work: Work,
  concurrency: number,
  pieces: number,
  ms: number,
  before?: Work,
): Promise<Measured> {
  const durations: number[] = []
  let next = 0
  let aside = 0
  const start = performance.now()
  const worker = async () => {
    while (next < pieces && performance.now() - start < ms) {
      const number = next
      next += 1
      const ready = performance.now()
      await before?.(number)
      const begun = performance.now()
      aside += begun - ready
      await work(number)
      durations.push(performance.now() - begun)
    }
  }
  await Promise.all(Array.from({ length: concurrency }, worker))
  return summarise(durations, performance.now() - start - aside / concurrency)
}

export function median(values: readonly number[]): number {
  return at(
    [...values].sort((one, other) => one - other),
    0.5,
  )
}

/** Each figure's own median over the rounds. */
export const medianOf = (rounds: readonly Measured[]): Measured => ({
  perSec: median(rounds.map((round) => round.perSec)),
  p50Ms: median(rounds.map((round) => round.p50Ms)),
  p95Ms: median(rounds.map((round) => round.p95Ms)),
})
