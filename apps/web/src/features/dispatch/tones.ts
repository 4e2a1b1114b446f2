import type { MissionPersonStatus, MissionStatus } from '@huhang/contract/dispatch'
import type { Tone } from '../../ui/Badge'

export const personTone: Record<MissionPersonStatus, Tone> = {
  notified: 'yellow',
  declined: 'grey',
  standby: 'blue',
  committed: 'orange',
  'checked-in': 'blue',
  'on-scene': 'red',
  released: 'blue',
  home: 'green',
  'never-came': 'grey',
  'called-off': 'grey',
}

export const missionTone: Record<MissionStatus, Tone> = {
  alerted: 'orange',
  mustering: 'blue',
  operating: 'red',
  'stand-down': 'yellow',
  closed: 'grey',
}
