import type { HazardGrade, HazardStatus } from '@huhang/contract/hazards'
import type { Tone } from '../../ui/Badge'

export const statusTone: Record<HazardStatus, Tone> = {
  found: 'orange',
  assigned: 'yellow',
  rectifying: 'yellow',
  submitted: 'blue',
  case: 'red',
  verified: 'green',
  transferred: 'grey',
  void: 'grey',
}

export const gradeTone: Record<HazardGrade, Tone> = { general: 'yellow', major: 'red' }
