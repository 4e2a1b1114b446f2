import { hazardsActions } from '@huhang/actions/hazards'
import { type FileId, type Instant, instantOf, type OrderId } from '@huhang/contract'
import { dayOf } from '@huhang/domain/kernel'
import { grouped } from './grouped'
import type { Inspector } from './people'
import type { Part, Story } from './story'
import type { FoundHazard, Visit } from './visits'

const hours = (at: Instant, count: number): Instant => instantOf(Date.parse(at) + Math.round(count * 3_600_000))

/** How far a hazard has come when its story stops. */
export type Progress = 'ordered' | 'submitted' | 'rejected' | 'verified'

/** What becomes of each hazard. A major one always has a plan; which general ones have, is told here. */
export type Course = { progressOf(hazard: FoundHazard): Progress; isPlanned(hazard: FoundHazard): boolean }

export const allVerified: Course = { progressOf: () => 'verified', isPlanned: () => false }

export type Rectified = { hazard: FoundHazard; progress: Progress; fixedAt: Instant; verifiedAt: Instant }

/** 责令整改, 整改, 复查: for each hazard as far as it is told. The re-check is done by the visit's other inspector. */
export async function rectify(
  story: Story,
  visits: readonly Visit[],
  { progressOf, isPlanned }: Course,
  after: readonly FileId[],
  until: Instant,
): Promise<void> {
  const { chance, said } = story
  const visitOf = new Map(visits.flatMap((visit) => visit.hazards.map((hazard) => [hazard.id, visit] as const)))
  const open = visits.flatMap(({ hazards }) => hazards.filter(({ onSpot }) => !onSpot))
  const orderedAt = (hazard: FoundHazard) => hours(hazard.foundAt, 2.2)
  const revisions = new Map<string, number>(open.map(({ id }) => [id, 1]))
  const revision = (hazard: FoundHazard) => revisions.get(hazard.id) ?? 1
  const moved = (hazard: FoundHazard) => revisions.set(hazard.id, revision(hazard) + 1)

  const ordered: Part[] = []
  for (const [inspector, theirs] of grouped(open, ({ inspector }) => inspector)) {
    const orders = [...grouped(theirs, (hazard) => visitOf.get(hazard.id)).values()].flatMap((hazards) => {
      const [first] = hazards
      if (first === undefined) return []
      const at = orderedAt(first)
      return [
        said(hazardsActions.issueOrder, at, {
          orderId: story.id<OrderId>(at),
          items: hazards.map((hazard) => ({ hazardId: hazard.id, revision: revision(hazard) })),
        }),
      ]
    })
    ordered.push({ actor: inspector.actor, list: orders })
    theirs.forEach(moved)
  }
  await story.tellAll(ordered)

  const withPlan = open.filter((hazard) => hazard.major || isPlanned(hazard))
  const planned: Part[] = []
  for (const [company, theirs] of grouped(withPlan, ({ company: of }) => of)) {
    const list = theirs.map((hazard) =>
      said(hazardsActions.plan, hours(hazard.foundAt, 20), {
        hazardId: hazard.id,
        revision: revision(hazard),
        responsible: company.contact.name,
        ...(hazard.major
          ? {
              measures: '停用相关设备，委托有资质单位整改，整改期间专人值守。',
              fundsCents: chance.between(2, 60) * 1_000_000,
              plan: '按现场处置方案执行，整改区域设警戒。',
            }
          : { measures: '按标准整改，完成后自查。', fundsCents: null, plan: '' }),
      }),
    )
    planned.push({ actor: company.contact.actor, list })
    theirs.forEach(moved)
  }
  await story.tellAll(planned)

  const fixed = open.flatMap((hazard): Rectified[] => {
    const told = progressOf(hazard)
    const fixedAt = hours(hazard.foundAt, hazard.major ? chance.between(48, 400) : chance.between(21, 60))
    const verifiedAt = hours(fixedAt, chance.between(4, 70))
    // Nothing is told that has not happened yet.
    if (told === 'ordered' || fixedAt > until) return []
    return [{ hazard, progress: verifiedAt > until ? 'submitted' : told, fixedAt, verifiedAt }]
  })
  const submitted: Part[] = []
  for (const [company, theirs] of grouped(fixed, ({ hazard }) => hazard.company)) {
    const list = theirs.map(({ hazard, fixedAt }) =>
      said(hazardsActions.submitFix, fixedAt, {
        hazardId: hazard.id,
        revision: revision(hazard),
        note: '已按要求完成整改，请复查。',
        photos: [chance.oneOf(after)],
        accepted: hazard.major ? { by: company.contact.name, on: dayOf(fixedAt) } : null,
      }),
    )
    submitted.push({ actor: company.contact.actor, list })
    for (const { hazard } of theirs) moved(hazard)
  }
  await story.tellAll(submitted)
  const other = (hazard: FoundHazard): Inspector => visitOf.get(hazard.id)?.inspectors[1] ?? hazard.inspector
  const beside = (hazard: FoundHazard, { personId }: Inspector) =>
    visitOf.get(hazard.id)?.inspectors.find((one) => one.personId !== personId)?.personId
  const rechecked: Part[] = []
  for (const [inspector, theirs] of grouped(fixed, ({ hazard }) => other(hazard))) {
    const list = theirs.flatMap(({ hazard, progress, verifiedAt }) => {
      const about = { hazardId: hazard.id, revision: revision(hazard), withId: beside(hazard, inspector) }
      if (progress === 'verified')
        return [said(hazardsActions.verifyFix, verifiedAt, { ...about, note: '现场复查合格。' })]
      if (progress === 'rejected')
        return [said(hazardsActions.rejectFix, verifiedAt, { ...about, reason: '整改不到位，重新整改。' })]
      return []
    })
    rechecked.push({ actor: inspector.actor, list })
  }
  await story.tellAll(rechecked)
}
