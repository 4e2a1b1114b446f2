/** All files of one build, each with the SHA-256 of its bytes. */
export type Shell = { build: string; files: readonly (readonly [path: string, sha256: string])[] }

const nameOf = (build: string) => `huhang-shell-${build}`
const marks = 'huhang-shell'
const mark = '/opened-from'
/** Its name is of its content: what lies under it never changes. */
const isHashed = (path: string) => path.startsWith('/assets/')

async function sha256Of(response: Response): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', await response.arrayBuffer())
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** Lays the whole build beside those that are there; what an older one has in common with it is not fetched again. */
export async function layShell({ build, files }: Shell): Promise<void> {
  const cache = await caches.open(nameOf(build))
  const there = new Set((await cache.keys()).map(({ url }) => new URL(url).pathname))
  const missing = files.filter(([path]) => !there.has(path))
  await Promise.all(
    missing.map(async ([path, sha256]) => {
      const known = isHashed(path) ? await caches.match(path, { ignoreVary: true }) : undefined
      const response = known ?? (await fetch(path, { cache: isHashed(path) ? 'default' : 'no-cache' }))
      // The server may be of another build by now, and half a build is none.
      if (!response.ok || (await sha256Of(response.clone())) !== sha256)
        throw new Error(`${path} is not that of build ${build}`)
      await cache.put(path, response)
    }),
  )
}

/** The build that pages are opened from. */
export async function openedFrom(): Promise<string | null> {
  const found = await (await caches.open(marks)).match(mark)
  return found === undefined ? null : found.text()
}

/** From now on pages are opened from this build; the others go. */
export async function openFrom(build: string): Promise<void> {
  await (await caches.open(marks)).put(mark, new Response(build))
  const shells = (await caches.keys()).filter((name) => name.startsWith(nameOf('')) && name !== nameOf(build))
  await Promise.all(shells.map((name) => caches.delete(name)))
}

/** A file as this build has it, else as any other has it that is still there. */
export async function fileOf(build: string, path: string): Promise<Response | undefined> {
  const own = await caches.match(path, { cacheName: nameOf(build), ignoreVary: true })
  return own ?? caches.match(path, { ignoreVary: true })
}
