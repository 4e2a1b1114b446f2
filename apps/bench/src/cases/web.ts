import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { builtWeb } from '@huhang/server/web-build'
import { startChild } from '../harness/child'

const script = new URL('../../../web/scripts/first-load.ts', import.meta.url)

/** What a phone fetches before its home page stands, counted by the web app's own script. */
export async function web(): Promise<void> {
  await builtWeb()
  const child = startChild(script, { output: 'pipe' })
  const ended = once(child.process, 'exit')
  const said = child.process.stdout === null ? '' : await text(child.process.stdout)
  await ended
  process.stdout.write(said)
}
