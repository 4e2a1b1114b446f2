import type { CommandId, FileId, HazardId, Instant, MissionId, OrderId, PersonId } from '@huhang/contract'
import { expect, test } from 'vitest'
import { hazard, person } from '../hazards/hazard-fixture'
import type { Named } from './field-verbs'
import { foreseenHazard, foreseenMay, foreseenPerson } from './foreseen'

const me = 'me' as PersonId
const another = 'another' as PersonId
const said = () => ({ commandId: 'c' as CommandId, occurredAt: '2025-05-01T04:00:00.000Z' as Instant })
const onMission = { missionId: 'm' as MissionId, personId: me, ...said() }
const answer = (kind: 'accept' | 'decline'): Named => ({
  name: 'dispatch.answerCall',
  command: {
    ...onMission,
    answer: kind === 'accept' ? { kind, etaAt: onMission.occurredAt } : { kind, reason: '在外地' },
  },
})
const checkIn: Named = { name: 'dispatch.checkIn', command: onMission }
const arrive: Named = { name: 'dispatch.arriveOnScene', command: onMission }
const home: Named = { name: 'dispatch.reachHome', command: onMission }

test('who answered, checked in and arrived without a network stands on the scene', () => {
  expect(foreseenPerson('notified', me, [answer('accept')])).toBe('committed')
  expect(foreseenPerson('notified', me, [answer('accept'), checkIn, arrive])).toBe('on-scene')
  expect(foreseenPerson('notified', me, [answer('accept'), answer('decline')])).toBe('declined')
  expect(foreseenPerson('released', me, [home])).toBe('home')
})

test('a step that the table does not know from there moves nothing: one does not leave the scene before the release', () => {
  expect(foreseenPerson('on-scene', me, [home])).toBe('on-scene')
  // The answer was sent back; what waits behind it has not happened.
  expect(foreseenPerson('notified', me, [checkIn, arrive])).toBe('notified')
})

test('what was said for somebody else on the same mission moves only them', () => {
  expect(foreseenPerson('notified', another, [answer('accept')])).toBe('notified')
})

const onHazard = { hazardId: 'h' as HazardId, revision: 2, photos: [], ...said() }
const order: Named = {
  name: 'hazards.issueOrder',
  command: { orderId: 'o' as OrderId, items: [{ hazardId: onHazard.hazardId, revision: 2 }], ...said() },
}
const submit: Named = { name: 'hazards.submitFix', command: { ...onHazard, note: '已更换', accepted: null } }
const reject: Named = { name: 'hazards.rejectFix', command: { ...onHazard, reason: '未修好', withId: another } }
const photo: Named = {
  name: 'hazards.attachPhoto',
  command: { hazardId: onHazard.hazardId, fileId: 'f' as FileId, role: 'evidence', ...said() },
}
const actor = person(me)

test('HZ-1 a hazard stands where the steps that wait lead it; a photo moves nothing', () => {
  const found = hazard({ status: 'found' })
  expect(foreseenHazard(found, me, [order])).toMatchObject({ status: 'assigned', orderId: 'o' })
  expect(foreseenHazard(found, me, [order, submit, reject]).status).toBe('rectifying')
  expect(foreseenHazard(found, me, [photo])).toBe(found)
  expect(foreseenHazard(hazard({ status: 'verified' }), me, [submit]).status).toBe('verified')
})

test('HZ-10 an order that waits is not offered again, also where it moves no status', () => {
  const may = { issueOrder: null, submitFix: 'hazard.wrong-status', annul: 'hazard.same-person', askExtension: null }
  const found = hazard({ status: 'found' })
  expect(foreseenMay(may, found, foreseenHazard(found, me, [order]), actor)).toEqual({
    issueOrder: 'hazard.ordered-already',
    submitFix: null,
    annul: 'hazard.same-person',
    askExtension: null,
  })
  const planned = hazard({ status: 'rectifying' })
  expect(foreseenMay(may, planned, foreseenHazard(planned, me, [order]), actor).issueOrder).toBe(
    'hazard.ordered-already',
  )
  expect(foreseenMay(may, planned, planned, actor)).toBe(may)
})

test('HZ-8 who submitted the fix does not re-check it while it waits', () => {
  const before = hazard()
  const may = { verifyFix: 'hazard.wrong-status' }
  const foreseen = foreseenHazard(before, me, [submit])
  expect(foreseenMay(may, before, foreseen, actor).verifyFix).toBe('hazard.same-person')
  expect(foreseenMay(may, before, foreseen, person('another')).verifyFix).toBe(null)
})
