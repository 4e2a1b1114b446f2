import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import {
  BellRing,
  Building2,
  ChartColumn,
  ClipboardList,
  House,
  ListChecks,
  Map as MapIcon,
  Siren,
  TriangleAlert,
  Users,
} from 'lucide-react'
import { page, rootRoute, shellRoute } from './shell-route'

const signIn = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-in',
  component: lazyRouteComponent(() => import('../features/sign-in/SignInPage')),
  validateSearch: (search: Record<string, unknown>): { to?: string } =>
    typeof search.to === 'string' && search.to.startsWith('/') && !search.to.startsWith('//') ? { to: search.to } : {},
})

/** Every component in every state, for development and the journeys; the build for use leaves it out. */
const gallery = createRoute({
  getParentRoute: () => rootRoute,
  path: '/gallery',
  component: lazyRouteComponent(async () =>
    import.meta.env.MODE === 'production' ? import('./NotFoundPage') : import('../gallery/GalleryPage'),
  ),
})

const desk = page('/dispatch', () => import('../features/dispatch/DispatchPage'), {
  needs: 'dispatch.listIncidents',
  nav: { label: 'nav.dispatch', icon: Siren, group: 'work', phone: 1 },
  wide: true,
})
/** The desk itself, with this incident open: its map and its list stay while one goes from one to the next. */
const incidentOnDesk = createRoute({
  getParentRoute: () => desk,
  path: '$incidentId',
  staticData: { needs: 'dispatch.listIncidents', wide: true },
})

/**
 * Every page: one line each, by room. Path, module (its page is the default export), the permission
 * without which it isn't offered, and its place in the navigation if it has one.
 */
const pages = [
  page('/', () => import('../features/today/TodayPage'), {
    needs: 'today.mine',
    nav: { label: 'nav.today', icon: House, group: 'work', phone: 0 },
  }),
  page('/map', () => import('../features/map/MapPage'), {
    needs: 'map.clusters',
    nav: { label: 'nav.map', icon: MapIcon, group: 'work', phone: 3 },
    wide: true,
  }),
  page('/hazards', () => import('../features/hazards/HazardsPage'), {
    needs: 'hazards.list',
    nav: { label: 'nav.hazards', icon: TriangleAlert, group: 'work', phone: 1 },
  }),
  page('/hazards/new', () => import('../features/hazards/ReportHazardPage'), { needs: 'hazards.report' }),
  page('/hazards/$hazardId', () => import('../features/hazards/HazardPage'), { needs: 'hazards.open' }),
  page('/orders/$orderId', () => import('../features/hazards/OrderPage'), { needs: 'hazards.openOrder' }),
  page('/documents/$documentId', () => import('../features/hazards/DocumentPage'), { needs: 'hazards.openDocument' }),
  page('/month', () => import('../features/statistics/MonthPage'), {
    needs: 'statistics.month',
    nav: { label: 'nav.statistics', icon: ChartColumn, group: 'numbers', phone: 4 },
  }),
  page('/month/rows', () => import('../features/statistics/RowsPage'), { needs: 'statistics.rows' }),
  page('/inspections', () => import('../features/inspections/InspectionsPage'), {
    needs: 'inspections.list',
    nav: { label: 'nav.inspections', icon: ClipboardList, group: 'records', phone: 2 },
  }),
  page('/inspections/new', () => import('../features/inspections/RecordInspectionPage'), {
    needs: 'inspections.record',
  }),
  page('/inspections/$inspectionId', () => import('../features/inspections/InspectionPage'), {
    needs: 'inspections.open',
  }),
  page('/checklists', () => import('../features/checklists/ChecklistsPage'), {
    needs: 'checklists.versions',
    nav: { label: 'nav.checklists', icon: ListChecks, group: 'manage' },
  }),
  page('/checklists/new', () => import('../features/checklists/WriteChecklistPage'), { needs: 'checklists.publish' }),
  page('/checklists/$checklistId', () => import('../features/checklists/ChecklistPage'), {
    needs: 'checklists.versions',
  }),
  page('/enterprises', () => import('../features/enterprises/EnterprisesPage'), {
    needs: 'enterprises.list',
    nav: { label: 'nav.enterprises', icon: Building2, group: 'records', phone: 4 },
  }),
  page('/enterprises/new', () => import('../features/enterprises/RegisterEnterprisePage'), {
    needs: 'enterprises.register',
  }),
  page('/enterprises/$enterpriseId', () => import('../features/dossier/EnterprisePage'), {
    needs: 'enterprises.open',
  }),
  page('/enterprises/$enterpriseId/edit', () => import('../features/enterprises/EditEnterprisePage'), {
    needs: 'enterprises.edit',
  }),
  page('/enterprises/$enterpriseId/merge', () => import('../features/enterprises/MergePage'), {
    needs: 'enterprises.merge',
  }),
  // What the code at a gate names.
  page('/p/$premisesId', () => import('../features/dossier/PremisesPage'), { needs: 'enterprises.findPremises' }),
  page('/people', () => import('../features/people/PeoplePage'), {
    needs: 'access.listPeople',
    nav: { label: 'nav.people', icon: Users, group: 'manage' },
  }),
  page('/people/new', () => import('../features/people/RegisterPersonPage'), { needs: 'access.registerPerson' }),
  page('/people/$personId', () => import('../features/people/PersonPage'), { needs: 'access.openPerson' }),
  Object.assign(desk.addChildren([incidentOnDesk]), { facts: desk.facts, at: desk.at }),
  page('/calls', () => import('../features/dispatch/MyCallsPage'), {
    needs: 'dispatch.myCalls',
    nav: { label: 'nav.calls', icon: BellRing, group: 'work', phone: 1 },
  }),
  page('/volunteers', () => import('../features/volunteers/RosterPage'), {
    needs: 'volunteers.list',
    nav: { label: 'nav.volunteers', icon: Users, group: 'records', phone: 3 },
  }),
  page('/volunteers/$personId', () => import('../features/volunteers/VolunteerPage'), { needs: 'volunteers.open' }),
  page('/outbox', () => import('../features/fieldwork/OutboxPage'), { needs: null }),
  page('/outbox/$commandId', () => import('../features/fieldwork/EntryPage'), { needs: null }),
  page('/pack', () => import('../pack/PackPage'), { needs: 'fieldwork.packEntries' }),
  page('/account', () => import('../features/account/AccountPage'), { needs: null }),
] as const

export const routeTree = rootRoute.addChildren([signIn, gallery, shellRoute.addChildren(pages)])

export const navigation = pages.flatMap(({ at, facts }) =>
  facts.nav ? [{ path: at, needs: facts.needs, ...facts.nav }] : [],
)
