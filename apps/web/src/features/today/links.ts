import { linkOptions } from '@tanstack/react-router'

// Where each line of a desk is done: the addresses of other rooms, in one place and checked by the router's types.

export const toHazard = (hazardId: string) => linkOptions({ to: '/hazards/$hazardId', params: { hazardId } })
export const toOrder = (orderId: string) => linkOptions({ to: '/orders/$orderId', params: { orderId } })
export const toNewInspection = () => linkOptions({ to: '/inspections/new' })
export const toInspection = (inspectionId: string) =>
  linkOptions({ to: '/inspections/$inspectionId', params: { inspectionId } })
export const toIncident = (incidentId: string) => linkOptions({ to: '/dispatch/$incidentId', params: { incidentId } })
export const toCalls = () => linkOptions({ to: '/calls' })
export const toVolunteer = (personId: string) => linkOptions({ to: '/volunteers/$personId', params: { personId } })
export const toPeople = () => linkOptions({ to: '/people' })
export const toPerson = (personId: string) => linkOptions({ to: '/people/$personId', params: { personId } })
export const toNewPerson = () => linkOptions({ to: '/people/new' })

// Filters live in the other page's URL, which reads them leniently; its route declares none.
const filtered = <Search extends object>(search: Search) => ({ search: search as never })

export const toPremises = ({ enterpriseId, premisesId }: { enterpriseId: string; premisesId: string }) =>
  linkOptions({ to: '/enterprises/$enterpriseId', params: { enterpriseId }, ...filtered({ premises: premisesId }) })
export const toHazards = (search: { show?: 'overdue' | 'submitted'; area?: string; grade?: 'major' }) =>
  linkOptions({ to: '/hazards', ...filtered(search) })
export const toDispatch = (search: { new?: boolean } = {}) => linkOptions({ to: '/dispatch', ...filtered(search) })
export const toMonth = (month?: string) => linkOptions({ to: '/month', ...filtered(month ? { month } : {}) })
