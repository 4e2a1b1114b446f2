import { StartFailure } from '@huhang/db/engine'

/** One sentence in each language for what the person can mend; the whole trace for what only we can. */
export function failureText(error: unknown): string {
  if (error instanceof StartFailure) return `${error.zh}\n${error.en}\n`
  const trace = error instanceof Error ? (error.stack ?? error.message) : String(error)
  return `护航未能启动。Huhang did not start.\n${trace}\n`
}

export function reportFailure(error: unknown): void {
  process.stderr.write(failureText(error))
  process.exitCode = 1
}
