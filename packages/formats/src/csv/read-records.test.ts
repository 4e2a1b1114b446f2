import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type CsvRecord, readRecords } from './read-records'
import type { Encoding } from './text-of'

async function* inPieces(bytes: Uint8Array, size: number) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}
async function read(text: string | Uint8Array, size = 7, encoding: Encoding = 'utf-8'): Promise<CsvRecord[]> {
  const records: CsvRecord[] = []
  const bytes = typeof text === 'string' ? Buffer.from(text) : text
  for await (const found of readRecords(inPieces(bytes, size), { encoding })) records.push(...found)
  return records
}
const cellsOf = (records: CsvRecord[]) => records.map((record) => ('cells' in record ? record.cells : record.reason))

test('a byte-order mark, CRLF and empty lines change nothing', async () => {
  expect(await read('\uFEFFa,b\r\n1,2\r\n\r\n3,4')).toEqual([
    { line: 1, cells: ['a', 'b'] },
    { line: 2, cells: ['1', '2'] },
    { line: 4, cells: ['3', '4'] },
  ])
})

test('quoted cells hold commas, quotes and new lines, and lines are still counted as an editor counts them', async () => {
  expect(await read('"x, ""y""\r\nz",2\n"",中文\n')).toEqual([
    { line: 1, cells: ['x, "y"\r\nz', '2'] },
    { line: 3, cells: ['', '中文'] },
  ])
})

test('a quote that never closes costs its own line, not its neighbours', async () => {
  expect(cellsOf(await read('"1","a"\n"2","b\n"3","c"\n'))).toEqual([['1', 'a'], 'csv.quote', ['3', 'c']])
  expect(cellsOf(await read('1,a\n2,"b\n3,c\n'))).toEqual([['1', 'a'], 'csv.quote', ['3', 'c']])
})

test('a line that is not UTF-8 is set apart, the others are read', async () => {
  const bytes = Buffer.concat([Buffer.from('1,好\n2,'), Buffer.from([0xb0, 0xa1]), Buffer.from('\n3,c\n')])
  expect(cellsOf(await read(bytes))).toEqual([['1', '好'], 'text.encoding', ['3', 'c']])
})

test('a file in UTF-16 is read by its mark, and refused where it breaks off', async () => {
  const text = Buffer.from('\uFEFFa,好\n1,"🚒\n2"\n', 'utf16le')
  for (const bytes of [text, Buffer.from(text).swap16()])
    expect(cellsOf(await read(bytes, 3))).toEqual([
      ['a', '好'],
      ['1', '🚒\n2'],
    ])
  await expect(read(text.subarray(0, text.length - 1))).rejects.toThrow('import.file-unreadable')
})

test('GB 18030 and ISO 8859-1 are read where the mapping says so', async () => {
  const chinese = Buffer.from([0xb5, 0xba, 0x2c, 0x31, 0x0a, 0x81, 0x30, 0x81, 0x30, 0x2c, 0x32])
  expect(cellsOf(await read(chinese, 2, 'gb18030'))).toEqual([
    ['岛', '1'],
    ['\u0080', '2'],
  ])
  expect(cellsOf(await read(Buffer.from([0x63, 0x61, 0x66, 0xe9, 0x2c, 0xa7]), 2, 'iso-8859-1'))).toEqual([
    ['café', '§'],
  ])
})

test('lines that end in CR alone are lines', async () => {
  expect(await read('a,b\r"1\r2",2\r\r3,4\r')).toEqual([
    { line: 1, cells: ['a', 'b'] },
    { line: 2, cells: ['1\n2', '2'] },
    { line: 5, cells: ['3', '4'] },
  ])
})

test('a record without end is set apart and is not gathered in memory', async () => {
  expect(cellsOf(await read(`1,a\n${'x'.repeat(600_000)}\n2,b\n`, 65_536))).toEqual([
    ['1', 'a'],
    'csv.too-long',
    ['2', 'b'],
  ])
})

test('a line too long for a row is called so, quoted or not', async () => {
  for (const long of ['"x",'.repeat(200_000), `"${'x'.repeat(600_000)}"`, `"${'x'.repeat(600_000)}`])
    expect(cellsOf(await read(`1,a\n${long}\n2,b\n`, 65_536))).toEqual([['1', 'a'], 'csv.too-long', ['2', 'b']])
})

test('whatever is written as CSV is read as it was, in pieces of any size', async () => {
  const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r', ' ', '中', 'é', '🚒') })
  const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 8 })
  await fc.assert(
    fc.asyncProperty(table, fc.integer({ min: 1, max: 40 }), fc.constantFrom('\n', '\r\n'), async (rows, size, end) => {
      const text = rows.map((row) => row.map((value) => `"${value.replaceAll('"', '""')}"`).join(',')).join(end)
      expect(cellsOf(await read(text, size))).toEqual(rows)
    }),
  )
})
