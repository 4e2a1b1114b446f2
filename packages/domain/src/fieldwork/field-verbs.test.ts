import type { MissionId, PersonId } from '@huhang/contract'
import { expect, test } from 'vitest'
import { type Named, subjectsOf } from './field-verbs'

test('what one volunteer says of different missions is about one subject: themselves', () => {
  const content = { commandId: 'c', occurredAt: 't', personId: 'p' as PersonId }
  const home = { name: 'dispatch.reachHome', command: { ...content, missionId: 'one' as MissionId } } as Named
  const there = { name: 'dispatch.checkIn', command: { ...content, missionId: 'two' as MissionId } } as Named
  expect(subjectsOf(home)).toEqual(['one', 'p'])
  expect(subjectsOf(there)).toEqual(['two', 'p'])
})
