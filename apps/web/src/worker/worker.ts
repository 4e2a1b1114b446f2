import { readableFormats } from '../outbox/formats'
import { outboxLock } from '../outbox/lock'
import { heldBack } from './held-back'
import { entriesBut } from './outbox-entries'
import { sendFromHere } from './send-waiting'
import { keepSettings, settings, settingsPath } from './settings-kept'
import { fileOf, layShell, openedFrom, openFrom, type Shell } from './shell'
import { type TakeOverAnswer, takeOver } from './take-over'

declare const self: ServiceWorkerGlobalScope
/** Written here by the build; see scripts/service-worker.ts. */
declare const builtShell: Shell

const shell = builtShell
const { build } = shell
const paths = new Set(shell.files.map(([path]) => path))
/** The server's own: sign-in, reads, changes, files and papers go past this worker. */
const isServers = (path: string) => /^\/(api|trpc|files|uploads|print|export|tiles|healthz)(\/|$)/.test(path)

const waiting = async (): Promise<number> => heldBack(await entriesBut(readableFormats), readableFormats)

/**
 * A browser starts a new worker by itself once no page is open, whatever waits. Until its outbox is one that this
 * version can send, pages go on being opened from the version that wrote it.
 */
async function pageBuild(): Promise<string> {
  const current = await openedFrom()
  if (current === build) return build
  if (current !== null && (await waiting()) > 0) return current
  await openFrom(build)
  return build
}

const page = async (request: Request): Promise<Response> =>
  (await fileOf(await pageBuild(), '/index.html')) ?? fetch(request)

const file = async (request: Request): Promise<Response> =>
  (await fileOf(build, new URL(request.url).pathname)) ?? fetch(request)

/** Of the standard, and newer than TypeScript's library. */
type Router = { addRoutes?(routes: object): Promise<void> }

self.addEventListener('install', (event) => {
  // A page is some ninety files; a browser that can takes them out of the cache itself, past this program.
  const routed = (event as Router).addRoutes?.({
    condition: { urlPattern: '/assets/*', requestMethod: 'GET' },
    source: 'cache',
  })
  event.waitUntil(Promise.all([layShell(shell), keepSettings(), routed]))
})

self.addEventListener('activate', (event) => {
  // The first one serves the page that brought it, too.
  event.waitUntil(pageBuild().then(() => self.clients.claim()))
})

self.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== self.location.origin) return
  if (pathname === settingsPath) event.respondWith(settings())
  else if (isServers(pathname)) return
  else if (request.mode === 'navigate') event.respondWith(page(request))
  else if (paths.has(pathname) || pathname.startsWith('/assets/')) event.respondWith(file(request))
})

self.addEventListener('message', (event) => {
  const [port] = event.ports
  if (event.data !== takeOver || port === undefined) return
  const answer = async () => {
    const held = await waiting()
    port.postMessage({ held } satisfies TakeOverAnswer)
    if (held === 0) await self.skipWaiting()
  }
  event.waitUntil(answer())
})

/** Background Sync, where there is one; TypeScript's library doesn't know it. */
type SyncEvent = ExtendableEvent & { readonly tag: string }
self.addEventListener(
  'sync' as never,
  ((event: SyncEvent) => {
    if (event.tag === outboxLock) event.waitUntil(sendFromHere())
  }) as never,
)
