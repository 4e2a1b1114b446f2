import { HazardView, PlanFix } from '@huhang/contract/hazards'
import { barIncompletePlan, barStep, hazardSteps } from '@huhang/domain/hazards'
import { step } from '@huhang/domain/kernel'
import { defineAction } from '../kernel'
import { asSeen, changeHazard, heed, loadHazards, reachHazard } from './hazard-edit'

/** 五落实: with it the hazard is being rectified. */
export const plan = defineAction({
  name: 'hazards.plan',
  command: PlanFix,
  view: HazardView,
  subjects: ({ hazardId }: PlanFix) => [hazardId],
  load: (city, commands) => loadHazards(city, commands),
  reach: (loaded) => reachHazard(loaded),
  decide(loaded, { revision, responsible, measures, fundsCents, plan: text }: PlanFix) {
    const hazard = asSeen(loaded.hazard, revision)
    heed(barStep(hazard, 'plan'))
    const said = { responsible, measures, fundsCents, plan: text }
    heed(barIncompletePlan(hazard.grade, { ...said, deadlineOn: hazard.deadlineOn }))
    const status = step(hazardSteps, hazard.status, 'plan', 'hazard.wrong-status', {
      status: hazard.status,
      verb: 'plan',
    })
    return changeHazard(hazard, { ...said, status }, 'hazard.planned', {})
  },
})
