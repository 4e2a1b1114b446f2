import type { CalloutMapping, InspectionMapping } from '@huhang/contract/statistics'
import { expect, test } from 'vitest'
import { readRecords } from '../csv'
import { parseMapping, shippedMapping } from './mappings'
import { readCallouts, readInspections } from './read-history'

async function* bytesOf(text: string) {
  yield Buffer.from(text)
}
const gathered = async <Item>(lists: AsyncIterable<Item[]>): Promise<Item[]> => {
  const all: Item[] = []
  for await (const list of lists) all.push(...list)
  return all
}
const dinesafe = shippedMapping('dinesafe') as InspectionMapping
const rescue = shippedMapping('mountain-rescue') as CalloutMapping
const inspections = (lines: string[], more: object = {}) =>
  gathered(
    readInspections(readRecords(bytesOf(lines.join('\n'))), { ...dinesafe, ...more } satisfies InspectionMapping),
  )
const callouts = (lines: string[], more: object = {}) =>
  gathered(
    readCallouts(
      readRecords(bytesOf(lines.join('\n'))),
      parseMapping('test', { ...rescue, ...more }) as CalloutMapping,
    ),
  )
const reasons = (told: readonly object[]) => told.map((one) => ('reason' in one ? one.reason : 'good'))

const plain = 'Establishment ID,Inspection ID,Inspection Date,Infraction Details,Severity,Amount Fined'

test('headings of another year are the same columns, and the same row is the same row', async () => {
  const [old] = await inspections([plain, 'e1,v1,2013-05-01,dirty,M - Minor,'])
  const [later] = await inspections([
    'AMOUNT_FINED,severity,INFRACTION_DETAILS,inspection_date,INSPECTION_ID,ESTABLISHMENT_ID,,',
    ',M - Minor,dirty,2013-05-01,v1,e1,,',
  ])
  expect(later).toEqual(old)
})

test('a column that stands there twice is not guessed at, a missing one is named', async () => {
  await expect(inspections([`${plain},inspection id`, 'e,v,2013-05-01,x,,,w'])).resolves.toHaveLength(1)
  await expect(inspections([`${plain},Inspection ID`, ''])).rejects.toThrow('import.columns-repeated')
  await expect(inspections([plain.replace('Inspection ID', 'Visit'), ''])).rejects.toThrow('import.columns-missing')
})

test('a rejected row is kept as it stood, with the line it began at', async () => {
  const told = await inspections([plain, 'e1,"v\n1",2013-05-01,x,,', 'e2,v2,2013-02-30,"a ""b"", c",,', plain])
  expect(told.slice(1)).toEqual([
    { line: 4, reason: 'date.invalid', column: 'Inspection Date', text: 'e2,v2,2013-02-30,"a ""b"", c",,' },
    { line: 5, reason: 'header.repeated', column: null, text: plain },
  ])
})

test('what no column of ours could hold makes a bad row, not a broken import', async () => {
  const told = await inspections([
    plain,
    `e1,${'v'.repeat(5_000)},2013-05-01,x,,`,
    `e1,v1,2013-05-01,x,,${'9'.repeat(15)}`,
    'e1,v1,2013-05-01,x,,-5',
    'e1,v1,2013-05-01,x,,"$1,250.00"',
  ])
  expect(reasons(told)).toEqual(['text.too-long', 'number.invalid', 'number.invalid', 'good'])
  expect(told[3]).toMatchObject({ row: { fineCents: 125_000 } })
  const head = 'team,year,date,volunteers,duration_h'
  expect(
    reasons(await callouts([head, 'A,2020,,99999999999,', 'A,2020,,2.5,', 'A,2020,,N/A,8.300000000000001'])),
  ).toEqual(['number.invalid', 'number.invalid', 'good'])
})

test('a mapping says in which words a source knows nothing, and how it writes decimals', async () => {
  const [told] = await callouts(['team,year,volunteers,duration_h', 'A,2020,keine,"1.234,5"'], {
    unknown: ['keine'],
    durationHours: { column: 'duration_h', decimal: ',' },
  })
  expect(told).toMatchObject({ row: { volunteers: null, durationHours: 1_234.5 } })
})

test('a mapping whose delimiter can be half a character is refused', () => {
  expect(() => parseMapping('test', { ...rescue, encoding: 'gb18030', delimiter: '|' })).toThrow(
    'import.mapping-invalid',
  )
})
