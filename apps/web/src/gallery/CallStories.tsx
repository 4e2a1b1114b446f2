import { MissionPersonStatus, MyCallView, SceneDangerView } from '@huhang/contract/dispatch'
import type { z } from 'zod'
import { CallCard } from '../features/dispatch/CallCard'
import { DangerList } from '../features/dispatch/DangerList'
import { MissingStrip } from '../features/dispatch/MissingStrip'
import { Accepted } from '../features/fieldwork/Accepted'
import { inventedId, SignedIn } from './SignedIn'
import { Story, Wide } from './Story'

const asked = MyCallView.parse({
  missionId: inventedId(10),
  incidentId: inventedId(11),
  missionStatus: 'alerted',
  category: 'drowning',
  level: 'II',
  title: '演示：徒骇河堤段落水，两人，岸边有呼救，夜间，水流急，需要水域与医疗同时到场',
  description: '第一行\n第二行 <b>照原样显示</b>',
  address: '演示河段 '.repeat(12),
  place: { lat: 36.45, lng: 115.98 },
  isExercise: true,
  km: 12.4,
  minutes: 26,
  needs: [{ skill: 'water', count: 2 }],
  leaderName: '演示领队',
  leaderPhoneMask: '138****0001',
  skill: 'water',
  post: null,
  status: 'notified',
  notifiedAt: '2026-03-01T12:00:00.000Z',
  etaAt: '2026-03-01T12:30:00.000Z',
  checkedInAt: null,
  onSceneAt: null,
  releasedAt: null,
  homeAt: null,
  bars: [],
} satisfies z.input<typeof MyCallView>)
const barred: MyCallView = {
  ...asked,
  bars: [{ code: 'insurance-none' }, { code: 'not-rested', workedMinutes: 740, restLeftMinutes: 95 }],
}

const danger = SceneDangerView.parse({
  premisesId: inventedId(12),
  enterpriseId: inventedId(13),
  enterpriseName: '演示化工'.repeat(10),
  premisesName: '库区',
  place: asked.place,
  metres: 140,
  hazards: [],
} satisfies z.input<typeof SceneDangerView>)

/** Every state a call can be in, and one that a bar stands against. */
export function CallStories() {
  return (
    <SignedIn>
      <Story title="CallCard">
        {[barred, ...MissionPersonStatus.options.map((status): MyCallView => ({ ...asked, status }))].map((call) => (
          <Wide key={`${call.status} ${call.bars.length}`}>
            <CallCard call={call} />
          </Wide>
        ))}
      </Story>
      <Story title="MissingStrip, DangerList, Accepted">
        <MissingStrip needs={[]} missing={[]} />
        <MissingStrip needs={asked.needs} missing={[]} />
        <MissingStrip needs={asked.needs} missing={asked.needs} />
        <DangerList dangers={[danger]} />
        <Accepted name="dispatch.answerCall" view={{}} />
      </Story>
    </SignedIn>
  )
}
