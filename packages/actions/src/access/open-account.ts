import { AccountView, OpenAccount } from '@huhang/contract/access'
import { findAccounts, insert } from '@huhang/db/stores'
import { checkMayOpenAccount } from '@huhang/domain/access'
import { defineAction } from '../kernel'
import { loadPersons, reachPerson } from './load-person'

/**
 * A sign-in account for a person. Said by the server's own door only, which has made the password a hash.
 * Errors: `account.username-taken`, `account.person-has-one`, `person.grant-out-of-reach`.
 */
export const openAccount = defineAction({
  name: 'access.openAccount',
  command: OpenAccount,
  view: AccountView,
  subjects: (command) => [command.personId, command.username.toLowerCase()],
  async load({ db }, commands) {
    const personIds = commands.map((command) => command.personId)
    const usernames = commands.map((command) => command.username.toLowerCase())
    const [find, accounts] = await Promise.all([loadPersons(db, personIds), findAccounts(db, personIds, usernames)])
    return (command) => ({ ...find(command.personId), accounts })
  },
  reach: (loaded) => reachPerson(loaded),
  decide({ person, grants, accounts }, command, moment) {
    const { personId, accountId, credentialId, username, passwordHash } = command
    checkMayOpenAccount(moment.scope, moment.personId, personId, grants, accounts, username, moment.at)
    const login = username.toLowerCase()
    return {
      view: { personId, username: login },
      writes: [
        insert('auth_user', {
          id: accountId,
          name: person?.name ?? login,
          // The sign-in library wants an address; nobody has this one and nothing is ever sent to it.
          email: `${login}@accounts.invalid`,
          emailVerified: false,
          username: login,
          displayUsername: username,
          personId,
          updatedAt: moment.receivedAt,
        }),
        insert('auth_account', {
          id: credentialId,
          accountId,
          providerId: 'credential',
          userId: accountId,
          password: passwordHash,
          updatedAt: moment.receivedAt,
        }),
      ],
      events: [
        {
          type: 'account.opened',
          subjectKind: 'person',
          subjectId: personId,
          areaId: person === undefined ? null : (reachPerson({ person })?.areaId ?? null),
          payload: { accountId },
        },
      ],
    }
  },
})
