import type { TestCity } from '@huhang/actions/testing'
import { type Actor, Failure } from '@huhang/contract'
import { Role } from '@huhang/contract/access'
import { sql } from '@huhang/db/stores'
import { people } from '@huhang/testkit'
import { TRPCError } from '@trpc/server'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { convert } from '../kernel'
import { callerOf, fullCity, procedures } from './procedures'
import { type Known, variantsOf } from './sample'

let city: TestCity
let known: Known
let call: ReturnType<typeof callerOf>
const actor: Actor = {
  kind: 'person',
  personId: people.cityInspector.personId,
  grants: Role.options.map((role) => ({ role, areaId: '371500' as never })),
  enterpriseIds: [],
}
const defects: unknown[] = []

beforeAll(async () => {
  ;({ city, known } = await fullCity())
  call = callerOf(city, actor, defects)
})
afterAll(() => city.close())

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
