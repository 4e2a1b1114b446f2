import { createHash } from 'node:crypto'

/** JSON with keys in order, so that the same command has the same text whatever device made it. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (value !== null && typeof value === 'object') {
    const entries = Object.entries(value)
      .filter(([, inner]) => inner !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
    return `{${entries.map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`).join(',')}}`
  }
  return JSON.stringify(value)
}

/** What a receipt remembers of a command: the same id with another fingerprint is `command.reused`. */
export const fingerprintOf = (name: string, command: unknown): string =>
  createHash('sha256')
    .update(`${name}\n${canonical(command)}`)
    .digest('hex')
