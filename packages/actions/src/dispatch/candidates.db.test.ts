import type { PersonId } from '@huhang/contract'
import { FindCandidates } from '@huhang/contract/dispatch'
import type { Rank, Skill } from '@huhang/contract/volunteers'
import { commit, findFacts, insert, sql, type Write } from '@huhang/db/stores'
import { barsOf, defaultRanking, defaultRules, rankAll } from '@huhang/domain/dispatch'
import { dayOf } from '@huhang/domain/kernel'
import { defaultRanks } from '@huhang/domain/volunteers'
import { cellOf } from '@huhang/geo/cells'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { registerCity } from '../areas'
import { look } from '../kernel'
import { personOf, rescueIn, scene, type TestCity, testCity } from '../testing'
import { dispatchReads as reads } from './index'

let city: TestCity
let state = 20250501
/** A linear congruential generator: the same rosters in every run. */
function chance(): number {
  state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
  return state / 2_147_483_648
}
const one = <Item>(items: readonly [Item, ...Item[]]): Item => items[Math.floor(chance() * items.length)] ?? items[0]
const idOf = (kind: number, number: number) => `00000000-0000-7${kind}00-8000-${String(number).padStart(12, '0')}`

/** Someone within some ninety kilometres, most of them near; held back by anything, or by nothing. */
function volunteer(number: number): Write[] {
  const personId = idOf(1, number)
  const reach = one([0.01, 0.03, 0.08, 0.2, 0.8] as const)
  const place = { lat: scene.lat + (chance() - 0.5) * reach, lng: scene.lng + (chance() - 0.5) * reach }
  const skills = (['water', 'diving', 'rope', 'medical'] as const).filter(() => chance() < 0.4)
  const until = () => one(['2020-12-31', '2099-12-31', '2099-12-31'] as const)
  return [
    insert('person', { id: personId, name: '测试志愿者', pinyin: 'ce shi', areaId: '371502' }),
    insert('volunteer', {
      personId,
      areaId: '371502',
      rank: one(['volunteer', 'member', 'captain'] as const satisfies readonly [Rank, ...Rank[]]),
      bornOn: one(['1990-01-01', '1990-01-01', '2015-01-01'] as const),
      joinedOn: '2020-01-01',
      ...place,
      cell: cellOf(place).toString(),
      availability: one(['available', 'available', 'off-duty'] as const),
    }),
    ...skills.map((skill) => insert('volunteer_skill', { personId, skill })),
    ...skills
      .filter((skill) => skill !== 'rope' && chance() < 0.6)
      .map((skill, index) =>
        insert('volunteer_certificate', {
          id: idOf(2, number * 10 + index),
          personId,
          skill,
          number: '1',
          issuer: '测试协会',
          // A skill that nobody may be sent for.
          validTo: skill === 'medical' ? '2020-12-31' : until(),
        }),
      ),
    ...(chance() < 0.8
      ? [
          insert('insurance', {
            id: idOf(3, number),
            personId,
            policy: '测试保单',
            insurer: '测试保险',
            validFrom: '2020-01-01',
            validTo: until(),
          }),
        ]
      : []),
  ]
}

beforeAll(async () => {
  city = await testCity()
  await registerCity(city, { kind: 'system', name: 'test' })
})
afterAll(() => city.close())

/** As the rules say it: everybody is judged, the nearest three times as many as asked for are ranked. */
async function plainly(skill: Skill | null, limit: number) {
  const people = await city.db.rows<{ personId: PersonId }>(sql`SELECT "personId" FROM "volunteer"`)
  const at = city.now()
  const on = dayOf(at, city.zone)
  const facts = await findFacts(
    city.db,
    people.map(({ personId }) => personId),
    at,
  )
  const shrink = Math.cos((scene.lat * Math.PI) / 180)
  const distance = ({ lat, lng }: typeof scene) => (lat - scene.lat) ** 2 + ((lng - scene.lng) * shrink) ** 2
  const free = [...facts.values()]
    .filter((each) => barsOf(each, { skill, missionId: null, at, on }, defaultRules).length === 0)
    .toSorted((a, b) => distance(a.place) - distance(b.place))
    .slice(0, limit * 3)
  const wanted = { scene, skill, missing: [], at, on }
  const ranked = rankAll(free, wanted, { rules: defaultRules, ranking: defaultRanking, ranks: defaultRanks })
  return ranked.slice(0, limit).map((each) => each.facts.personId)
}

test.each([20, 100, 400])(
  'the rings find whom judging all of %i volunteers finds, whatever is asked for',
  async (upTo) => {
    const known = await city.db.rows(sql`SELECT FROM "volunteer"`)
    const writes = Array.from({ length: upTo - known.length }, (_, index) => volunteer(known.length + index)).flat()
    await commit(city.db, writes, [], [])
    const incidentId = await rescueIn(city).incident([])
    for (const skill of [null, 'water', 'diving', 'rope', 'medical', 'uav'] as const)
      for (const limit of [3, 20]) {
        const question = FindCandidates.parse({ incidentId, skill, limit })
        const { ranked, barred } = await look(city, reads.candidates, question, personOf('dispatcher'))
        expect(ranked.map(({ personId }) => personId)).toEqual(await plainly(skill, limit))
        expect(barred.every(({ bars }) => bars.length > 0)).toBe(true)
      }
  },
)

test('nobody barred near the scene is looked for further out, as far as it takes', async () => {
  const rescue = rescueIn(city)
  const away = { lat: scene.lat + 2, lng: scene.lng }
  const at = (km: number) => ({ lat: away.lat + km / 111.195, lng: away.lng })
  for (let number = 0; number < 9; number++) await rescue.volunteer({ place: at(0.1), skills: ['rope'] })
  const uninsured = await rescue.volunteer({ place: at(20), skills: ['rope'], insured: false })
  await rescue.volunteer({ place: at(60), skills: ['rope'], insured: false })
  const incidentId = await rescue.incident([], undefined, away)
  for (const skill of [null, 'rope'] as const) {
    const question = FindCandidates.parse({ incidentId, skill, limit: 3 })
    const { ranked, barred } = await look(city, reads.candidates, question, personOf('dispatcher'))
    expect(ranked).toHaveLength(3)
    expect(barred.map(({ personId }) => personId)).toEqual([uninsured])
  }
})
