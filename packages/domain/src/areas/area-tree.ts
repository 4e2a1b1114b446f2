import { type AreaId, fail } from '@huhang/contract'
import type { AreaTree } from '../access'

export type AreaNode = { id: AreaId; parentId: AreaId | null; managedById: AreaId | null }

const nothing: ReadonlySet<AreaId> = new Set()

/**
 * AR-3: an area holds what lies below it by administrative parent and by managing zone: a zone holds the
 * towns it runs, and the county they are in holds them too.
 */
export function buildAreaTree(nodes: readonly AreaNode[]): AreaTree {
  const children = new Map<AreaId, AreaId[]>()
  const known = new Set<AreaId>()
  for (const node of nodes) {
    known.add(node.id)
    for (const parent of new Set([node.parentId, node.managedById])) {
      if (parent === null) continue
      const siblings = children.get(parent)
      if (siblings) siblings.push(node.id)
      else children.set(parent, [node.id])
    }
  }
  const subtrees = new Map<AreaId, ReadonlySet<AreaId>>()
  const below = (areaId: AreaId): ReadonlySet<AreaId> => {
    const seen = subtrees.get(areaId)
    if (seen) return seen
    if (!known.has(areaId)) return nothing
    const found = new Set<AreaId>([areaId])
    // A set grows while it is walked, and holds each area once, however many ways lead to it.
    for (const id of found) for (const child of children.get(id) ?? []) found.add(child)
    subtrees.set(areaId, found)
    return found
  }
  const root = nodes.find((node) => node.parentId === null && node.managedById === null)?.id ?? ('000000' as AreaId)
  return { root, below }
}

export const isKnownArea = (tree: AreaTree, areaId: AreaId): boolean => tree.below(areaId).size > 0

/** AR-5: a record lies in an area that is on the map. @throws `area.unknown` */
export function mustBeKnown(tree: AreaTree, areaId: AreaId): void {
  if (!isKnownArea(tree, areaId)) fail('area.unknown', { areaId })
}
