import { appendFile, mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Messages } from '@huhang/actions/kernel'

/**
 * The message port as a file: one JSON line a message, one file a day (UTC). It stands where a city
 * plugs in its own gateway; whoever has no phone number is unreachable here as there.
 */
export function fileMessages(folder: string, now: () => Date = () => new Date()): Messages {
  return {
    async send(message) {
      if (message.to.phone === null) return { state: 'unreachable', channel: 'file' }
      const at = now().toISOString()
      await mkdir(folder, { recursive: true, mode: 0o700 })
      const line = `${JSON.stringify({ at, ...message })}\n`
      await appendFile(join(folder, `${at.slice(0, 10)}.jsonl`), line, { mode: 0o600 })
      return { state: 'sent', channel: 'file' }
    },
  }
}
