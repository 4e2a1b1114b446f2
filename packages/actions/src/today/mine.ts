import type { PersonActor, Role } from '@huhang/contract'
import { AskToday, type Desk, TodayView } from '@huhang/contract/today'
import { dayOf } from '@huhang/domain/kernel'
import { desksOf } from '@huhang/domain/today'
import { defineRead } from '../kernel'
import { type Desktop, desktopFor } from './desktop'
import { companyDesk, inspectorDesk } from './field-desks'
import { administratorDesk, managerDesk } from './office-desks'
import { dispatcherDesk, teamLeadDesk, volunteerDesk } from './rescue-desks'

const lay: Record<Role, (desktop: Desktop, actor: PersonActor) => Promise<Desk>> = {
  inspector: inspectorDesk,
  dispatcher: dispatcherDesk,
  manager: managerDesk,
  'team-lead': teamLeadDesk,
  volunteer: volunteerDesk,
  'company-contact': companyDesk,
  administrator: administratorDesk,
}

/** What needs me now: one desk a role. The system has no desk. */
export const mine = defineRead({
  name: 'today.mine',
  question: AskToday,
  view: TodayView,
  async answer({ place }: AskToday, { city, actor, areas }) {
    const asOf = city.now()
    const today = dayOf(asOf, city.zone)
    if (actor.kind === 'system') return { asOf, today, desks: [] }
    const roles = desksOf(actor.grants.map((grant) => grant.role))
    const desks = await Promise.all(
      roles.map((role) => lay[role](desktopFor(role, actor, { city, today, place, areas }), actor)),
    )
    return { asOf, today, desks }
  },
})
