import type { TestCity } from '@huhang/actions/testing'
import { type Actor, Failure } from '@huhang/contract'
import { Role } from '@huhang/contract/access'
import { people } from '@huhang/testkit'
import { TRPCError } from '@trpc/server'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { convert } from '../kernel'
import { callerOf, fullCity, procedures } from './procedures'
import { type Known, sampleOf } from './sample'

/** Holds every role there is, in another county than the one where all the records lie. */
const stranger: Actor = {
  kind: 'person',
  personId: people.otherCountyInspector.personId,
  grants: Role.options.map((role) => ({ role, areaId: '371521' as never })),
  enterpriseIds: [],
}

/** What anybody may say about themselves: a picture of their own is announced, a record of their own is handed to a colleague. */
const ofOnesOwn = new Set(['inspections.announceFile', 'fieldwork.handOver'])

const uuid = /^[0-9a-f-]{36}$/

let city: TestCity
let known: Known
let ids: unknown[]
let ask: ReturnType<typeof callerOf>
beforeAll(async () => {
  ;({ city, known } = await fullCity())
  ids = Object.values(known).filter((value) => typeof value === 'string' && uuid.test(value))
  ask = callerOf(city, stranger)
})
afterAll(() => city.close())

const refusalOf = (error: unknown): Failure => {
  const failure = error instanceof TRPCError ? convert(error, () => 'unconverted') : error
  if (failure instanceof Failure) return failure
  throw error
}

test.each(procedures)(
  '$path: who holds every role in another county finds nothing of this one and changes nothing in it',
  async ({ path, schema, changes }) => {
    const answer = await ask(path, sampleOf(schema, known)).catch(refusalOf)
    if (answer instanceof Failure) {
      if (!ofOnesOwn.has(path)) expect(answer.http, answer.code).toBeOneOf([403, 404])
      return
    }
    // A command's sample is about this county's records, or makes one there.
    if (changes) expect([...ofOnesOwn]).toContain(path)
    else for (const id of ids) expect(JSON.stringify(answer)).not.toContain(id)
  },
)
