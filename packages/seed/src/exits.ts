import { hazardsActions } from '@huhang/actions/hazards'
import { type Instant, instantOf, type RowId } from '@huhang/contract'
import { dayOf, plusDays } from '@huhang/domain/kernel'
import type { Staff } from './people'
import type { Story } from './story'
import type { FoundHazard, Visit } from './visits'

const minutes = (at: Instant, count: number): Instant => instantOf(Date.parse(at) + count * 60_000)

/** Found, ordered and planned: as far as `rectify` brings a major hazard that is only ordered. */
const revisionWhenPlanned = 3

type Major = { hazard: FoundHazard; visit: Visit }

/**
 * What a few of the major hazards of the last days have come to: one listed by the county with its first report,
 * one whose equipment stands still, one handed over. Each needs a plan that was made before.
 */
export async function tellExits(story: Story, staff: Staff, majors: readonly Major[], now: Instant): Promise<void> {
  const [listed, halted, another] = majors
  const [leader] = staff.managers
  if (listed === undefined || leader === undefined) return
  const at = minutes(now, -180)
  const based = ({ hazard }: Major) => ({ hazardId: hazard.id, revision: revisionWhenPlanned })
  await story.tell(leader.actor, [
    story.said(hazardsActions.putUnderSupervision, at, {
      ...based(listed),
      listingId: story.id<RowId>(at),
      level: 'county',
      noticeNumber: '演示督办〔1〕号',
      leader: leader.name,
      dueOn: plusDays(dayOf(now), 60),
    }),
  ])
  const { company } = listed.hazard
  await story.tell(company.contact.actor, [
    story.said(hazardsActions.reportProgress, minutes(at, 90), {
      reportId: story.id<RowId>(at),
      hazardId: listed.hazard.id,
      note: '已停用相关设备，整改单位已进场。',
    }),
  ])
  if (halted === undefined) return
  const [first, second] = halted.visit.inspectors
  await story.tell(halted.hazard.inspector.actor, [
    story.said(hazardsActions.takeMeasures, minutes(at, 20), {
      ...based(halted),
      documentId: story.id<RowId>(at),
      measures: ['stop-use', 'evacuate'],
      target: '存在隐患的设备及作业区域',
      reason: '整改期间无法保证安全。',
      withId: (halted.hazard.inspector === first ? second : first)?.personId,
    }),
  ])
  if (another === undefined) return
  await story.tell(another.hazard.inspector.actor, [
    story.said(hazardsActions.transfer, minutes(at, 40), {
      ...based(another),
      documentId: story.id<RowId>(at),
      toAgency: '演示消防机构',
      reason: '属其他部门职责，按规定移送。',
      receipt: '演示收文1号',
    }),
  ])
}
