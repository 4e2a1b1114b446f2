import {
  type Actor,
  type AreaId,
  type CommandId,
  type IncidentId,
  type Instant,
  instantOf,
  type MissionId,
  type PersonId,
  type Place,
  type Role,
} from '@huhang/contract'
import type { Need, Post } from '@huhang/contract/dispatch'
import type { Skill } from '@huhang/contract/volunteers'
import { uuidv7 } from 'uuidv7'
import { dispatchActions } from '../dispatch'
import { type AnyAction, type Outcome, perform, viewOf } from '../kernel'
import { volunteersActions } from '../volunteers'
import type { TestCity } from './test-city'

export const personOf = (role: Role, areaId = '371500', personId = uuidv7() as PersonId): Actor => ({
  kind: 'person',
  personId,
  grants: [{ role, areaId: areaId as AreaId }],
  enterpriseIds: [],
})

const county = '371502' as AreaId
export const scene: Place = { lat: 36.4567, lng: 115.9856 }

export type VolunteerWish = {
  name?: string
  place?: Place
  areaId?: AreaId
  bornOn?: string
  insured?: boolean
  phone?: string | null
  skills?: Skill[]
}

/** People and incidents of a rescue, said through the one door. */
export function rescueIn(city: TestCity) {
  const system: Actor = { kind: 'system', name: 'test' }

  const say = async <View>(
    action: AnyAction,
    command: object,
    actor: Actor = system,
    occurredAt: Instant = city.now(),
  ): Promise<Outcome<View>> => {
    const [outcome] = await perform(
      city,
      [{ action, command: { commandId: uuidv7() as CommandId, occurredAt, ...command } }],
      actor,
    )
    if (outcome === undefined) throw new Error('no outcome')
    return outcome as Outcome<View>
  }
  const did = async <View>(...said: Parameters<typeof say>): Promise<View> => viewOf(await say<View>(...said))

  return {
    say,
    did,
    later: (minutes: number) => city.setNow(instantOf(Date.parse(city.now()) + minutes * 60_000)),

    async volunteer(wish: VolunteerWish = {}): Promise<PersonId> {
      const personId = uuidv7() as PersonId
      const { name = '测试志愿者', place = scene, areaId = county, bornOn = '1990-01-01', insured = true } = wish
      const { phone = '13800000000', skills = ['water'] } = wish
      await did(volunteersActions.register, {
        personId,
        newPerson: { name, phone },
        grantId: uuidv7(),
        bornOn,
        joinedOn: '2020-01-01',
        areaId,
        place,
        teamId: null,
        rank: 'member',
      })
      for (const skill of skills) await did(volunteersActions.recordSkill, { personId, skill, certificate: null })
      if (insured)
        await did(volunteersActions.recordInsurance, {
          insuranceId: uuidv7(),
          personId,
          policy: '测试保单',
          insurer: '测试保险',
          validFrom: '2025-01-01',
          validTo: '2025-12-31',
        })
      return personId
    },

    async incident(needs: Need[] = [], areaId: AreaId = county, place: Place = scene): Promise<IncidentId> {
      const incidentId = uuidv7() as IncidentId
      await did(dispatchActions.reportIncident, {
        incidentId,
        category: 'drowning',
        level: 'IV',
        title: '测试警情',
        description: '',
        address: '测试路1号',
        place,
        areaId,
        needs,
        caller: { name: '报警人', phone: '13900000000' },
        channel: 'phone',
        isExercise: false,
      })
      return incidentId
    },

    async mission(incidentId: IncidentId): Promise<MissionId> {
      const missionId = uuidv7() as MissionId
      await did(dispatchActions.openMission, { missionId, incidentId, teamId: null, leaderId: null })
      return missionId
    },

    call: (missionId: MissionId, personId: PersonId, post: Post | null = null, skill: Skill | null = null) =>
      did(dispatchActions.callOut, { missionId, ring: 1, people: [{ personId, skill, post }] }),

    accept: (missionId: MissionId, personId: PersonId) =>
      did(dispatchActions.answerCall, { missionId, personId, answer: { kind: 'accept', etaAt: city.now() } }),
  }
}
