import { type AccountForm, AccountView, type PasswordForm } from '@huhang/contract/access'
import { type Refusal, refusalOf, refusalOfAnswer } from '../../app/failure'
import { queryClient } from '../../app/trpc'

/** Null: done. It does not go the way of other verbs, so that a password meets nothing but the one who hashes it. */
async function send(path: string, form: AccountForm | PasswordForm): Promise<Refusal | null> {
  try {
    const response = await fetch(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(form),
    })
    const answer: unknown = await response.json().catch(() => null)
    if (!AccountView.safeParse(answer).success) return refusalOfAnswer(answer)
  } catch (error) {
    return refusalOf(error)
  }
  await queryClient.invalidateQueries()
  return null
}

export const openAccount = (form: AccountForm): Promise<Refusal | null> => send('/api/accounts', form)
export const resetPassword = (form: PasswordForm): Promise<Refusal | null> => send('/api/accounts/password', form)
