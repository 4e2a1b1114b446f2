import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type Browser, type BrowserContext, chromium } from '@playwright/test'

// Called with the address of a running city; prints one JSON line of milliseconds, the app's and the floor's.
const [address, rounds = '9'] = process.argv.slice(2)
if (address === undefined) throw new Error('offline-start.ts <address> [rounds]')

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

/** From asking for the page to its heading on screen, without a network, the first visit long over. */
async function startOffline(context: BrowserContext, url: string): Promise<number> {
  const page = await context.newPage()
  const begun = performance.now()
  await page.goto(url, { waitUntil: 'commit' })
  await page.getByRole('heading', { level: 1 }).first().waitFor()
  const ms = performance.now() - begun
  await page.close()
  return ms
}

/** A phone that was there once, and has no network now. */
async function visited(browser: Browser, url: string): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'zh-CN' })
  const page = await context.newPage()
  await page.goto(url)
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
  await page.close()
  await context.setOffline(true)
  return context
}

const bare = await openBare()
const app = `${address}/sign-in`
const browser = await chromium.launch({
  ...(process.env.HUHANG_BROWSER ? { executablePath: process.env.HUHANG_BROWSER } : {}),
  args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), '--disable-gpu'],
})
try {
  const [ofApp, ofBare] = [await visited(browser, app), await visited(browser, bare.url)]
  const taken = { ms: [] as number[], floorMs: [] as number[] }
  for (let round = 0; round < Number(rounds); round += 1) {
    taken.ms.push(await startOffline(ofApp, app))
    taken.floorMs.push(await startOffline(ofBare, bare.url))
  }
  console.log(JSON.stringify(taken))
} finally {
  await browser.close()
  bare.close()
}
