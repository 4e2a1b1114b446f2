import type { OrderId } from '@huhang/contract'
import type { HazardView, OrderView } from '@huhang/contract/hazards'
import { uuidv7 } from 'uuidv7'
import { hazardsActions } from '../hazards'
import { day, dayAt, daysAfter, hour, type ToldHazard } from './history-notes'
import type { Fate, HistoryPlace, VisitStory } from './random-history'
import type { Telling } from './telling'

/** One hazard from its order to its end, as its fate has it; what the visit says of it and what is noted. */
export function tellHazard(telling: Telling, fate: Fate, place: HistoryPlace, { kind, at }: VisitStory) {
  const { did, step, inspector, rechecker, withId, manager, company } = telling
  const { end, extension, deadlineDays } = fate
  const isOnSpot = end === 'on-spot'
  const grade = isOnSpot ? 'general' : fate.grade
  const foundOn = dayAt(at)
  const told: ToldHazard = {
    id: uuidv7(),
    place,
    kind,
    grade,
    foundOn,
    deadlineOn: isOnSpot ? null : daysAfter(foundOn, deadlineDays),
    state: isOnSpot ? 'verified' : 'open',
    verifiedOn: isOnSpot ? foundOn : null,
  }
  const draft = {
    id: told.id,
    description: '示例隐患',
    grade,
    ...(isOnSpot ? { correctedOnSpot: true, afterPhotos: [uuidv7()] } : { deadlineOn: told.deadlineOn }),
  }
  let revision = 1
  const change = async (action: Parameters<typeof did>[0], said: object, actor: Parameters<typeof did>[2]) => {
    const view = await did<Partial<HazardView>>(action, { hazardId: told.id, revision, ...said }, actor)
    revision = action === hazardsActions.openCase ? revision + 1 : (view.revision ?? revision)
  }
  if (end === 'on-spot' || end === 'left') return { told, draft }

  const ordered = at + 90
  step(ordered, async () => {
    const said = {
      orderId: uuidv7() as OrderId,
      items: [{ hazardId: told.id, revision, deadlineOn: told.deadlineOn }],
    }
    revision = (await did<OrderView>(hazardsActions.issueOrder, said, inspector)).hazards[0]?.revision ?? 0
  })
  if (extension !== null) {
    const extensionId = uuidv7()
    const untilOn = daysAfter(told.deadlineOn ?? foundOn, extension.moreDays)
    const { granted } = extension
    step(ordered + 30, () =>
      did(
        hazardsActions.askExtension,
        { extensionId, hazardId: told.id, untilOn, reason: '等待配件', interimMeasures: '专人看守' },
        company,
      ),
    )
    step(ordered + 60, async () => {
      await did(hazardsActions.decideExtension, { extensionId, hazardId: told.id, granted, note: '' }, manager)
      if (!granted) return
      told.deadlineOn = untilOn
      revision += 1
    })
  }
  if (grade === 'major')
    step(ordered + 90, () =>
      change(
        hazardsActions.plan,
        { responsible: '甲某', measures: '拆除隔断', fundsCents: 1, plan: '停产撤人' },
        company,
      ),
    )
  let then = ordered + fate.wait * hour
  if (end === 'annulled')
    step(then, async () => {
      await change(hazardsActions.annul, { reason: '重复录入' }, manager)
      told.state = 'annulled'
    })
  if (end === 'handed-over')
    step(then, async () => {
      const said = { documentId: uuidv7(), toAgency: '示例机构', reason: '属其职责', receipt: '收文1号' }
      await did(hazardsActions.transfer, { hazardId: told.id, revision, ...said }, inspector)
      told.state = 'handed-over'
    })
  if (end !== 'fixed') return { told, draft }

  const submit = (on: number) =>
    step(on, () =>
      change(
        hazardsActions.submitFix,
        { note: '已整改', photos: [uuidv7()], accepted: { by: '乙某', on: dayAt(on) } },
        company,
      ),
    )
  submit(then)
  for (let round = 0; round < fate.rejections; round++) {
    step(then + day, () => change(hazardsActions.rejectFix, { reason: '仍有杂物', withId }, rechecker))
    if (fate.isCase && round === 0)
      step(then + day + hour, () =>
        change(hazardsActions.openCase, { documentId: uuidv7(), reason: '逾期不整改', withId }, rechecker),
      )
    then += 2 * day
    submit(then)
  }
  if (fate.isVerified) {
    const verifiedAt = then + day
    step(verifiedAt, async () => {
      await change(hazardsActions.verifyFix, { withId }, rechecker)
      told.state = 'verified'
      told.verifiedOn = dayAt(verifiedAt)
    })
  }
  return { told, draft }
}
