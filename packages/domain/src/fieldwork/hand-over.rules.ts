import { Failure, type Role } from '@huhang/contract'

/** Who can make something of a record that somebody else could not send. */
export const recipientRoles: readonly Role[] = ['inspector', 'manager', 'dispatcher']

/** FW-1: a refused record goes to another person, one who holds such a role now and may sign in. */
export const barRecipient = (from: string | null, to: { id: string; mayActAs: readonly string[] } | null) =>
  to === null || to.id === from || !recipientRoles.some((role) => to.mayActAs.includes(role))
    ? new Failure('handover.recipient', {})
    : null
