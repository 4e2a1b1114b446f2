/** Numbers from a seed; the same seed and name give the same row in every run (mulberry32). */
export type Random = {
  /** From 0 up to, not reaching, 1. */
  next(): number
  /** A whole number from 0 up to, not reaching, this. */
  below(most: number): number
  between(least: number, most: number): number
  chance(share: number): boolean
}

const hashOf = (text: string): number => {
  let hash = 2_166_136_261
  for (const letter of text) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 16_777_619)
  return hash >>> 0
}

export function random(seed: number, name: string): Random {
  let state = (seed ^ hashOf(name)) >>> 0
  const next = () => {
    state = (state + 0x6d_2b_79_f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const below = (most: number) => Math.floor(next() * most)
  return {
    next,
    below,
    between: (least, most) => least + below(most - least + 1),
    chance: (share) => next() < share,
  }
}
