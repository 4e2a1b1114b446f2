import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('../../..', import.meta.url))

// What is made from the sources, and what no program is made from.
const skipped = /^(node_modules|generated|e2e|pictures|\.turbo|dist.*|.*\.test\.tsx?|.*\.md)$/

/**
 * One value for everything below these paths of the repository: what was built from the same sources need not be
 * built again.
 * @param {string[]} paths
 */
export async function sourceHash(paths) {
  const lists = await Promise.all(paths.map((path) => filesBelow(join(root, path))))
  const files = lists.flat().sort()
  const contents = await Promise.all(files.map((file) => readFile(file)))
  const hash = createHash('sha256')
  for (const [index, file] of files.entries()) hash.update(`${relative(root, file)}\0`).update(contents[index] ?? '')
  return hash.digest('hex').slice(0, 16)
}

/**
 * @param {string} path
 * @returns {Promise<string[]>}
 */
async function filesBelow(path) {
  const entries = await readdir(path, { withFileTypes: true }).catch(() => null)
  if (entries === null) return [path]
  const wanted = entries.filter((entry) => !skipped.test(entry.name))
  const found = wanted.map((entry) =>
    entry.isDirectory() ? filesBelow(join(path, entry.name)) : join(path, entry.name),
  )
  return (await Promise.all(found)).flat()
}
