import type { Actor, AreaId, EnterpriseId, Instant, PersonId, Role } from '@huhang/contract'
import { expect, test } from 'vitest'
import { checkMayGrant, grantToRenew, type HeldGrant } from './grants'
import { type AreaTree, inScope, mayEver, scopeOf } from './scope'

const area = (id: string) => id as AreaId
const tree: AreaTree = {
  root: area('371500'),
  below: (id) => new Set(id === '371500' ? [area('371500'), area('371502'), area('371521')] : [id]),
}
const me = '0190a000-0000-7000-8000-000000000001' as PersonId
const firm = '0190a000-0000-7000-8000-0000000000e1' as EnterpriseId
const person = (role: Role, areaId: string, enterpriseIds: EnterpriseId[] = []): Actor => ({
  kind: 'person',
  personId: me,
  grants: [{ role, areaId: area(areaId) }],
  enterpriseIds,
})

test('AC-1 without a row of the table for one of my roles there is no scope', () => {
  expect(scopeOf(person('volunteer', '371500'), 'enterprises.list', tree)).toBeNull()
  expect(mayEver(person('volunteer', '371500'), 'enterprises.list')).toBe(false)
  expect(mayEver(person('manager', '371502'), 'enterprises.merge')).toBe(true)
})

test('AC-2 a grant reaches its whole subtree; at the root no filter is needed', () => {
  expect(scopeOf(person('manager', '371500'), 'enterprises.list', tree)?.everywhere).toBe(true)
  const scope = scopeOf(person('manager', '371502'), 'enterprises.list', tree)
  expect(scope?.everywhere).toBe(false)
  expect([...(scope?.areaIds ?? [])]).toEqual(['371502'])
})

test('AC-3 a record is in reach by its area or by its owner, else it does not exist', () => {
  const inspector = scopeOf(person('inspector', '371502'), 'enterprises.open', tree)
  const contact = scopeOf(person('company-contact', '371502', [firm]), 'enterprises.open', tree)
  if (inspector === null || contact === null) throw new Error('no scope')
  expect(inScope(inspector, area('371502'))).toBe(true)
  expect(inScope(inspector, area('371521'))).toBe(false)
  expect(inScope(contact, area('371502'))).toBe(false)
  expect(inScope(contact, area('371521'), { enterpriseIds: [firm] })).toBe(true)
})

test('AC-6 roles are given only within the giver’s own areas', () => {
  const scope = scopeOf(person('administrator', '371502'), 'access.grantRole', tree)
  if (scope === null) throw new Error('no scope')
  expect(() => checkMayGrant(scope, me, 'another', area('371502'))).not.toThrow()
  expect(() => checkMayGrant(scope, me, 'another', area('371500'))).toThrow('person.grant-out-of-reach')
})

test('AC-7 nobody gives or ends a role of their own', () => {
  const scope = scopeOf(person('administrator', '371500'), 'access.grantRole', tree)
  if (scope === null) throw new Error('no scope')
  expect(() => checkMayGrant(scope, me, me, area('371502'))).toThrow('person.self-grant')
})

test('AC-8 a role is held once an area, and begins again after its end', () => {
  const at = '2025-05-01T00:00:00.000Z' as Instant
  const held = (until: string | null): HeldGrant[] => [
    { id: 'g', role: 'manager', areaId: area('371502'), until: until as Instant | null },
  ]
  const wanted = { role: 'manager' as const, areaId: area('371502') }
  expect(() => grantToRenew(held(null), wanted, at)).toThrow('person.has-role')
  expect(grantToRenew(held('2025-04-01T00:00:00.000Z'), wanted, at)?.id).toBe('g')
  expect(grantToRenew([], wanted, at)).toBeNull()
})
