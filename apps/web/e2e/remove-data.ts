import { rmSync } from 'node:fs'

/** The journeys' city is invented anew for each run. */
export default function removeData(): void {
  const folder = process.env.HUHANG_E2E_DATA
  if (folder?.includes('huhang-journeys-')) rmSync(folder, { recursive: true, force: true })
}
