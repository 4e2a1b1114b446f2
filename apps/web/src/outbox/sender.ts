import { instantOf } from '@huhang/contract'
import { mostPushed } from '@huhang/contract/fieldwork'
import { device, type EntryRow, type Vault, vaultOf } from '../device'
import { type Said, saidPlace, unreadable } from './entry'
import { readableFormats } from './formats'
import { pushAll } from './push'
import { markSaid, setAside, settle } from './settle'

/** What sending needs of where it runs: a page, the service worker, a test. */
export type SenderPorts = {
  send: typeof fetch
  /** Milliseconds on this device's clock. */
  now(): number
  /** How far the device's clock was found to be off. */
  clockIsOff?(seconds: number): void
}

/** `left`: some wait for something of their own, the network is there. */
export type Sent = 'nothing' | 'sent' | 'left' | 'no-answer' | 'not-signed-in'

const mostBytes = 400_000
/** How much goes at once: less after a batch that was too slow for this network, more again after each that arrived. */
let batchBytes = mostBytes

type Opened = { row: EntryRow; said: Said }

/**
 * Commands that may go now: in the order in which they were made, none before what it is based on. That is always one
 * made earlier and still without a good end; whatever else a row may name stops nothing.
 */
function sendable(rows: readonly EntryRow[], now: number): EntryRow[] {
  const earlier = new Set<string>()
  const goes = new Set<string>()
  const chosen: EntryRow[] = []
  let bytes = 0
  for (const row of rows) {
    const after = row.after.filter((id) => earlier.has(id))
    earlier.add(row.id)
    if (row.state !== 'waiting' || row.nextTryAt > now || !readableFormats.includes(row.format)) continue
    if (!after.every((id) => goes.has(id))) continue
    bytes += row.said.bytes.byteLength
    if (chosen.length > 0 && (bytes > batchBytes || chosen.length >= mostPushed)) break
    chosen.push({ ...row, after })
    goes.add(row.id)
  }
  return chosen
}

/** One whose seal is broken is set aside, kept as it is, and the others go on. */
async function opened(vault: Vault, rows: readonly EntryRow[], now: number): Promise<Opened[]> {
  const readable: Opened[] = []
  for (const row of rows) {
    try {
      readable.push({ row, said: await vault.open<Said>(row.said, saidPlace(row.id)) })
    } catch {
      await setAside(row, unreadable, now)
    }
  }
  return readable
}

/** Says one batch. A batch that the server can't take as a whole goes in halves until the one is found that it can't take. */
async function sendBatch(ports: SenderPorts, vault: Vault, batch: readonly Opened[]): Promise<Sent> {
  const commands = batch.map(({ row, said }) => ({ name: row.name, command: said.command, after: row.after }))
  await markSaid(batch.map(({ row }) => row))
  const pushed = await pushAll(ports.send, vault.personId, instantOf(ports.now()), commands)
  if (pushed.kind === 'no-answer') {
    if (pushed.isLate) batchBytes = Math.ceil(batchBytes / 2)
    return 'no-answer'
  }
  if (pushed.kind === 'not-theirs') return 'not-signed-in'
  if (pushed.kind === 'unfit') {
    const [first] = batch
    if (batch.length === 1 && first !== undefined) {
      await setAside(first.row, pushed.code, ports.now())
      return 'sent'
    }
    const half = Math.ceil(batch.length / 2)
    const sent = await sendBatch(ports, vault, batch.slice(0, half))
    return sent === 'sent' ? sendBatch(ports, vault, batch.slice(half)) : sent
  }
  batchBytes = Math.min(mostBytes, batchBytes * 2)
  ports.clockIsOff?.(pushed.view.clockOffsetSeconds)
  for (const [index, { row }] of batch.entries()) {
    const outcome = pushed.view.outcomes[index]
    if (outcome !== undefined) await settle(vault, row, outcome, ports.now())
  }
  return 'sent'
}

/** Entries of one person that have not come to a good end, oldest first. */
export const openEntries = async (personId: string): Promise<EntryRow[]> => {
  const states = ['waiting', 'refused', 'changed'].map((state) => [personId, state])
  const rows = await device.entries.where('[personId+state]').anyOf(states).toArray()
  return rows.toSorted((one, other) => (one.seq ?? 0) - (other.seq ?? 0))
}

/**
 * Sends what waits of one person until nothing more can go. May be stopped at any byte: what was not put down as
 * answered is said again under the same id, and the server answers as before.
 */
export async function sendWaiting(ports: SenderPorts, personId: string): Promise<Sent> {
  const vault = await vaultOf(personId)
  if (vault === null) return 'not-signed-in'
  let sent: Sent = 'nothing'
  for (;;) {
    const rows = await openEntries(personId)
    const batch = await opened(vault, sendable(rows, ports.now()), ports.now())
    if (batch.length === 0) return rows.some(({ state }) => state === 'waiting') ? 'left' : sent
    sent = await sendBatch(ports, vault, batch)
    if (sent !== 'sent') return sent
  }
}
