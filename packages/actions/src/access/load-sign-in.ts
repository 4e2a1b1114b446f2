import type { PersonId, RowId } from '@huhang/contract'
import { findSignIns, remove, type SignInRow, type Write } from '@huhang/db/stores'
import type { City } from '../kernel'
import { type LoadedPerson, loadPersons } from './load-person'

export type LoadedSignIn = LoadedPerson & { signIn: (SignInRow & { accountId: RowId }) | undefined }

/** Persons, their roles and what they sign in with, for a set of commands: one query a table. */
export async function loadSignIns<Command extends { personId: PersonId }>(
  { db }: City,
  commands: readonly Command[],
): Promise<(command: Command) => LoadedSignIn> {
  const ids = commands.map(({ personId }) => personId)
  const [find, signIns] = await Promise.all([loadPersons(db, ids), findSignIns(db, ids)])
  const byPerson = new Map(signIns.map((row) => [row.personId, { ...row, accountId: row.accountId as RowId }]))
  return ({ personId }) => ({ ...find(personId), signIn: byPerson.get(personId) })
}

/** Whoever is signed in with the account is signed out, on every device. */
export const endSessions = (signIn: SignInRow | undefined): Write[] =>
  signIn === undefined ? [] : [remove('auth_session', { userId: signIn.accountId })]
