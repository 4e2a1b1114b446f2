import { type LoggedEvent, redactPoint } from '@huhang/actions/map'
import type { AreaId } from '@huhang/contract'
import type { LiveFrame, MapChange, Touched } from '@huhang/contract/map'
import { inScope } from '@huhang/domain/access'
import type { LiveBatch, Moved } from './live-batch'
import type { LiveViewer } from './live-viewer'

type Placed<Entry> = { position: number; entry: Entry }
type Shared = { changes: MapChange[]; touched: Placed<Touched>[] }

const touchedBy = ({ type, subjectKind, subjectId }: LoggedEvent): Touched => ({ type, subjectKind, subjectId })

function changeFor({ thing, event, point }: Moved, viewer: LiveViewer): MapChange | null {
  const scope = viewer.layers[thing.layer]
  if (scope === null) return null
  const holds = (areaId: string | null) => scope.areaIds === null || scope.areaIds.has((areaId ?? '') as AreaId)
  const change = { position: event.position, ...thing }
  if (point !== null && holds(point.areaId)) return { ...change, point: redactPoint(point, scope) }
  // It may have lain here before it was edited or ended; its id alone says nothing.
  return holds(event.areaId) || event.type.endsWith('edited') ? { ...change, point: null } : null
}

/** A refusal, or a file on its way: whoever said it hears of it, others meet a file in the record that names it. */
const ofOneAlone = ({ type }: LoggedEvent) => type === 'command.refused' || type.startsWith('file.')

const sharedParts = new WeakMap<LiveBatch, Map<string, Shared>>()

/** Filtered and redacted once for all viewers who see the same. */
function sharedPart(batch: LiveBatch, viewer: LiveViewer): Shared {
  const parts = sharedParts.get(batch) ?? new Map<string, Shared>()
  sharedParts.set(batch, parts)
  const known = parts.get(viewer.group)
  if (known !== undefined) return known
  const heard = batch.events.filter(
    (event) => !ofOneAlone(event) && inScope({ ...viewer.scope, own: null }, event.areaId as AreaId | null),
  )
  const part: Shared = {
    changes: batch.moved.flatMap((moved) => changeFor(moved, viewer) ?? []),
    touched: heard.map((event) => ({ position: event.position, entry: touchedBy(event) })),
  }
  parts.set(viewer.group, part)
  return part
}

const idsIn = (value: unknown): string[] =>
  typeof value === 'string' ? [value] : Array.isArray(value) ? value.filter((item) => typeof item === 'string') : []

const ownEvents = new WeakMap<LiveBatch, Map<string, Placed<Touched>[]>>()

/** Events by the people and enterprises named in them, listed once a batch. */
function eventsByName(batch: LiveBatch): Map<string, Placed<Touched>[]> {
  const known = ownEvents.get(batch)
  if (known !== undefined) return known
  const byName = new Map<string, Placed<Touched>[]>()
  for (const event of batch.events) {
    const payload = event.payload as Readonly<Record<string, unknown>>
    const names = new Set([
      ...[payload.personId, payload.personIds, payload.enterpriseId].flatMap(idsIn),
      ...[payload.releasedIds, payload.calledOffIds, payload.neverCameIds].flatMap(idsIn),
      event.subjectId,
      ...idsIn(event.actorId),
    ])
    for (const name of names) {
      const events = byName.get(name) ?? []
      events.push({ position: event.position, entry: touchedBy(event) })
      byName.set(name, events)
    }
  }
  ownEvents.set(batch, byName)
  return byName
}

/** What of a batch lies after `after`, for one viewer: the group's part and what names themselves. */
export function frameFor(batch: LiveBatch, viewer: LiveViewer, after: number): LiveFrame {
  const shared = sharedPart(batch, viewer)
  const byName = eventsByName(batch)
  const mine = viewer.own
    ? [viewer.own.personId, ...viewer.own.enterpriseIds].flatMap((id) => byName.get(id) ?? [])
    : []
  const touched = new Map(
    [...shared.touched, ...mine]
      .filter(({ position }) => position > after)
      .map(({ position, entry }) => [position, entry]),
  )
  return {
    position: batch.to,
    reset: false,
    changes: shared.changes.filter(({ position }) => position > after),
    touched: [...touched.values()],
  }
}
