import { parseAst } from 'vite'

/** One place of the source where a person can do something: a handler given to an element, or a link. */
export type Site = {
  /** `src/ui/Tabs.tsx:44 onClick`; the second of its kind on a line is `onClick 2`. */
  id: string
  /** A handler's expression, from and to; a link's place for one more attribute. */
  at: number
  to: number
  kind: 'handler' | 'link'
}

type Node = { type: string; start: number; end: number; [part: string]: unknown }
type Name = { type: string; name?: unknown; end: number }

/** Called when the server has answered or a map stands there, not by a person's hand. */
const aftermath = new Set(['onDone', 'onReady', 'onBlur', 'onCompositionStart', 'onCompositionEnd'])
const isLink = (element: string) => element === 'a' || element.endsWith('Link') || element === 'ButtonHref'
const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && 'start' in value

function openings(node: Node, found: Node[] = []): Node[] {
  if (node.type === 'JSXOpeningElement') found.push(node)
  for (const part of Object.values(node))
    for (const child of Array.isArray(part) ? part : [part]) if (isNode(child)) openings(child, found)
  return found
}

function sitesOfElement(opening: Node, idAt: (offset: number, what: string) => string): Site[] {
  const attributes = opening.attributes as Node[]
  const { name: element, end } = opening.name as Name
  const handlers = attributes.flatMap((attribute): Site[] => {
    const name = attribute.type === 'JSXAttribute' ? String((attribute.name as Name).name) : ''
    const value = attribute.value as Node | null | undefined
    if (!/^on[A-Z]/.test(name) || aftermath.has(name) || value?.type !== 'JSXExpressionContainer') return []
    const expression = value.expression as Node
    return [{ id: idAt(attribute.start, name), at: expression.start, to: expression.end, kind: 'handler' }]
  })
  if (!isLink(String(element))) return handlers
  // An anchor that only hands on what it was given is no link of its own.
  const leads = attributes.some((each) =>
    each.type === 'JSXSpreadAttribute' ? element !== 'a' : ['to', 'href'].includes(String((each.name as Name).name)),
  )
  return leads ? [...handlers, { id: idAt(opening.start, 'link'), at: end, to: end, kind: 'link' }] : handlers
}

/** Every such place of one file, in order. */
export function sitesOf(code: string, file: string): Site[] {
  const seen = new Map<string, number>()
  const idAt = (offset: number, what: string) => {
    const id = `${file}:${code.slice(0, offset).split('\n').length} ${what}`
    const count = (seen.get(id) ?? 0) + 1
    seen.set(id, count)
    return count === 1 ? id : `${id} ${count}`
  }
  const program = parseAst(code, { lang: 'tsx' }) as unknown as Node
  return openings(program).flatMap((opening) => sitesOfElement(opening, idAt))
}
