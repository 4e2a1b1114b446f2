import type { SameKeys } from './catalogue'
import type * as zh from './errors.zh-CN'

export const kernelErrors: SameKeys<typeof zh.kernelErrors> = {
  'input.invalid': 'Something is not filled in right. Correct the marked fields and send again.',
  'input.too-large': 'This is too large (limit {{limitBytes}} bytes). Make it smaller and try again.',
  'auth.sign-in-needed': 'You are no longer signed in. Sign in again; what you typed is not lost.',
  'auth.another-person':
    'Somebody else has signed in on this device meanwhile; nothing was recorded. Reload the page and sign in again.',
  'auth.wrong-credentials': 'The username or the password is wrong.',
  'auth.too-many-attempts': 'Too many attempts. Try again in {{retryAfterSeconds, minutes}} min.',
  'auth.not-allowed': 'You do not have this permission. Ask an administrator if you need it.',
  'record.not-found': 'There is no such record, or it lies outside your area.',
  'record.changed': 'Someone changed this record a moment ago. Look at it as it is now, then decide.',
  'record.exists': 'This record exists already; it was not saved twice.',
  'command.reused': 'This submission number was used before. Reload the page and try again.',
  'command.waits': 'The step it builds on is not finished yet. Wait a moment.',
  'time.in-future': 'The time lies in the future. Check the clock of your device.',
  'time.too-old': 'The time is too long ago: at most {{maxDays}} days can be recorded later.',
  'system.failed':
    'Something broke on our side; what you typed is still here. Try later, or give an administrator the number {{id}}.',
  'system.busy': 'The system is busy. Try again in a moment.',
  'network.offline':
    'The server cannot be reached. What you typed is still here; send it again when the network is back.',
}
