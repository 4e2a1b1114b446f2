import type { MapLayer } from '@huhang/contract/map'
import type { Permission } from '../access'
import { openIncidentStatuses } from '../dispatch'
import { openStatuses } from '../hazards'

/** MP-3: a layer is shown to those who may list what is on it, as far as they may. */
export const layerPermissions: Readonly<Record<MapLayer, Permission>> = {
  premises: 'enterprises.list',
  hazards: 'hazards.list',
  incidents: 'dispatch.listIncidents',
  volunteers: 'volunteers.list',
}

/** MP-4: hazards that wait for something and incidents that go on; what is over only when asked for. */
export const openTints = { hazards: openStatuses, incidents: openIncidentStatuses } as const
