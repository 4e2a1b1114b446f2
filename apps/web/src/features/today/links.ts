import type { LinkProps } from '@tanstack/react-router'

type To = Pick<LinkProps, 'to' | 'params' | 'search'>

// Where each line of a desk is done. Addresses of other rooms, in one place.
const at = (to: string, params: Record<string, string> = {}, search: Record<string, unknown> = {}) =>
  ({ to, params, search }) as unknown as To

export const toHazard = (hazardId: string) => at('/hazards/$hazardId', { hazardId })
export const toHazards = (search: { overdue?: boolean; areaId?: string; grade?: 'major'; status?: string[] }) =>
  at('/hazards', {}, search)
export const toOrder = (orderId: string) => at('/orders/$orderId', { orderId })
export const toNewInspection = () => at('/inspections/new')
export const toInspection = (inspectionId: string) => at('/inspections/$inspectionId', { inspectionId })
export const toInspections = () => at('/inspections')
export const toDispatch = (search: { new?: boolean } = {}) => at('/dispatch', {}, search)
export const toIncident = (incidentId: string) => at('/dispatch/$incidentId', { incidentId })
export const toCalls = () => at('/calls')
export const toVolunteer = (personId: string) => at('/volunteers/$personId', { personId })
export const toMonth = (month?: string) => at('/month', {}, month ? { month } : {})
export const toPeople = () => at('/people')
export const toPerson = (personId: string) => at('/people/$personId', { personId })
