import { expect, type Page } from '@playwright/test'
import { uuidv7 } from 'uuidv7'
import { ask, say } from './ask'
import { type Place, whoIs } from './desk-steps'
import { test } from './journey'
import { online } from './outbox-steps'
import { complaintsOf, openAs, phone, signInAs } from './people'

test.use({ viewport: phone, hasTouch: true })

type Call = { incidentId: string; missionId: string }

/** The desk asks this person to come, past its pages. */
async function callOut(desk: Page, title: string, place: Place, personId: string): Promise<Call> {
  const [incidentId, missionId] = [uuidv7(), uuidv7()]
  const kind = { category: 'drowning', level: 'III', channel: 'phone', isExercise: false, areaId: '371502' }
  const needs = [{ skill: 'water', count: 1 }]
  const rest = { description: '', address: '演示河段', caller: { name: null, phone: null } }
  await say(desk, 'dispatch.reportIncident', { incidentId, title, place, needs, ...kind, ...rest })
  await say(desk, 'dispatch.acceptIncident', { incidentId })
  await say(desk, 'dispatch.openMission', { missionId, incidentId, teamId: null, leaderId: personId })
  await say(desk, 'dispatch.callOut', { missionId, ring: 1, people: [{ personId, skill: null, post: 'leader' }] })
  return { incidentId, missionId }
}

/** Without a safety officer at the muster nobody goes near the danger: the desk has one come, on the phone. */
async function sendSafetyOfficer(desk: Page, { incidentId, missionId }: Call, but: string): Promise<void> {
  type Ranked = { ranked: { personId: string }[] }
  const { ranked } = await ask<Ranked>(desk, 'dispatch.candidates', { incidentId, skill: null })
  const personId = ranked.find((candidate) => candidate.personId !== but)?.personId
  const answer = { kind: 'accept', etaAt: new Date(Date.now() + 600_000).toISOString() }
  const people = [{ personId, skill: null, post: 'safety-officer' }]
  await say(desk, 'dispatch.callOut', { missionId, ring: 1, people })
  await say(desk, 'dispatch.answerCall', { missionId, personId, answer })
  await say(desk, 'dispatch.checkIn', { missionId, personId })
}

const cardOf = (page: Page, title: string) =>
  page.getByRole('article').filter({ has: page.getByRole('heading', { name: title }) })

const statusOf = async (page: Page, { missionId }: Call): Promise<string | undefined> => {
  const { calls } = await ask<{ calls: { missionId: string; status: string }[] }>(page, 'dispatch.myCalls', {})
  return calls.find((call) => call.missionId === missionId)?.status
}

test('out of reach one answers, checks in and arrives, one step after the other, and all of it comes in order', async ({
  page,
  context,
  browser,
}) => {
  test.slow()
  const complaints = complaintsOf(page)
  await signInAs(page, 'volunteer', '/calls')
  const { personId } = await ask<{ personId: string }>(page, 'access.me', {})
  const { near } = await whoIs(page)
  const desk = await openAs(browser, 'dispatcher', '/dispatch')
  const title = `演示山洪 ${Date.now()}`
  const call = await callOut(desk, title, near, personId)
  await sendSafetyOfficer(desk, call, personId)
  const card = cardOf(page, title)
  await expect(card.getByRole('button', { name: '能到' })).toBeVisible({ timeout: 15_000 })

  await context.setOffline(true)
  await card.getByRole('button', { name: '能到' }).click()
  await card.getByText('20分钟', { exact: true }).click()
  await card.getByRole('button', { name: '确认能到' }).click()
  await expect(card.getByText('您答复能到：')).toBeVisible()
  await expect(card.getByText('待发', { exact: true })).toBeVisible()
  await card.getByRole('button', { name: '报到' }).click()
  await card.getByRole('button', { name: '到达现场' }).click()
  await expect(card.getByText('在现场', { exact: true }).first()).toBeVisible()
  await expect(card.getByRole('button', { name: '到达现场' }), 'what waits is not offered again').toHaveCount(0)

  await online(context)
  await expect(card.getByText('待发', { exact: true })).toHaveCount(0)
  await expect.poll(() => statusOf(page, call)).toBe('on-scene')
  await say(desk, 'dispatch.release', { missionId: call.missionId, personIds: [personId] })
  await card.getByRole('button', { name: '平安到家' }).click({ timeout: 15_000 })
  await expect.poll(() => statusOf(page, call)).not.toBe('released')
  expect(complaints.filter((each) => !/ERR_(INTERNET_DISCONNECTED|FAILED)/.test(each))).toEqual([])

  const late = `演示落水 ${Date.now()}`
  const { incidentId } = await callOut(desk, late, near, personId)
  const second = cardOf(page, late)
  await expect(second.getByRole('button', { name: '能到' })).toBeVisible({ timeout: 15_000 })
  await context.setOffline(true)
  await second.getByRole('button', { name: '能到' }).click()
  await second.getByRole('button', { name: '确认能到' }).click()
  await expect(second.getByText('待发', { exact: true })).toBeVisible()
  await say(desk, 'dispatch.cancelIncident', { incidentId, reason: '家属已将人救起' })
  await online(context)
  await expect(second.getByText('您不用再来了')).toBeVisible({ timeout: 15_000 })
  await second.getByRole('link', { name: '应答召集：被退回，请处理' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('被退回')
  await desk.context().close()
})
