import { expect, test } from 'vitest'
import { inTurns } from './in-turns'

test('no more than so many pictures are unpacked at once, in the order in which they came, also where some fail', async () => {
  const inTurn = inTurns(2)
  const begun: number[] = []
  let running = 0
  let most = 0
  const work = (number: number) => async () => {
    begun.push(number)
    most = Math.max(most, ++running)
    await new Promise((resolve) => setTimeout(resolve, 5))
    running--
    if (number % 3 === 0) throw new Error('torn')
    return number
  }
  const numbers = Array.from({ length: 10 }, (_, number) => number)
  const ends = await Promise.allSettled(numbers.map((number) => inTurn(work(number))))
  expect(ends.map(({ status }) => status === 'fulfilled')).toEqual(numbers.map((number) => number % 3 !== 0))
  expect([most, begun]).toEqual([2, numbers])
  expect(await inTurn(async () => 'free again')).toBe('free again')
})
