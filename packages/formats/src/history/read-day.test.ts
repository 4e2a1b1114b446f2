import { expect, test } from 'vitest'
import { dayReader, timeOfDay } from './read-day'

const on = (text: string, formats: string[], zone = 'America/Toronto') => dayReader(formats, zone)(text)?.on ?? null

test('30 February and 31 April are no days', () => {
  expect(on('2005-02-30', ['yyyy-MM-dd'])).toBeNull()
  expect(on('2005-04-31', ['yyyy-MM-dd'])).toBeNull()
  expect(on('2004-02-29', ['yyyy-MM-dd'])).toBe('2004-02-29')
  expect(on('2100-01-01', ['yyyy-MM-dd'])).toBeNull()
})

test('the first format that fits is taken', () => {
  const formats = ['yyyy-MM-dd', 'MM/dd/yyyy hh:mm:ss a', 'd MMM yyyy']
  expect(dayReader(formats, 'UTC')('04/07/2020 11:53:08 PM')).toEqual({
    on: '2020-04-07',
    at: '2020-04-07T23:53:08.000Z',
  })
  expect(on('7 Apr 2020', formats)).toBe('2020-04-07')
  expect(on('04/07/2020 13:53:08 PM', formats)).toBeNull()
})

test('an instant falls on the day of the source’s zone', () => {
  expect(on('2005-07-01T03:30:00Z', ['iso'])).toBe('2005-06-30')
  expect(on('2005-07-01T03:30:00Z', ['iso'], 'Asia/Shanghai')).toBe('2005-07-01')
  expect(on('2005-02-30T03:30:00Z', ['iso'])).toBeNull()
})

test('years of two digits, month names and Chinese days are read', () => {
  expect(on('1/2/03', ['d/M/yy'])).toBe('2003-02-01')
  expect(on('1/2/98', ['d/M/yy'])).toBe('1998-02-01')
  expect(on('September 9, 2012', ['MMMM d, yyyy'])).toBe('2012-09-09')
  expect(on('2012年9月9日', ['yyyy年M月d日'])).toBe('2012-09-09')
  expect(on('2012-09-09T00:00:00.000', ['yyyy-MM-ddTHH:mm:ss.SSS'])).toBe('2012-09-09')
})

test('a time of day is read as people write it, and 25:00 is none', () => {
  expect(['7:05', '07:05:09', '7.05', '7:05 PM', '12:00am', '25:00', '13:00 PM', 'noon'].map(timeOfDay)).toEqual([
    '07:05:00',
    '07:05:09',
    '07:05:00',
    '19:05:00',
    '00:00:00',
    null,
    null,
    null,
  ])
})
