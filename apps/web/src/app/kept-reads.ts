import type { Role } from '@huhang/contract'
import type { ProcedureName } from './look'

/** Those who work where there is no signal. */
const fieldRoles: ReadonlySet<Role> = new Set(['inspector', 'team-lead', 'volunteer', 'company-contact'])
export const isOfField = (grants: readonly { role: Role }[]): boolean => grants.some(({ role }) => fieldRoles.has(role))

/** Reads of the pages of the field: the device answers them when the server can't. */
const kept: ReadonlySet<string> = new Set<ProcedureName>([
  'access.listInspectors',
  'areas.tree',
  'checklists.list',
  'checklists.open',
  'dispatch.myCalls',
  'dispatch.myHours',
  'enterprises.families',
  'enterprises.findPremises',
  'enterprises.history',
  'enterprises.list',
  'enterprises.nearby',
  'enterprises.open',
  'hazards.list',
  'hazards.open',
  'hazards.openDocument',
  'hazards.openOrder',
  'hazards.searchClauses',
  'inspections.list',
  'inspections.open',
  'today.mine',
])

export const isKept = (name: string): boolean => kept.has(name)
