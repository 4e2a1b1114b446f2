import * as rooms from '@huhang/actions'
import { dispatchActions } from '@huhang/actions/dispatch'
import type { AnyAction, AnyRead } from '@huhang/actions/kernel'
import { hazardCity, rescueIn, type TestCity } from '@huhang/actions/testing'
import type { Actor } from '@huhang/contract'
import { inventedUscc, people } from '@huhang/testkit'
import { z } from 'zod'
import { appRouter } from '../router'
import type { Known, Schema } from './sample'

export type Procedure = { path: string; schema: Schema; changes: boolean }

/** Everything that can be asked or said, from the same map that the router is made of. */
export const procedures: readonly Procedure[] = Object.entries(rooms).flatMap(([name, verbs]) => {
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

/** A city in which county 371502 has one record of every kind, and their ids by the names of the fields. */
export async function fullCity(): Promise<{ city: TestCity; known: Known }> {
  const on = await hazardCity()
  const { city, enterpriseId, premisesId } = on
  const rescue = rescueIn(city)
  const hazard = await on.ordered()
  const incidentId = await rescue.incident([{ skill: 'water', count: 2 }])
  await rescue.did(dispatchActions.acceptIncident, { incidentId })
  const missionId = await rescue.mission(incidentId)
  await rescue.call(missionId, await rescue.volunteer())
  return {
    city,
    known: {
      enterpriseId,
      premisesId,
      hazardId: hazard.id,
      orderId: hazard.orderId,
      areaId: '371502',
      revision: hazard.revision,
      personId: people.inspector.personId,
      inspectorIds: [people.inspector.personId, people.cityInspector.personId],
      incidentId,
      missionId,
      // What no schema tells: check digits, and words of a list.
      uscc: inventedUscc(9),
      phone: '13800000000',
      industry: 'C',
      clauseId: undefined,
      clauseVersion: undefined,
      after: undefined,
    },
  }
}

/** Asks as the router does. Defects are put on the list. */
export const callerOf =
  (city: TestCity, actor: Actor, defects: unknown[] = []) =>
  (path: string, input: unknown): Promise<unknown> => {
    const caller = appRouter.createCaller({ city, actor, report: (error) => String(defects.push(error)) })
    const [room = '', verb = ''] = path.split('.')
    const verbs = (caller as unknown as Record<string, Record<string, (input: unknown) => Promise<unknown>>>)[room]
    const procedure = verbs?.[verb]
    return procedure === undefined ? Promise.reject(new Error(`no procedure ${path}`)) : procedure(input)
  }
