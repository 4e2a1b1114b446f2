import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type Browser, type BrowserContext, chromium } from '@playwright/test'

// Called with the address of a running city and an inspector's account; prints one JSON line of milliseconds.
const [address, username, password, rounds = '9'] = process.argv.slice(2)
if (address === undefined || username === undefined || password === undefined)
  throw new Error('offline-start.ts <address> <username> <password> [rounds]')

/** A page, and what stands on it once a person can go on. */
type Opened = { name: string; url: string; until: string }
const heading: Pick<Opened, 'until'> = { until: 'h1' }
const firstRow: Pick<Opened, 'until'> = { until: 'main ul > li a' }
const guest: readonly Opened[] = [{ name: 'sign-in', url: `${address}/sign-in`, ...heading }]
/** The last answer; a list out of the work pack, which is opened for it. */
const inspector: readonly Opened[] = [
  { name: 'today', url: `${address}/`, ...firstRow },
  { name: 'hazards', url: `${address}/hazards`, ...firstRow },
]

const bareWorker = `
addEventListener('install', (event) => event.waitUntil(caches.open('bare').then((cache) => cache.add('/'))))
addEventListener('activate', (event) => event.waitUntil(clients.claim()))
addEventListener('fetch', (event) => event.respondWith(caches.match('/')))`
const barePage = `<!doctype html><title>bare</title><h1>bare</h1><script>navigator.serviceWorker.register('/sw.js')</script>`

/** The floor: a page of one heading, and a worker that does nothing else than give it. */
async function openBare(): Promise<{ url: string; close(): void }> {
  const server = createServer((asked, answer) => {
    const isWorker = asked.url === '/sw.js'
    answer.writeHead(200, { 'content-type': isWorker ? 'text/javascript' : 'text/html' })
    answer.end(isWorker ? bareWorker : barePage)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => void server.close() }
}

/** From asking for the page to what one waits for on it, without a network, the first visit long over. */
async function startOffline(context: BrowserContext, { url, until }: Pick<Opened, 'url' | 'until'>): Promise<number> {
  const page = await context.newPage()
  const begun = performance.now()
  await page.goto(url, { waitUntil: 'commit' })
  await page.locator(until).first().waitFor()
  const ms = performance.now() - begun
  await page.close()
  return ms
}

const phone = { viewport: { width: 390, height: 844 }, locale: 'zh-CN' }

/** A phone that was there once, and has no network now. */
async function visited(browser: Browser, url: string): Promise<BrowserContext> {
  const context = await browser.newContext(phone)
  const page = await context.newPage()
  await page.goto(url)
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
  await page.close()
  await context.setOffline(true)
  return context
}

/** An inspector's, with the work pack of all that they answer for. */
async function packed(browser: Browser): Promise<BrowserContext> {
  const context = await browser.newContext(phone)
  const signedIn = await context.request.post(`${address}/api/auth/sign-in/username`, { data: { username, password } })
  if (!signedIn.ok()) throw new Error(`not signed in: ${signedIn.status()}`)
  const page = await context.newPage()
  await page.goto(`${address}/pack`)
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
  await page.goto(`${address}/`)
  await page.locator(firstRow.until).first().waitFor()
  await page.getByText(/^\d+ 家企业$/).waitFor({ timeout: 60_000 })
  await page.close()
  await context.setOffline(true)
  return context
}

const bare = await openBare()
const browser = await chromium.launch({
  ...(process.env.HUHANG_BROWSER ? { executablePath: process.env.HUHANG_BROWSER } : {}),
  args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), '--disable-gpu'],
})
try {
  const ofBare = await visited(browser, bare.url)
  const pages = [
    ...guest.map((page) => ({ page, open: () => visited(browser, page.url) })),
    ...inspector.map((page) => ({ page, open: () => packed(browser) })),
  ]
  const taken: { name: string; ms: number[]; floorMs: number[] }[] = []
  for (const { page, open } of pages) {
    const context = await open()
    const [ms, floorMs]: [number[], number[]] = [[], []]
    for (let round = 0; round < Number(rounds); round += 1) {
      ms.push(await startOffline(context, page))
      floorMs.push(await startOffline(ofBare, { url: bare.url, ...heading }))
    }
    taken.push({ name: page.name, ms, floorMs })
    await context.close()
  }
  console.log(JSON.stringify(taken))
} finally {
  await browser.close()
  bare.close()
}
