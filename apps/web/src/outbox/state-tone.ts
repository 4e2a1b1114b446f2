import type { EntryState } from '../device'
import type { Tone } from '../ui/Badge'

export const stateTone: Record<EntryState, Tone> = {
  waiting: 'blue',
  accepted: 'green',
  refused: 'red',
  changed: 'orange',
  dropped: 'grey',
  handed: 'grey',
}
