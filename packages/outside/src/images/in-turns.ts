/** Lets this many works run at once; the others wait, first come first served. */
export function inTurns(atOnce: number): <Result>(work: () => Promise<Result>) => Promise<Result> {
  const waiting: (() => void)[] = []
  let free = atOnce
  return async (work) => {
    if (free > 0) free--
    else await new Promise<void>((go) => waiting.push(go))
    try {
      return await work()
    } finally {
      // The place goes to the next one without being free in between.
      const next = waiting.shift()
      if (next === undefined) free++
      else next()
    }
  }
}
