import { type AccountForm, AccountView } from '@huhang/contract/access'
import { type Refusal, refusalOf, refusalOfAnswer } from '../../app/failure'
import { queryClient } from '../../app/trpc'

/** Null: opened. It does not go the way of other verbs, so that a password meets nothing but the one who hashes it. */
export async function openAccount(form: AccountForm): Promise<Refusal | null> {
  try {
    const response = await fetch('/api/accounts', {
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
