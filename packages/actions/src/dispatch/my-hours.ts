import type { Instant } from '@huhang/contract'
import { MyHours, MyHoursView } from '@huhang/contract/dispatch'
import { findMyServices } from '@huhang/db/stores'
import { guarded, serviceMinutes, serviceOf, within } from '@huhang/domain/dispatch'
import { dayOf, plusDays, startOfDay } from '@huhang/domain/kernel'
import { defineRead } from '../kernel'
import { hoursRules } from './load-settings'

const aYear = 365

/** One's own service in a span, by default the last twelve months. */
export const myHours = defineRead({
  name: 'dispatch.myHours',
  question: MyHours,
  view: MyHoursView,
  async answer(question, { city, scope }) {
    const until = question.until ?? city.now()
    const from = question.from ?? startOfDay(plusDays(dayOf(until, city.zone), -aYear), city.zone)
    if (scope.own === null) return { from, until, minutes: 0, missions: 0, services: [] }
    const [rows, rules] = await Promise.all([
      findMyServices(city.db, scope.own.personId, from, until),
      hoursRules(city),
    ])
    const span: { from: Instant; until: Instant } = { from, until }
    const services = rows.flatMap(({ missionId, title, ...times }) => {
      const service = serviceOf(times, rules)
      if (service === null) return []
      const kept = guarded(service, rules)
      const part = within(kept, span)
      return part ? [{ missionId, title, ...part, minutes: serviceMinutes([part], rules), capped: kept.capped }] : []
    })
    return { from, until, minutes: serviceMinutes(services, rules), missions: services.length, services }
  },
})
