import { createHash } from 'node:crypto'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { instantOf } from '@huhang/contract'
import type { CalloutMapping, InspectionMapping } from '@huhang/contract/statistics'
import { sql } from '@huhang/db/stores'
import { openBytes, readRecords } from '@huhang/formats/csv'
import { type Rejected, readCallouts, readInspections, shippedMapping } from '@huhang/formats/history'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { look } from '../kernel'
import { type TestCity, testCity } from '../testing'
import { system } from '../testing/peopled-city'
import { importCallouts, importInspections, statisticsReads } from './index'

let city: TestCity
beforeAll(async () => {
  city = await testCity(instantOf(Date.UTC(2025, 4, 1, 4)))
})
afterAll(() => city.close())

const mappingFor = (source: string) => ({ ...shippedMapping('dinesafe'), source }) as InspectionMapping
const head =
  'Rec #,Establishment ID,Inspection ID,Establishment Name,Latitude,Longitude,Establishment Status,Infraction Details,Inspection Date,Severity,Action,Amount Fined'

/** A visit every third row, one establishment in five; every fourth row found nothing. */
const line = (n: number) =>
  [
    n % 100,
    `e${n % 5}`,
    `v${Math.floor(n / 3)}`,
    `示例饭店 ${n % 5}`,
    '43.6',
    '-79.4',
    'Pass',
    n % 4 === 0 ? '' : `finding ${n}`,
    `2005-0${1 + (n % 2)}-10`,
    n % 4 === 0 ? '' : 'M - Minor',
    '',
    '',
  ].join(',')
const fileOf = (lines: readonly string[], header = head) => [header, ...lines].join('\n')
const lines = (many: number) => Array.from({ length: many }, (_, n) => line(n))

async function* bytesOf(text: string | Uint8Array) {
  const bytes = Buffer.from(text)
  for (let at = 0; at < bytes.length; at += 65_536) yield bytes.subarray(at, at + 65_536)
}
const sha256 = (text: string | Uint8Array) => createHash('sha256').update(text).digest('hex')

function importText(
  source: string,
  text: string | Uint8Array,
  more: { stopped?: () => boolean; rejects?: Rejected[] } = {},
) {
  const mapping = mappingFor(source)
  const rows = readInspections(readRecords(bytesOf(text)), mapping)
  const { stopped, rejects } = more
  return importInspections(
    city,
    {
      mapping,
      fileName: 'test.csv',
      sha256: sha256(text),
      rows,
      ...(stopped ? { stopped } : {}),
      onRejected: (bad) => void rejects?.push(...bad),
    },
    system,
  )
}
const report = (source: string) => look(city, statisticsReads.reportMonthly, { source }, system)
const total = (rows: { rows: number }[]) => rows.reduce((sum, row) => sum + row.rows, 0)

test('a file imported twice, and the same rows from another file, are kept once', async () => {
  const text = fileOf(lines(120))
  expect(await importText('twice', text)).toMatchObject({ state: 'done', read: 120, kept: 120, known: 0 })
  expect(await importText('twice', text)).toMatchObject({ state: 'done-before', read: 120, kept: 120 })
  const longer = fileOf([...lines(150)])
  expect(await importText('twice', longer)).toMatchObject({ state: 'done', read: 150, kept: 30, known: 120 })
  expect(total(await report('twice'))).toBe(150)
})

test('equal rows of one file are rows of their own; a record number that repeats does not make two rows one', async () => {
  const [first = '', second = ''] = lines(2)
  await importText('equal', fileOf([first, first, second, first]))
  expect(total(await report('equal'))).toBe(4)
})

test('an import that is stopped goes on where it was, and ends as if it had never stopped', async () => {
  const text = fileOf(lines(9_000))
  let asked = 0
  const first = await importText('stopped', text, { stopped: () => ++asked === 2 })
  expect(first).toMatchObject({ state: 'stopped', read: 1_000, kept: 1_000 })
  expect(await importText('stopped', text)).toMatchObject({
    state: 'done',
    read: 9_000,
    kept: 9_000,
    resumedAfter: 1_000,
  })
  await importText('whole', text)
  expect(await report('stopped')).toEqual(await report('whole'))
  const left = await city.db.rows(sql`SELECT 1 FROM history_seen`)
  expect(left).toEqual([])
})

test('two readers of one file at once keep every row once, and the later one says so', async () => {
  const text = fileOf(lines(6_000))
  const outcomes = await Promise.allSettled([importText('both', text), importText('both', text)])
  expect(outcomes.filter(({ status }) => status === 'fulfilled').length).toBeGreaterThan(0)
  for (const outcome of outcomes) if (outcome.status === 'rejected') expect(outcome.reason.code).toBe('import.running')
  await importText('both', text)
  expect(total(await report('both'))).toBe(6_000)
})

test('a bad row is set apart with its line and reason; the rest goes on', async () => {
  const good = lines(3)
  const bad = [
    line(4).replace('2005-01-10', '2005-02-30'),
    line(5).replace('v1', ''),
    line(6).replace('43.6', '95'),
    'too,few',
    line(8).replace('示例饭店 3', 'a\u0000b'),
  ]
  const rejects: Rejected[] = []
  const text = Buffer.concat([
    Buffer.from(`${fileOf([...good, ...bad])}\n`),
    Buffer.from([0xb0, 0xa1]),
    Buffer.from(`\n${line(9)}\n`),
  ])
  expect(await importText('bad', text, { rejects })).toMatchObject({ read: 10, kept: 4, rejected: 6 })
  expect(rejects.map(({ line: at, reason }) => [at, reason])).toEqual([
    [5, 'date.invalid'],
    [6, 'id.missing'],
    [7, 'place.invalid'],
    [8, 'columns.count'],
    [9, 'text.unprintable'],
    [10, 'text.encoding'],
  ])
})

test('columns may stand in another order, among others, quoted, packed, with CRLF and a byte-order mark', async () => {
  const plain = lines(40)
  await importText('plain', fileOf(plain))
  const order = [8, 2, 11, 0, 1, 3, 4, 5, 6, 7, 9, 10]
  const moved = (text: string) => [...order.map((index) => `"${text.split(',')[index]}"`), 'extra'].join(',')
  const text = `\uFEFF${[head, ...plain].map(moved).join('\r\n')}\r\n`
  const folder = await mkdtemp(join(tmpdir(), 'huhang-import-'))
  const path = join(folder, 'moved.csv')
  await writeFile(path, gzipSync(text))
  const mapping = mappingFor('plain')
  const rows = readInspections(readRecords(openBytes(path)), mapping)
  const again = await importInspections(city, { mapping, fileName: 'moved.csv', sha256: sha256(text), rows }, system)
  expect(again).toMatchObject({ read: 40, kept: 0, known: 40 })
})

test('a packed file that breaks off says so', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'huhang-import-'))
  const path = join(folder, 'broken.csv.gz')
  const whole = gzipSync(fileOf(lines(3_000)))
  await writeFile(path, whole.subarray(0, whole.length - 100))
  const rows = readInspections(readRecords(openBytes(path)), mappingFor('broken'))
  const file = { mapping: mappingFor('broken'), fileName: 'broken', sha256: sha256('broken'), rows }
  await expect(importInspections(city, file, system)).rejects.toThrow('import.file-unreadable')
})

test('the report counts distinct visits and establishments, findings by severity, and zero where a severity has none', async () => {
  await importText('counts', fileOf(lines(12)))
  expect(await report('counts')).toMatchObject([
    {
      month: '2005-01',
      inspections: 4,
      establishments: 5,
      infractions: 3,
      bySeverity: { M: 3, S: 0, C: 0 },
      byStatus: { Pass: 4 },
      rows: 6,
    },
    { month: '2005-02', inspections: 4, establishments: 5, infractions: 6, bySeverity: { M: 6, S: 0, C: 0 }, rows: 6 },
  ])
  await expect(report('nobody')).rejects.toThrow('report.source-unknown')
})

test('an import leaves one event with its counts and no one’s name', async () => {
  const events = await city.db.rows<{ payload: unknown }>(
    sql`SELECT payload FROM event WHERE type = 'history.imported' AND payload->>'source' = 'counts'`,
  )
  expect(events).toEqual([{ payload: { source: 'counts', kind: 'inspections', read: 12, kept: 12, rejected: 0 } }])
})

test('a call-out without a date counts in its year; a blank or worded number is unknown and left out of sums', async () => {
  const mapping = { ...shippedMapping('mountain-rescue') } as CalloutMapping
  const text = [
    'team,ref,year,date,start,duration_h,volunteers,volunteer_hours,level,type,lat,lon',
    '示例甲队,1,2017,,10:00,2,8,16.5,Full\u00A0Callout,Lost,54.4,-3.2',
    '示例甲队,2,2017,,,,,,,,,',
    '示例甲队,2,2017,,,,,,,,,',
    '示例乙队,,2018,2018-07-01,23:30,,,7 team members for 3 hours,,,,',
    '示例乙队,,,2018-07-02,,,,0,,,,',
    '示例乙队,,,,,,,,,,,',
  ].join('\n')
  const rows = readCallouts(readRecords(bytesOf(text)), mapping)
  await importCallouts(city, { mapping, fileName: 'c.csv', sha256: sha256(text), rows }, system)
  expect(await look(city, statisticsReads.reportCallouts, { source: 'mountain-rescue' }, system)).toEqual([
    { team: '示例乙队', year: 2018, missions: 2, volunteerHours: 0, hoursKnown: 1 },
    { team: '示例乙队', year: null, missions: 1, volunteerHours: 0, hoursKnown: 0 },
    { team: '示例甲队', year: 2017, missions: 3, volunteerHours: 16.5, hoursKnown: 1 },
  ])
  const [evening] = await city.db.rows(
    sql`SELECT "startedAt", level, "hoursInWords" FROM history_callout WHERE "startedAt" IS NOT NULL`,
  )
  expect(evening).toEqual({
    startedAt: '2018-07-01T22:30:00.000Z',
    level: null,
    hoursInWords: '7 team members for 3 hours',
  })
})

test('units of one call are one call-out; from call to scene is counted over those that tell both in order', async () => {
  const mapping = { ...shippedMapping('sf-fire') } as CalloutMapping
  const unit = (row: string, call: string, received: string, onScene: string) =>
    `${row},${call},B01,04/07/2020,04/07/2020 ${received},${onScene && `04/07/2020 ${onScene}`}`
  const text = [
    'RowID,Call Number,Battalion,Call Date,Received DtTm,On Scene DtTm',
    unit('1-A', '1', '11:00:00 PM', '11:05:00 PM'),
    unit('1-B', '1', '11:00:00 PM', '11:10:00 PM'),
    unit('2-A', '2', '11:30:00 PM', '11:29:00 PM'),
    unit('3-A', '3', '11:40:00 PM', ''),
  ].join('\n')
  const rows = readCallouts(readRecords(bytesOf(text)), mapping)
  await importCallouts(city, { mapping, fileName: 'f.csv', sha256: sha256(text), rows }, system)
  expect(await look(city, statisticsReads.reportResponse, { source: 'sf-fire' }, system)).toEqual([
    { day: '2020-04-07', rows: 4, missions: 3, onScene: 3, medianSeconds: 450, p90Seconds: 600 },
  ])
  expect(await look(city, statisticsReads.reportCallouts, { source: 'sf-fire' }, system)).toMatchObject([
    { team: 'B01', year: 2020, missions: 3 },
  ])
})

test('two imports whose files overlap the other way round keep every row once', async () => {
  const all = lines(4_000)
  const outcomes = await Promise.all([
    importText('overlap', fileOf(all)),
    importText('overlap', fileOf([...all].reverse())),
  ])
  expect(outcomes[0].kept + outcomes[1].kept).toBe(4_000)
})
