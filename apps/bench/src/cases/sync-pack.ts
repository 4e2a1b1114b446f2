import { createHash } from 'node:crypto'
import { Agent, request } from 'node:http'
import type { Socket } from 'node:net'
import { gunzipSync, gzipSync } from 'node:zlib'
import { type Sql, sql } from '@huhang/db/stores'
import { queryPath } from '../harness/caller'
import type { BenchCity } from '../harness/city'
import { type CityServer, startCityServer } from '../harness/city-server'
import { type Measured, measure, medianOf } from '../harness/measure'
import { sayLine } from '../harness/report'

const rounds = 3
const roundMs = 3000
const warmUp = 3
/** As many as one answer may hold. */
const aTime = 100
const known = 500

/** What a phone's browser says of itself with every request. */
const spoken = {
  accept: '*/*',
  'accept-encoding': 'gzip',
  'accept-language': 'zh-CN,zh;q=0.9',
  'content-type': 'application/json',
  'sec-fetch-dest': 'empty',
  'sec-fetch-mode': 'cors',
  'sec-fetch-site': 'same-origin',
  'user-agent':
    'Mozilla/5.0 (Linux; Android 14; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36',
}

/** As it came over the wire: what a phone unpacks on its own processor is not unpacked on the server's meanwhile. */
type Heard = { bytes: Buffer; isPacked: boolean; wireBytes: number }
const textOf = ({ bytes, isPacked }: Heard) => (isPacked ? gunzipSync(bytes) : bytes).toString('utf8')

/** A phone; counts all that goes over it, headers too. */
function openPhone({ port, cookie }: CityServer) {
  const agent = new Agent({ keepAlive: true, maxSockets: 4 })
  const counted = (socket: Socket | undefined) => (socket ? socket.bytesRead + socket.bytesWritten : 0)
  const ask = (procedure: string, question: object) =>
    new Promise<Heard>((resolve, reject) => {
      let line: Socket | undefined
      let before = 0
      const headers = { ...spoken, cookie, referer: `http://127.0.0.1:${port}/` }
      const asked = request({ port, path: queryPath(procedure, question), headers, agent }, (response) => {
        const parts: Buffer[] = []
        response.on('data', (part: Buffer) => parts.push(part))
        response.once('error', reject)
        response.once('end', () => {
          const isPacked = response.headers['content-encoding'] === 'gzip'
          const heard = { bytes: Buffer.concat(parts), isPacked, wireBytes: counted(line) - before }
          if (response.statusCode === 200) resolve(heard)
          else reject(new Error(`${procedure}: ${textOf(heard).slice(0, 400)}`))
        })
      })
      asked.once('socket', (socket) => {
        line = socket
        before = counted(socket)
      })
      asked.once('error', reject)
      asked.end()
    })
  return { ask, close: () => agent.destroy() }
}
type Phone = ReturnType<typeof openPhone>

type Index = { news: { digest: string; items: [string, string][] } | null }
const told = <View>(heard: Heard): View => (JSON.parse(textOf(heard)) as { result: { data: View } }).result.data

const index = (phone: Phone, digest: string | null) => phone.ask('fieldwork.packIndex', { digest, pinned: [] })

/** All of a first refresh: which, each of them, and what stands beside. */
async function takeAlong(phone: Phone): Promise<Heard[]> {
  const first = await index(phone, null)
  const ids = (told<Index>(first).news?.items ?? []).map(([id]) => id)
  const heard = [first]
  let next = 0
  const bring = async (): Promise<void> => {
    const enterpriseIds = ids.slice(next, next + aTime)
    next += enterpriseIds.length
    if (enterpriseIds.length === 0) return
    heard.push(await phone.ask('fieldwork.packEntries', { enterpriseIds }))
    await bring()
  }
  const bringParts = async () => void heard.push(await phone.ask('fieldwork.packParts', {}))
  // As a phone does: while one answer is made, another is asked for and a third is on its way.
  await Promise.all([bring(), bring(), bring(), bringParts()])
  return heard
}

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/g
/** Ids of laid rows are numbers, which shrink as no device's ids do: here each has an id with as much chance in it. */
function scattered(text: string): string {
  return text.replace(uuid, (id) => {
    const hex = createHash('sha256').update(id).digest('hex')
    return `${id.slice(0, 14)}7${hex.slice(0, 3)}-8${hex.slice(3, 6)}-${hex.slice(6, 18)}`
  })
}
const gzipKb = (heard: readonly Heard[]) =>
  heard.reduce((sum, each) => sum + gzipSync(scattered(textOf(each))).byteLength, 0) / 1000

/** The barest statements that bring as many of the same rows. */
const floorOf = (ids: readonly string[]): Sql[] => {
  const of = sql`"enterpriseId" = ANY(${[...ids]}::uuid[])`
  return [
    sql`SELECT * FROM "enterprise" WHERE "id" = ANY(${[...ids]}::uuid[])`,
    sql`SELECT * FROM "premises" WHERE ${of}`,
    sql`SELECT * FROM "contact" WHERE ${of}`,
    sql`SELECT * FROM "hazard" WHERE ${of} AND "status" NOT IN ('verified', 'transferred', 'void')`,
    sql`SELECT "id", "startedAt", "kind", "status", "premisesId" FROM "inspection" WHERE ${of}`,
  ]
}

type Side = () => Promise<unknown>

async function inTurn(product: Side, floor: Side): Promise<{ measured: Measured; floor: Measured }> {
  const measured: Record<'product' | 'floor', Measured[]> = { product: [], floor: [] }
  const most = Number.POSITIVE_INFINITY
  for (let number = 0; number < warmUp; number += 1) await Promise.all([product(), floor()])
  for (let round = 0; round < rounds; round += 1) {
    measured.product.push(await measure(async () => void (await product()), 1, most, roundMs))
    measured.floor.push(await measure(async () => void (await floor()), 1, most, roundMs))
  }
  return { measured: medianOf(measured.product), floor: medianOf(measured.floor) }
}

/** The pack of 500 enterprises of a full city, taken along by a phone that has nothing, and asked for again. */
export async function syncPack(bench: BenchCity): Promise<void> {
  await bench.filled('sites')
  const { pool } = bench.city
  const server = await startCityServer(bench)
  const phone = openPhone(server)
  try {
    const heard = await takeAlong(phone)
    const { news } = told<Index>(heard[0] ?? { bytes: Buffer.alloc(0), isPacked: false, wireBytes: 0 })
    if (news?.items.length !== known) throw new Error(`a pack of ${news?.items.length}`)
    const statements = floorOf(news.items.map(([id]) => id))
    const floor = () => Promise.all(statements.map((statement) => pool.rows(statement)))
    const open = await pool.rows(statements[3] ?? sql`SELECT 1`)
    const more = { gzipKb: Math.round(gzipKb(heard)), openHazards: open.length }
    const whole = await inTurn(() => takeAlong(phone), floor)
    sayLine({ name: `sync/pack-${known}`, concurrency: 1, ...whole, rssMb: server.child.peakMb(), more })
    const again = await index(phone, news.digest)
    if (told<Index>(again).news !== null) throw new Error('nothing happened, and yet there is news')
    const sides = await inTurn(() => index(phone, news.digest), floor)
    const wire = { wireBytes: again.wireBytes }
    sayLine({ name: 'sync/pack-again', concurrency: 1, ...sides, rssMb: server.child.peakMb(), more: wire })
  } finally {
    phone.close()
    await server.stop()
  }
}
