import type { HazardView } from '@huhang/contract/hazards'
import type { OutputOf } from '../../app/look'
import type { Said } from '../../app/perform'
import { type FieldAnswer, useFieldVerb } from '../../outbox'

type OnHazard = 'correctOnSpot' | 'verifyFix' | 'rejectFix' | 'submitFix' | 'attachPhoto' | 'issueOrder'

/**
 * A verb of the field about one hazard. Its form goes with it, under the key by which it keeps its draft: should it be
 * refused hours later, it opens again as it was filled in.
 */
export function useHazardVerb<Verb extends OnHazard>(verb: Verb, hazard: HazardView, key: string) {
  const name: `hazards.${Verb}` = `hazards.${verb}`
  const { say, ...state } = useFieldVerb(name)
  return {
    ...state,
    say: (said: Said<`hazards.${Verb}`>, draft: object): Promise<FieldAnswer<OutputOf<`hazards.${Verb}`>> | null> =>
      say(said, {
        title: hazard.description,
        seen: hazard,
        form: { key, draft, page: `/hazards/${hazard.id}?verb=${verb}` },
      }),
  }
}
