import { fail } from '@huhang/contract'
import { SourceMapping } from '@huhang/contract/statistics'
import dinesafe from '../../mappings/dinesafe.json' with { type: 'json' }
import mountainRescue from '../../mappings/mountain-rescue.json' with { type: 'json' }
import sfFire from '../../mappings/sf-fire.json' with { type: 'json' }

const shipped: ReadonlyMap<string, unknown> = new Map<string, unknown>([
  ['dinesafe', dinesafe],
  ['mountain-rescue', mountainRescue],
  ['sf-fire', sfFire],
])

export const shippedMappings: readonly string[] = [...shipped.keys()]

/** @throws `import.mapping-invalid` with the first thing that is wrong and where. */
export function parseMapping(name: string, value: unknown): SourceMapping {
  const parsed = SourceMapping.safeParse(value)
  if (parsed.success) return parsed.data
  const issue = parsed.error.issues[0]
  return fail('import.mapping-invalid', {
    mapping: name,
    problem: `${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`,
  })
}

/** A mapping that comes with Huhang, by name; null when there is none of this name. */
export function shippedMapping(name: string): SourceMapping | null {
  const found = shipped.get(name)
  return found === undefined ? null : parseMapping(name, found)
}
