export type PasswordForm = { current: string; next: string; again: string }

export const emptyPassword: PasswordForm = { current: '', next: '', again: '' }

/** Length only: the list of common passwords is the server's to ask. */
const shortest = 10

export type PasswordTrouble = Partial<{
  current: 'password.currentMissing'
  next: 'password.tooShort'
  again: 'password.different'
}>

export function passwordTrouble({ current, next, again }: PasswordForm): PasswordTrouble {
  return {
    ...(current === '' ? { current: 'password.currentMissing' as const } : {}),
    ...([...next].length < shortest ? { next: 'password.tooShort' as const } : {}),
    ...(next !== again ? { again: 'password.different' as const } : {}),
  }
}
