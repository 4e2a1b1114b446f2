import type { Actor, Role } from '@huhang/contract'
import { MapLayer } from '@huhang/contract/map'
import { mayEver, type Permission } from '../access'
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

const usual: Readonly<Record<Role, readonly MapLayer[]>> = {
  inspector: ['premises', 'hazards'],
  dispatcher: ['incidents', 'volunteers'],
  manager: ['hazards', 'incidents'],
  'team-lead': ['incidents', 'volunteers'],
  administrator: ['premises', 'incidents'],
  volunteer: [],
  'company-contact': [],
}

export const allowedLayers = (actor: Actor): MapLayer[] =>
  MapLayer.options.filter((layer) => mayEver(actor, layerPermissions[layer]))

/** MP-6: a map begins with what the viewer's roles work on; the other layers are one press away. */
export const usualLayers = (actor: Actor): MapLayer[] => {
  const wanted = actor.kind === 'person' ? actor.grants.flatMap(({ role }) => usual[role]) : MapLayer.options
  return allowedLayers(actor).filter((layer) => wanted.includes(layer))
}
