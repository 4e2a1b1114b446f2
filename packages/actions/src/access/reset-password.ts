import { fail } from '@huhang/contract'
import { AccountView, ResetPassword } from '@huhang/contract/access'
import { remove, update } from '@huhang/db/stores'
import { checkMayKeepAccount } from '@huhang/domain/access'
import { defineAction } from '../kernel'
import { reachPerson } from './load-person'
import { endSessions, loadSignIns } from './load-sign-in'

/**
 * A new password for who forgot theirs; whoever is signed in with the old one is signed out, and wrong guesses are
 * forgotten. Said by the server's own door only, which has made the password a hash.
 * Errors: `account.none`, `person.self-account`, `person.grant-out-of-reach`.
 */
export const resetPassword = defineAction({
  name: 'access.resetPassword',
  command: ResetPassword,
  view: AccountView,
  subjects: (command) => [command.personId],
  load: (city, commands) => loadSignIns(city, commands),
  reach: (loaded) => reachPerson(loaded),
  decide({ person, grants, signIn }, { personId, passwordHash }, moment) {
    checkMayKeepAccount(moment.scope, moment.personId, personId, grants, moment.at)
    if (signIn === undefined) return fail('account.none', {})
    const { accountId, credentialId, username } = signIn
    return {
      view: { personId, username },
      writes: [
        update('auth_account', { id: credentialId }, null, { password: passwordHash, updatedAt: moment.receivedAt }),
        ...endSessions(signIn),
        remove('sign_in_attempt', { key: username }),
      ],
      events: [
        {
          type: 'account.password-reset',
          subjectKind: 'person',
          subjectId: personId,
          areaId: reachPerson({ person })?.areaId ?? null,
          payload: { accountId },
        },
      ],
    }
  },
})
