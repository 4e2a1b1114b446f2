import { readFileSync } from 'node:fs'
import type { AreaId, PersonActor, PersonId, Role } from '@huhang/contract'
import { MapLayer } from '@huhang/contract/map'
import { expect, test } from 'vitest'
import { permissions } from '../access'
import { incidentSteps } from '../dispatch'
import { hazardSteps } from '../hazards'
import { clusterResolution, pointsShown } from './cluster-cells'
import { allowedLayers, layerPermissions, openTints, usualLayers } from './map-states'

test('MP-1 a cell is coarser the farther out, and never so fine that neighbours cover each other', () => {
  const resolutions = Array.from({ length: 18 }, (_, i) => clusterResolution(i + 3, 36.45))
  expect(resolutions).toEqual(resolutions.toSorted((a, b) => a - b))
  expect([clusterResolution(9, 36.45), clusterResolution(12, 36.45), clusterResolution(20, 36.45)]).toEqual([5, 7, 12])
})

test('MP-2 three hundred things are still shown one by one', () => expect(pointsShown).toBe(300))

test('MP-3 every layer has the permission of its list', () => {
  for (const layer of MapLayer.options) expect(Object.hasOwn(permissions, layerPermissions[layer])).toBe(true)
  expect(Object.hasOwn(permissions['volunteers.list'], 'inspector')).toBe(false)
})

test('MP-4 what waits or goes on is what its steps lead on from', () => {
  const goesOn = (steps: Record<string, object>) =>
    Object.keys(steps).filter((status) => Object.keys(steps[status] ?? {}).length > 0)
  expect([...openTints.incidents].sort()).toEqual(goesOn(incidentSteps).sort())
  for (const status of openTints.hazards) expect(goesOn(hazardSteps)).toContain(status)
})

const withRoles = (...roles: Role[]): PersonActor => ({
  kind: 'person',
  personId: 'p' as PersonId,
  grants: roles.map((role) => ({ role, areaId: '371500' as AreaId })),
  enterpriseIds: [],
})

test('MP-6 a map begins with what one works on, and never with what one may not see', () => {
  expect(usualLayers(withRoles('dispatcher'))).toEqual(['incidents', 'volunteers'])
  expect(usualLayers(withRoles('inspector', 'team-lead'))).toEqual(['premises', 'hazards', 'incidents', 'volunteers'])
  for (const role of ['inspector', 'dispatcher', 'manager', 'team-lead', 'administrator'] as const) {
    const viewer = withRoles(role)
    expect(usualLayers(viewer).length).toBeGreaterThan(0)
    for (const layer of usualLayers(viewer)) expect(allowedLayers(viewer)).toContain(layer)
  }
  expect(usualLayers(withRoles('volunteer'))).toEqual([])
})

test('the README numbers the rules that tests here and in the actions express', () => {
  const text = readFileSync(new URL('README.md', import.meta.url), 'utf8')
  expect([...text.matchAll(/\*\*(MP-\d)\*\*/g)].map(([, rule]) => rule)).toEqual([
    'MP-1',
    'MP-2',
    'MP-3',
    'MP-4',
    'MP-5',
    'MP-6',
    'MP-7',
  ])
})
