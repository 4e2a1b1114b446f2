import { findBrowser } from './browser.ts'
import { asOne, nothing, type Outcome } from './outcome.ts'
import { command, runNode } from './run.ts'

/** A smaller day than `pnpm proof offline` tells of by itself, and the same one every time. */
const day = {
  commands: 24,
  photos: 2,
  kills: 3,
  'server-kills': 1,
  'least-side': 900,
  'most-side': 1300,
  minutes: 5,
  seed: 20261122,
}

export async function proof(filters: string[]): Promise<Outcome> {
  if (filters.length > 0) return { ...nothing, skipped: ['proof: only without filters'] }
  const browser = await findBrowser()
  if (browser === undefined) return { ...nothing, skipped: ['proof: no browser found'] }
  const options = Object.entries(day).flatMap(([name, value]) => [`--${name}`, String(value)])
  const args = [command('.', 'tsx'), 'apps/bench/src/proof/main.ts', 'offline', ...options]
  const { code } = await runNode(args, { env: { HUHANG_BROWSER: browser } })
  return asOne(code === 0)
}
