import fc from 'fast-check'
import { expect, test } from 'vitest'
import { innerCheckCharacter, judgeUscc, mustBeUscc, normaliseUscc, usccCheckCharacter } from './uscc'
import vectors from './vectors/uscc.json'

test('EN-1 a code is read without separators and in capitals', () => {
  expect(normaliseUscc(' 91350200-ma2yj1xr9g ')).toBe('91350200MA2YJ1XR9G')
  expect(judgeUscc('91350200 ma2yj1 xr9g').flaw).toBeNull()
})

test.each(vectors.valid)('EN-2 %s is a code', (code) => {
  expect(judgeUscc(code).flaw).toBeNull()
})

test.each(['11371525004442025C', '123502001549897397', '91440101MA5CJQ4N59', '52371500MJE123451W'])(
  'EN-2 %s of another kind of body is a code',
  (code) => {
    expect(judgeUscc(code).flaw).toBeNull()
  },
)

test.each(vectors.invalid_check_digit)('EN-2 %s has a wrong check character', (code) => {
  expect(judgeUscc(code).flaw).toBe('check')
})

test.each(vectors.invalid_other)('EN-2 %s is no code', (code) => {
  expect(judgeUscc(code).flaw).not.toBeNull()
})

test('EN-2 a code whose check character is 0 is valid', () => {
  const code = '91370611MA3W8B5D30'
  expect(usccCheckCharacter(code)).toBe('0')
  expect(judgeUscc(code).flaw).toBeNull()
})

test('EN-2 one mistyped character is always found', () => {
  const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'
  fc.assert(
    fc.property(fc.constantFrom(...vectors.valid), fc.nat(17), fc.constantFrom(...alphabet), (code, at, other) => {
      const typed = code.slice(0, at) + other + code.slice(at + 1)
      return typed === code || judgeUscc(typed).flaw === 'check'
    }),
    { seed: 20250501 },
  )
})

test('EN-2 the refusal names the character that would be right', () => {
  expect(() => mustBeUscc('91370611MA3W8B5D31')).toThrow(
    expect.objectContaining({
      code: 'enterprise.code-invalid',
      details: { uscc: '91370611MA3W8B5D31', expected: '0' },
    }),
  )
})

test('EN-3 a broken inner check is a warning, not a bar', () => {
  const first16 = '91371500MA3ABCDE'
  const inner = innerCheckCharacter('MA3ABCDE')
  const wrong = inner === '1' ? '2' : '1'
  const good = `${first16}${inner}`
  const bad = `${first16}${wrong}`
  expect(judgeUscc(`${good}${usccCheckCharacter(good)}`).warnings).toEqual([])
  expect(judgeUscc(`${bad}${usccCheckCharacter(bad)}`)).toMatchObject({ flaw: null, warnings: ['uscc.inner-check'] })
})

test('EN-3 the code of an office is a code, but not of an enterprise', () => {
  expect(judgeUscc('11371525004442025C').warnings).toContain('uscc.not-enterprise')
})
