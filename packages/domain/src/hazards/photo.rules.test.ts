import { expect, test } from 'vitest'
import { barPhotosOfAnother } from './photo.rules'

test('HZ-30 a file is put on a record by who uploaded it', () => {
  expect(barPhotosOfAnother(['me', null], 'me')).toBeNull()
  expect(barPhotosOfAnother(['me', 'somebody'], 'me')?.code).toBe('hazard.photo-of-another')
  // A part of the system acts for those whose story it tells.
  expect(barPhotosOfAnother(['somebody'], null)).toBeNull()
})
