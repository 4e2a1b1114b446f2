import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

const enough = 210 * 1024 * 1024
const atMostEvery = 16

setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as () => void
let since = 0

/**
 * Rows wait for the database long enough to be taken for old, and V8 lets old rubbish lie while memory is free.
 * An import of any size shall fit beside everything else on a small machine, so it is swept once there is enough.
 */
export function keepSmall(): void {
  since += 1
  if (since < atMostEvery || process.memoryUsage.rss() < enough) return
  since = 0
  collect()
}
