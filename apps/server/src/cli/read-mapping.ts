import { readFile } from 'node:fs/promises'
import { fail } from '@huhang/contract'
import type { SourceMapping } from '@huhang/contract/statistics'
import { parseMapping, shippedMapping } from '@huhang/formats/history'

/**
 * A mapping that comes with Huhang, by name, or a file of one's own, by path.
 * @throws `import.mapping-unknown`, `import.mapping-invalid`
 */
export async function readMapping<Kind extends SourceMapping['kind']>(
  name: string,
  kind: Kind,
): Promise<Extract<SourceMapping, { kind: Kind }>> {
  const mapping = shippedMapping(name) ?? parseMapping(name, await readJson(name))
  if (mapping.kind !== kind) return fail('import.mapping-invalid', { mapping: name, problem: `kind: ${mapping.kind}` })
  return mapping as Extract<SourceMapping, { kind: Kind }>
}

async function readJson(path: string): Promise<unknown> {
  const text = await readFile(path, 'utf8').catch(() => fail('import.mapping-unknown', { mapping: path }))
  try {
    return JSON.parse(text)
  } catch (error) {
    return fail('import.mapping-invalid', { mapping: path, problem: error instanceof Error ? error.message : 'JSON' })
  }
}
