import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { dispatchActions } from '@huhang/actions/dispatch'
import { hazardCity, rescueIn } from '@huhang/actions/testing'
import { volunteersActions } from '@huhang/actions/volunteers'
import type { Instant, MissionId } from '@huhang/contract'
import { fieldCommands, type Push, type PushedView } from '@huhang/contract/fieldwork'
import { actorOf, people, testId } from '@huhang/testkit'
import { uuidv7 } from 'uuidv7'
import { expect, test } from 'vitest'
import { callerOf } from '../testing/procedures'

/** Pushed commands as a release put them on a device, one of each verb at least; a file is never changed again. */
type Recorded = { pushes: (Push & { by: 'inspector' | 'company' | 'volunteer'; meanwhile?: 'released' })[] }

const folder = fileURLToPath(new URL('./recorded/', import.meta.url))
const releases = readdirSync(folder).toSorted()
const recorded = (file: string) => JSON.parse(readFileSync(`${folder}${file}`, 'utf8')) as Recorded

const missionId = testId<MissionId>(0x7001)
const volunteerId = people.volunteer.personId

/** What the commands are about and did not make themselves: the city of the testkit, and a mission one is called to. */
async function cityOfThen() {
  const on = await hazardCity()
  const rescue = rescueIn(on.city)
  const { areaId } = people.volunteer
  await rescue.did(volunteersActions.register, {
    ...{ personId: volunteerId, newPerson: null, grantId: uuidv7(), bornOn: '1990-01-01', joinedOn: '2020-01-01' },
    ...{ areaId, place: { lat: 36.4567, lng: 115.9856 }, teamId: null, rank: 'member' },
  })
  await rescue.did(volunteersActions.recordInsurance, {
    ...{ insuranceId: uuidv7(), personId: volunteerId, policy: '测试保单', insurer: '测试保险' },
    ...{ validFrom: '2025-01-01', validTo: '2025-12-31' },
  })
  const incidentId = await rescue.incident()
  await rescue.did(dispatchActions.acceptIncident, { incidentId })
  await rescue.did(dispatchActions.openMission, { missionId, incidentId, teamId: null, leaderId: null })
  await rescue.call(missionId, volunteerId)
  for (const post of ['leader', 'safety-officer'] as const) {
    const personId = await rescue.volunteer()
    await rescue.call(missionId, personId, post)
    await rescue.accept(missionId, personId)
    await rescue.did(dispatchActions.checkIn, { missionId, personId })
  }
  const actors = { inspector: on.who.inspector, company: on.who.company, volunteer: actorOf(people.volunteer) }
  const release = () => rescue.did(dispatchActions.release, { missionId, personIds: [volunteerId] })
  return { city: on.city, actors, release }
}

test.each(releases)('commands that %s left on devices are accepted as they are', async (file) => {
  const { pushes } = recorded(file)
  const { city, actors, release } = await cityOfThen()
  const defects: unknown[] = []
  try {
    for (const { by, meanwhile, ...push } of pushes) {
      city.setNow(push.deviceAt as Instant)
      if (meanwhile === 'released') await release()
      const { outcomes } = (await callerOf(city, actors[by], defects)('fieldwork.push', push)) as PushedView
      const ends = outcomes.map((outcome, index) => [push.commands[index]?.name, outcome.ok || outcome])
      expect(ends).toEqual(push.commands.map(({ name }) => [name, true]))
    }
    expect(defects).toEqual([])
  } finally {
    await city.close()
  }
})

test('this release has left one of each verb', () => {
  const names = recorded(releases.at(-1) ?? '').pushes.flatMap(({ commands }) => commands.map(({ name }) => name))
  expect([...new Set(names)].toSorted()).toEqual(Object.keys(fieldCommands).toSorted())
})
