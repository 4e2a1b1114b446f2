import { FileId, instantOf } from '@huhang/contract'
import { type HazardFileView, HazardMomentView, HazardRowView, HazardStatus } from '@huhang/contract/hazards'
import type { z } from 'zod'
import { HazardPhotos } from '../features/hazards/HazardPhotos'
import { HazardRows } from '../features/hazards/HazardRows'
import { HazardTimeline } from '../features/hazards/HazardTimeline'
import { Card } from '../ui/Card'
import { EmptyState } from '../ui/EmptyState'
import { showToast } from '../ui/Toast'
import { inventedId, SignedIn } from './SignedIn'

const long = '一车间东门安全出口被成品箱与叉车占用，疏散通道净宽不足一米，应急照明不亮。'
const rows = HazardStatus.options.map((status, at) =>
  HazardRowView.parse({
    id: inventedId(20 + at),
    premisesId: inventedId(30),
    enterpriseId: inventedId(31),
    enterpriseName: at === 0 ? `演示公司${'很长的名字'.repeat(12)}` : '演示公司',
    premisesName: '主厂区',
    areaId: '371500',
    place: { lat: 36.45, lng: 115.98 },
    description: at === 0 ? long.repeat(6) : long,
    spot: at === 1 ? '' : '东门',
    grade: at % 2 === 0 ? 'major' : 'general',
    category: 'unsafe-condition',
    clauseId: null,
    checklistItem: null,
    status,
    foundAt: '2026-03-01T01:00:00.000Z',
    deadlineOn: at === 2 ? null : '2026-03-10',
    overdue: at === 1,
    listed: at === 2,
    revision: 1,
  } satisfies z.input<typeof HazardRowView>),
)
const onItsWay: HazardFileView = {
  fileId: FileId.parse(inventedId(40)),
  role: 'before',
  arrived: false,
  originalSha256: null,
  takenAt: null,
  place: null,
  originalKept: false,
}

const asTaken: Partial<HazardFileView> = {
  takenAt: instantOf(Date.UTC(2026, 2, 10, 1, 2, 3)),
  place: { lat: 36.456, lng: 115.985 },
  originalKept: true,
}

const byAWrongClock = HazardMomentView.parse({
  id: inventedId(43),
  type: 'hazard.reported',
  occurredAt: '2026-03-10T01:02:03.000Z',
  deviceAt: '2026-03-10T04:02:03.000Z',
  at: '2026-03-10T05:00:00.000Z',
  byId: null,
  byName: '演示检查员',
} satisfies z.input<typeof HazardMomentView>)

/** States that no hazard of the demo is in: long words, nothing there, a photo that did not arrive. */
export function HazardStories() {
  return (
    <>
      <SignedIn>
        <Card title="HazardRows, every state, with more" bare>
          <HazardRows rows={rows} empty={null} onMore={() => showToast('更多')} />
        </Card>
        <Card title="HazardRows, on the way, and none" bare>
          <HazardRows rows={undefined} empty={null} />
          <HazardRows rows={[]} empty={<EmptyState title="没有符合条件的隐患" />} />
        </Card>
        <HazardTimeline timeline={[]} />
        <HazardTimeline timeline={[byAWrongClock]} />
        <HazardPhotos files={[]} />
        <HazardPhotos files={[{ ...onItsWay }, { ...onItsWay, fileId: FileId.parse(inventedId(41)), role: 'after' }]} />
      </SignedIn>
      <SignedIn being="inspector">
        <HazardPhotos files={[{ ...onItsWay, ...asTaken, fileId: FileId.parse(inventedId(42)) }]} />
      </SignedIn>
    </>
  )
}
