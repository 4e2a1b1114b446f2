import { relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'
import { sitesOf } from './sites.ts'

export const webFolder = fileURLToPath(new URL('..', import.meta.url))
const helper = fileURLToPath(new URL('reached.ts', import.meta.url))

/** Wraps each handler and marks each link with where it stands in the source. Lines stay where they are. */
export function tagged(code: string, file: string): string {
  const insertions = sitesOf(code, file).flatMap(({ id, at, to, kind }): [number, string][] => {
    const name = JSON.stringify(id)
    return kind === 'link'
      ? [[at, ` data-site=${name}`]]
      : [
          [at, `reached(${name}, `],
          [to, ')'],
        ]
  })
  if (insertions.length === 0) return code
  // From the end, so that what stands before keeps its place; a handler may hold others.
  const text = insertions
    .toSorted(([one], [other]) => other - one)
    .reduce((before, [at, word]) => before.slice(0, at) + word + before.slice(at), code)
  return `${text}\nimport { reached } from ${JSON.stringify(helper)}\n`
}

/** For the journeys' build alone. */
export const tagSites = (): Plugin => ({
  name: 'tag-sites',
  enforce: 'pre',
  transform(code, id) {
    const file = relative(webFolder, id)
    return file.startsWith('src/') && file.endsWith('.tsx') ? tagged(code, file) : null
  },
})
