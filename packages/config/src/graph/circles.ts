/** Every circle of a graph, as a readable path; empty when there is none. */
export function circles(graph: Map<string, Set<string>>): string[] {
  const done = new Set<string>()
  const found: string[] = []
  const visit = (node: string, path: string[]) => {
    const at = path.indexOf(node)
    if (at >= 0) found.push([...path.slice(at), node].join(' → '))
    if (at >= 0 || done.has(node)) return
    for (const next of graph.get(node) ?? []) visit(next, [...path, node])
    done.add(node)
  }
  for (const node of graph.keys()) visit(node, [])
  return found
}
