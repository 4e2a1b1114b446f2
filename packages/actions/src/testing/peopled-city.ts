import type { Actor } from '@huhang/contract'
import { people, recordCertificateCommand, registerPersonCommand, said } from '@huhang/testkit'
import { accessActions } from '../access'
import { areasActions, cityAreas } from '../areas'
import { type City, perform, viewOf } from '../kernel'
import { type TestCity, testCity } from './test-city'

export const system: Actor = { kind: 'system', name: 'test' }

/** Areas down to the towns, everyone of the testkit, and a certificate for each inspector. */
export async function settle(city: City): Promise<void> {
  const areas = cityAreas().filter((area) => area.kind !== 'village')
  const everyone = Object.values(people)
  const outcomes = await perform(
    city,
    [
      { action: areasActions.register, command: { ...said(), areas } },
      ...everyone.map((person) => ({ action: accessActions.registerPerson, command: registerPersonCommand(person) })),
      ...everyone
        .filter((person) => person.role === 'inspector')
        .map((person) => ({ action: accessActions.recordCertificate, command: recordCertificateCommand(person) })),
    ],
    system,
  )
  for (const outcome of outcomes) viewOf(outcome)
}

/** A test city with its areas and the people of the testkit. */
export async function peopledCity(): Promise<TestCity> {
  const city = await testCity()
  await settle(city)
  return city
}
