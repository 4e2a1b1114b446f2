import type { Actor, FileId, Instant, OrderId, PremisesId } from '@huhang/contract'
import { HazardDraft, type HazardView, type OrderView } from '@huhang/contract/hazards'
import { actorOf, enterpriseIds, people, registerEnterpriseCommand, said } from '@huhang/testkit'
import { uuidv7 } from 'uuidv7'
import { enterprisesActions } from '../enterprises'
import { hazardsActions } from '../hazards'
import { type AnyAction, type Outcome, perform, viewOf } from '../kernel'
import { peopledCity, system } from './peopled-city'
import type { TestCity } from './test-city'

export const photo = () => uuidv7() as FileId
export const draft = (more: Partial<HazardDraft> = {}): HazardDraft =>
  HazardDraft.parse({ id: uuidv7(), description: '安全出口被货物堵塞', photos: [photo()], ...more })

/** A city with two enterprises in one county and one in another, and whom the story of a hazard needs. */
export async function hazardCity() {
  const city = await peopledCity()
  const registered = await perform(
    city,
    [1, 2].map((number) => ({ action: enterprisesActions.register, command: registerEnterpriseCommand(number) })),
    system,
  )
  for (const outcome of registered) viewOf(outcome)
  const { enterpriseId, premisesId } = enterpriseIds(1)
  const who = {
    inspector: actorOf(people.inspector),
    second: actorOf(people.secondInspector),
    third: actorOf(people.thirdInspector),
    elsewhere: actorOf(people.otherCountyInspector),
    manager: actorOf(people.countyManager),
    company: actorOf(people.companyContact, [enterpriseId]),
    otherCompany: actorOf({ ...people.companyContact, personId: people.volunteer.personId }, [
      enterpriseIds(2).enterpriseId,
    ]),
  }
  return { city, who, enterpriseId, premisesId, ...verbsOn(city, premisesId, who.inspector) }
}

function verbsOn(city: TestCity, premisesId: PremisesId, inspector: Actor) {
  const say = async (action: AnyAction, content: object, actor: Actor, at?: Instant): Promise<Outcome> => {
    const [outcome] = await perform(city, [{ action, command: { ...said(at), ...content } }], actor)
    if (outcome === undefined) throw new Error('no outcome')
    return outcome
  }
  const done = async <View>(action: AnyAction, content: object, actor: Actor, at?: Instant): Promise<View> =>
    viewOf(await say(action, content, actor, at)) as View
  const found = (more: Partial<HazardDraft> = {}, at = premisesId): Promise<HazardView> =>
    done(hazardsActions.report, { premisesId: at, source: 'routine', hazard: draft(more) }, inspector)
  /** Found and under an order. */
  const ordered = async (more: Partial<HazardDraft> = {}): Promise<HazardView> => {
    const hazard = await found(more)
    const order = await done<OrderView>(
      hazardsActions.issueOrder,
      { orderId: uuidv7() as OrderId, items: [{ hazardId: hazard.id, revision: 1 }] },
      inspector,
    )
    const [first] = order.hazards
    if (first === undefined) throw new Error('an order without a hazard')
    return first
  }
  return { say, done, found, ordered }
}
