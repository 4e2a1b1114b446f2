import type { Measured } from './measure'

const rounded = (value: number, digits: number) => Number(value.toFixed(digits))

export type Line = {
  name: string
  concurrency: number
  measured: Measured
  /** Null: nothing stands beside this case. */
  floor: Measured | null
  rssMb: number
  /** What only this case has to say. */
  more?: Record<string, unknown>
}

/** One JSON line a case and concurrency, on standard output. */
export function sayLine({ name, concurrency, measured, floor, rssMb, more }: Line): void {
  const line = {
    case: name,
    concurrency,
    perSec: rounded(measured.perSec, 1),
    p50Ms: rounded(measured.p50Ms, 2),
    p95Ms: rounded(measured.p95Ms, 2),
    floorPerSec: floor && rounded(floor.perSec, 1),
    ratio: floor && rounded(measured.perSec / floor.perSec, 3),
    rssMb: Math.round(rssMb),
    ...more,
  }
  process.stdout.write(`${JSON.stringify(line)}\n`)
}

/** For whoever waits, and never on standard output. */
export const sayProgress = (text: string): void => {
  process.stderr.write(`${text}\n`)
}
