import { posix } from 'node:path'
import { roomFloors, topRooms } from './rules.ts'
import type { SourceFile, Workspace } from './workspace.ts'

const floorOf = (room: string) => roomFloors.findIndex((rooms) => rooms.includes(room))

type Reached = { room: string; byIndex: boolean; inside: boolean }
type Edge = { file: SourceFile; from: string; to: Reached }

/** The room a file stands in; doors, wiring and folders that are no feature stand in none. */
export function roomOf(path: string): string | null {
  const inWeb = path.startsWith('apps/web/')
  const found = path.match(
    inWeb ? /^apps\/web\/src\/features\/([^/]+)(?:\/|$)/ : /^(?:packages|apps)\/[^/]+\/src\/([^/]+)(?:\/|$)/,
  )
  const room = found?.[1]
  return room !== undefined && floorOf(room) >= 0 ? room : null
}

function reached(file: SourceFile, from: string): Reached | null {
  if (from.startsWith('@huhang/')) {
    const [, , room] = from.split('/')
    return room !== undefined && floorOf(room) >= 0 ? { room, byIndex: true, inside: false } : null
  }
  if (!from.startsWith('.')) return null
  const target = posix.join(posix.dirname(file.path), from)
  const room = roomOf(target)
  return room === null ? null : { room, byIndex: new RegExp(`/${room}(/index)?(\\.tsx?)?$`).test(target), inside: true }
}

function edges(workspace: Workspace): Edge[] {
  return workspace.files.flatMap((file) => {
    const from = file.isTest ? null : roomOf(file.path)
    if (from === null) return []
    const all = file.imports.map((one) => reached(file, one.from))
    return all.flatMap((to) => (to === null || to.room === from ? [] : [{ file, from, to }]))
  })
}

// The kernel asks below it who may do what and where; inside its own package it knows no room.
const highestFor = (from: string, to: Reached) => Math.max(floorOf(from), to.inside ? 0 : 1)

export function roomBreaches(workspace: Workspace): string[] {
  return edges(workspace).flatMap(({ file, from, to }) => {
    const say = (why: string) => [`${file.path}: ${from} reaches ${to.room} ${why}`]
    if (floorOf(to.room) > highestFor(from, to)) return say('above it; that takes an event and a reaction')
    if (topRooms.has(to.room)) return say('which nobody reads')
    if (to.inside && !to.byIndex && floorOf(to.room) > 0) return say('past its index.ts')
    return []
  })
}

/** Who reaches whom, one graph a package: a circle inside one floor of one package is a circle. */
export function roomGraphs(workspace: Workspace): Map<string, Map<string, Set<string>>> {
  const graphs = new Map<string, Map<string, Set<string>>>()
  for (const { file, from, to } of edges(workspace)) {
    if (!to.inside) continue
    const graph = graphs.get(file.package) ?? new Map<string, Set<string>>()
    graph.set(from, (graph.get(from) ?? new Set()).add(to.room))
    graphs.set(file.package, graph)
  }
  return graphs
}
