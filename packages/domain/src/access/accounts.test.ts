import type { AreaId, Instant } from '@huhang/contract'
import { describe, expect, it } from 'vitest'
import { checkMayKeepAccount, checkMayOpenAccount } from './accounts'
import type { HeldGrant } from './grants'
import type { Scope } from './scope'

const county = '371502' as AreaId
const city = '371500' as AreaId
const at = '2025-05-01T04:00:00.000Z' as Instant
const scope: Scope = {
  permission: 'access.openAccount',
  everywhere: false,
  areaIds: new Set([county]),
  own: null,
  seesPersonal: true,
}
const grant = (areaId: AreaId, until: Instant | null = null): HeldGrant => ({
  id: areaId,
  role: 'administrator',
  areaId,
  until,
})
const open = (grants: HeldGrant[], accounts: { personId: string; username: string }[] = [], username = 'Wang.An') =>
  checkMayOpenAccount(scope, 'admin', 'person', grants, accounts, username, at)

describe('AC-9', () => {
  it('AC-9 opens an account for a person all of whose roles lie within reach', () => {
    expect(() => open([grant(county)])).not.toThrow()
  })
  it('AC-9 refuses one who holds a role further up: their first password would open it', () => {
    expect(() => open([grant(county), grant(city)])).toThrow('person.grant-out-of-reach')
    expect(() => open([grant(county), grant(city, at)])).not.toThrow()
  })
  it('AC-9 gives a person one account and a name, in any case, to one', () => {
    expect(() => open([], [{ personId: 'person', username: 'other' }])).toThrow('account.person-has-one')
    expect(() => open([], [{ personId: 'other', username: 'wang.an' }])).toThrow('account.username-taken')
  })
})

describe('AC-10', () => {
  const keep = (actor: string, grants: HeldGrant[]) => checkMayKeepAccount(scope, actor, 'person', grants, at)
  it('AC-10 lets an administrator keep the account of a person all of whose roles lie within reach', () => {
    expect(() => keep('admin', [grant(county)])).not.toThrow()
    expect(() => keep('admin', [grant(county), grant(city)])).toThrow('person.grant-out-of-reach')
  })
  it('AC-10 lets nobody disable themselves or pass by their own old password', () => {
    expect(() => keep('person', [])).toThrow('person.self-account')
  })
})
