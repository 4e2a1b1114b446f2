import * as rooms from '@huhang/actions'
import { dispatchActions } from '@huhang/actions/dispatch'
import type { AnyAction, AnyRead } from '@huhang/actions/kernel'
import { hazardCity, rescueIn, type TestCity } from '@huhang/actions/testing'
import { type Actor, Failure } from '@huhang/contract'
import { Role } from '@huhang/contract/access'
import { sql } from '@huhang/db/stores'
import { people } from '@huhang/testkit'
import { TRPCError } from '@trpc/server'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { convert } from '../kernel'
import { appRouter } from '../router'
import { type Schema, variantsOf } from './sample'

let city: TestCity
const known: Record<string, unknown> = {}
const actor: Actor = {
  kind: 'person',
  personId: people.cityInspector.personId,
  grants: Role.options.map((role) => ({ role, areaId: '371500' as never })),
  enterpriseIds: [],
}
const defects: unknown[] = []

beforeAll(async () => {
  const on = await hazardCity()
  city = on.city
  const rescue = rescueIn(city)
  const hazard = await on.ordered()
  const { enterpriseId, premisesId } = on
  Object.assign(known, { enterpriseId, premisesId, hazardId: hazard.id, orderId: hazard.orderId, areaId: '371502' })
  Object.assign(known, { revision: hazard.revision, personId: people.inspector.personId })
  Object.assign(known, { inspectorIds: [people.inspector.personId, people.cityInspector.personId] })
  const incidentId = await rescue.incident([{ skill: 'water', count: 2 }])
  await rescue.did(dispatchActions.acceptIncident, { incidentId })
  const missionId = await rescue.mission(incidentId)
  await rescue.call(missionId, await rescue.volunteer())
  Object.assign(known, { incidentId, missionId })
})
afterAll(() => city.close())

type Procedure = { path: string; schema: Schema; changes: boolean }
const procedures: Procedure[] = Object.entries(rooms).flatMap(([name, verbs]) => {
  if (!/(Actions|Reads)$/.test(name)) return []
  const room = name.replace(/(Actions|Reads)$/, '')
  return Object.entries(verbs as Record<string, AnyAction | AnyRead>).map(([verb, spec]) => ({
    path: `${room}.${verb}`,
    changes: 'command' in spec,
    schema: z.toJSONSchema('command' in spec ? spec.command : spec.question, {
      io: 'input',
      unrepresentable: 'any',
    }) as Schema,
  }))
})

const call = (path: string, input: unknown): Promise<unknown> => {
  const caller = appRouter.createCaller({ city, actor, report: (error) => String(defects.push(error)) })
  const [room = '', verb = ''] = path.split('.')
  const verbs = (caller as unknown as Record<string, Record<string, (input: unknown) => Promise<unknown>>>)[room]
  const procedure = verbs?.[verb]
  return procedure === undefined ? Promise.reject(new Error(`no procedure ${path}`)) : procedure(input)
}

const events = async () => (await city.pool.rows<{ n: number }>(sql`SELECT count(*)::int AS n FROM "event"`))[0]?.n

test.each(procedures)(
  '$path answers every hostile input with a value or a coded 4xx, and never half-writes',
  async ({ path, schema, changes }) => {
    const seen = new Set<string>()
    for (const input of variantsOf(schema, known)) {
      const before = changes ? await events() : 0
      try {
        await call(path, input)
      } catch (error) {
        const failure = error instanceof TRPCError ? convert(error, () => 'unconverted') : error
        if (!(failure instanceof Failure)) throw error
        const shown = JSON.stringify(input)?.slice(0, 300)
        expect(failure.http, `${path} ${failure.code} ${String(defects.at(-1))} for ${shown}`).toBeLessThan(500)
        if (changes && failure.code === 'input.invalid') expect(await events(), `wrote for ${shown}`).toBe(before)
        seen.add(failure.code)
      }
    }
    expect(seen, 'a procedure that accepts everything').toContain('input.invalid')
  },
)
