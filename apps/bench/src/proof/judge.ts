import { createHash } from 'node:crypto'
import { sql } from '@huhang/db/stores'
import { diskFiles } from '@huhang/outside'
import type { BenchCity } from '../harness/city'
import type { Task } from './day-of-work'

/** A photo as the phone announced it. */
export type Taken = { fileId: string; sha256: string }

export type Verdict = { lost: string[]; doubled: string[]; spoilt: string[]; disordered: string[] }

type Pool = BenchCity['city']['pool']
const idsIn = async (pool: Pool, table: 'inspection' | 'hazard' | 'rectification_order'): Promise<string[]> => {
  const query = {
    inspection: sql`SELECT "id" FROM "inspection"`,
    hazard: sql`SELECT "id" FROM "hazard"`,
    rectification_order: sql`SELECT "id" FROM "rectification_order"`,
  }[table]
  return (await pool.rows<{ id: string }>(query)).map(({ id }) => id)
}

/** Of these ids each one stands there once, and nothing beside them: the city had no records before. */
function compare(verdict: Verdict, what: string, wanted: readonly string[], found: readonly string[]): void {
  const stands = new Set(found)
  verdict.lost.push(...wanted.filter((id) => !stands.has(id)).map((id) => `${what} ${id}`))
  const expected = new Set(wanted)
  verdict.doubled.push(...found.filter((id) => !expected.has(id)).map((id) => `${what} ${id}`))
}

/** Looks at the server's own rows and files alone. */
export async function judge(
  { city: { pool } }: BenchCity,
  tasks: readonly Task[],
  photos: readonly Taken[],
  folder: string,
): Promise<Verdict> {
  const verdict: Verdict = { lost: [], doubled: [], spoilt: [], disordered: [] }
  const ids = tasks.map(({ commandId }) => commandId)
  const receipts = await pool.rows<{ id: string }>(
    sql`SELECT "commandId" AS "id" FROM "receipt" WHERE "commandId" = ANY(${ids}::uuid[]) AND "outcome" = 'accepted'`,
  )
  compare(
    verdict,
    'receipt',
    ids,
    receipts.map(({ id }) => id),
  )
  const made = tasks.map(({ makes }) => makes)
  compare(
    verdict,
    'inspection',
    made.flatMap(({ inspection }) => inspection ?? []),
    await idsIn(pool, 'inspection'),
  )
  compare(
    verdict,
    'hazard',
    made.flatMap(({ hazards }) => hazards),
    await idsIn(pool, 'hazard'),
  )
  compare(
    verdict,
    'order',
    made.flatMap(({ order }) => order ?? []),
    await idsIn(pool, 'rectification_order'),
  )
  await judgeEvents(pool, tasks, verdict)
  const files = diskFiles(folder, { keepsOriginals: false })
  for (const photo of photos) await judgePhoto(pool, photo, files, verdict)
  return verdict
}

type EventSeen = { commandId: string; type: string; subjectId: string; position: string }

/** Each command wrote its events once, after those of what it was based on. */
async function judgeEvents(pool: Pool, tasks: readonly Task[], verdict: Verdict): Promise<void> {
  const ids = tasks.map(({ commandId }) => commandId)
  const events = await pool.rows<EventSeen>(
    sql`SELECT "commandId", "type", "subjectId", "position" FROM "event" WHERE "commandId" = ANY(${ids}::uuid[])`,
  )
  const seen = new Set<string>()
  for (const { commandId, type, subjectId } of events) {
    const key = `${type} ${subjectId} ${commandId}`
    if (seen.has(key)) verdict.doubled.push(`event ${key}`)
    seen.add(key)
  }
  const positions = (id: string) => events.filter((each) => each.commandId === id).map((each) => Number(each.position))
  for (const { commandId, after } of tasks) {
    const first = Math.min(...positions(commandId))
    if (first === Number.POSITIVE_INFINITY) verdict.lost.push(`event of ${commandId}`)
    for (const before of after)
      if (Math.max(...positions(before)) >= first) verdict.disordered.push(`${commandId} before ${before}`)
  }
}

type Stored = { sha256: string | null; originalSha256: string | null; arrivedAt: string | null }

/** The server had the very bytes that the phone announced, and what it publishes of them is whole on its disk. */
async function judgePhoto(
  pool: Pool,
  { fileId, sha256 }: Taken,
  files: ReturnType<typeof diskFiles>,
  verdict: Verdict,
): Promise<void> {
  const [row] = await pool.rows<Stored>(
    sql`SELECT "sha256", "originalSha256", "arrivedAt" FROM "stored_file" WHERE "id" = ${fileId}::uuid`,
  )
  if (row?.arrivedAt == null || row.sha256 === null) {
    verdict.lost.push(`photo ${fileId}`)
    return
  }
  const published = await files.get(row.sha256)
  const hash = published && createHash('sha256').update(published).digest('hex')
  if (row.originalSha256 !== sha256 || hash !== row.sha256) verdict.spoilt.push(`photo ${fileId}`)
}
