/** Rejects when a step takes too long: a page behind a dialog of the browser answers nothing any more. */
export async function within<Result>(ms: number, step: Promise<Result>): Promise<Result> {
  let clock: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    clock = setTimeout(() => reject(new Error(`took more than ${ms} ms`)), ms)
  })
  return Promise.race([step, late]).finally(() => clearTimeout(clock))
}
