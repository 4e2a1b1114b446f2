import type { MissionStatus } from '@huhang/contract/dispatch'
import { defineSteps } from '../kernel'

export type MissionVerb = 'callOut' | 'checkIn' | 'arrive' | 'standDown' | 'close'

/** 出队任务. It stands down when nobody is coming or at work any more; DI-8 says when it may close. */
export const missionSteps = defineSteps<MissionStatus, MissionVerb>({
  alerted: { callOut: 'alerted', checkIn: 'mustering', standDown: 'stand-down', close: 'closed' },
  mustering: {
    callOut: 'mustering',
    checkIn: 'mustering',
    arrive: 'operating',
    standDown: 'stand-down',
    close: 'closed',
  },
  operating: {
    callOut: 'operating',
    checkIn: 'operating',
    arrive: 'operating',
    standDown: 'stand-down',
    close: 'closed',
  },
  'stand-down': { close: 'closed' },
  closed: {},
})
