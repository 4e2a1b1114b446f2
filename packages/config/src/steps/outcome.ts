export type Outcome = { passed: number; failed: number; skipped: string[] }

export const nothing: Outcome = { passed: 0, failed: 0, skipped: [] }

export const add = (one: Outcome, other: Outcome): Outcome => ({
  passed: one.passed + other.passed,
  failed: one.failed + other.failed,
  skipped: [...one.skipped, ...other.skipped],
})

/** A step that is no test suite counts as one test. */
export const asOne = (good: boolean): Outcome => ({ ...nothing, passed: good ? 1 : 0, failed: good ? 0 : 1 })

export function closingLine(outcome: Outcome): string {
  const skipped = outcome.skipped.length > 0 ? `, ${outcome.skipped.length} skipped` : ''
  return `${outcome.passed} passed, ${outcome.failed} failed${skipped}`
}
