import { importInspections } from './cases/import-inspections'
import { live } from './cases/live'
import { offlineStart } from './cases/offline-start'
import { candidateCases, listCases, mapCases, monthCases, readCase, todayCases } from './cases/reads'
import { recordInspection } from './cases/record-inspection'
import { start } from './cases/start'
import { syncPack } from './cases/sync-pack'
import { syncPush } from './cases/sync-push'
import { web } from './cases/web'
import { type BenchCity, openBenchCity } from './harness/city'
import { sayProgress } from './harness/report'

const inCity: Record<string, (bench: BenchCity) => Promise<void>> = {
  'record-inspection': recordInspection,
  live,
  'import-inspections': importInspections,
  'open-map': readCase('visits', mapCases),
  'list-hazards': readCase('visits', listCases),
  today: readCase('visits', todayCases),
  month: readCase('visits', monthCases),
  'offline-start': offlineStart,
  candidates: readCase('volunteers', candidateCases),
  async sync(bench) {
    await syncPush(bench)
    await syncPack(bench)
  },
}
const alone: Record<string, () => Promise<void>> = { web, start }
const names = [...Object.keys(inCity), ...Object.keys(alone)]

async function run(wanted: readonly string[]): Promise<void> {
  const ofCity = names.filter((name) => wanted.includes(name) && name in inCity)
  if (ofCity.length > 0) {
    const bench = await openBenchCity()
    const onSignal = () => {
      bench.close().then(
        () => process.exit(130),
        () => process.exit(1),
      )
    }
    process.once('SIGINT', onSignal).once('SIGTERM', onSignal)
    try {
      for (const name of ofCity) await inCity[name]?.(bench)
    } finally {
      await bench.close()
    }
  }
  for (const name of names) if (wanted.includes(name)) await alone[name]?.()
}

const asked = process.argv.slice(2)
const unknown = asked.filter((name) => !names.includes(name))
if (unknown.length > 0) {
  sayProgress(`no such case: ${unknown.join(', ')}; there are ${names.join(', ')}`)
  process.exitCode = 2
} else await run(asked.length > 0 ? asked : names)
