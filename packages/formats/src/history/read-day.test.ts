import { expect, test } from 'vitest'
import { dayReader } from './read-day'

const on = (text: string, formats: string[], zone = 'America/Toronto') => dayReader(formats, zone)(text)?.on ?? null

test('30 February and 31 April are no days', () => {
  expect(on('2005-02-30', ['yyyy-MM-dd'])).toBeNull()
  expect(on('2005-04-31', ['yyyy-MM-dd'])).toBeNull()
  expect(on('2004-02-29', ['yyyy-MM-dd'])).toBe('2004-02-29')
  expect(on('2100-01-01', ['yyyy-MM-dd'])).toBeNull()
})

test('the first format that fits is taken', () => {
  const formats = ['yyyy-MM-dd', 'MM/dd/yyyy hh:mm:ss a', 'd MMM yyyy']
  expect(dayReader(formats, 'UTC')('04/07/2020 11:53:08 PM')).toEqual({ on: '2020-04-07', time: '23:53' })
  expect(on('7 Apr 2020', formats)).toBe('2020-04-07')
  expect(on('04/07/2020 13:53:08 PM', formats)).toBeNull()
})

test('an instant falls on the day of the source’s zone', () => {
  expect(on('2005-07-01T03:30:00Z', ['iso'])).toBe('2005-06-30')
  expect(on('2005-07-01T03:30:00Z', ['iso'], 'Asia/Shanghai')).toBe('2005-07-01')
  expect(on('2005-02-30T03:30:00Z', ['iso'])).toBeNull()
})
