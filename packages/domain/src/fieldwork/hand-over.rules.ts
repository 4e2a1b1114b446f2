import { Failure, type Role } from '@huhang/contract'

/** Who can make something of a record that somebody else could not send. */
export const recipientRoles: readonly Role[] = ['inspector', 'manager', 'dispatcher']

/** As many as one colleague may be waiting on from one person: what comes after would hide what others hand over. */
export const mostOpenHandOvers = 20

type Recipient = { id: string; mayActAs: readonly string[]; openFromMe: number }

/**
 * FW-1: a refused record goes to another person, one who holds such a role now and may sign in. FW-2: nobody piles them
 * up before one colleague.
 */
export function barRecipient(from: string | null, to: Recipient | null): Failure | null {
  if (to === null || to.id === from || !recipientRoles.some((role) => to.mayActAs.includes(role)))
    return new Failure('handover.recipient', {})
  return to.openFromMe >= mostOpenHandOvers ? new Failure('handover.too-many', { most: mostOpenHandOvers }) : null
}
