import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { FileId } from '@huhang/contract'
import { type Browser, chromium, type Page } from 'playwright'

export type Spoken = { name: string; command: { commandId: string }; title: string }
export type KeptEntry = { id: string; name: string; state: string; code: string | null }
export type KeptPhoto = { id: string; sha256: string; size: number; state: string; code: string | null }

/** What the journeys' build gives a page to say, apart from its forms; see apps/web/src/app/said-by-tests.ts. */
type Hook = {
  say(said: Spoken): Promise<void>
  photo(seed: number, width: number, height: number): Promise<Picture>
  kept(): Promise<{ entries: KeptEntry[]; photos: KeptPhoto[] }>
  isAtRest(): Promise<boolean>
  isTaken(): Promise<boolean>
}
type WithHook = { huhangSaidByTests: Hook }

/** As it came from the camera. */
export type Picture = { fileId: FileId; bytes: number }
export type Account = { username: string; password: string }

const flags = [
  '--headless=new',
  '--remote-debugging-port=0',
  '--no-first-run',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-dev-shm-usage',
  // Nothing but this machine is there.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
  '--window-size=390,844',
]
const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []
const startMs = 30_000

/** A browser of its own process group on a profile that outlives it. */
export class Phone {
  private process: ChildProcess | null = null
  private browser: Browser | null = null
  private tab: Page | null = null
  readonly complaints: string[] = []

  constructor(
    private readonly program: string,
    private readonly profile: string,
    private readonly address: string,
  ) {}

  get page(): Page {
    if (this.tab === null) throw new Error('the phone is off')
    return this.tab
  }

  async start(path = '/'): Promise<void> {
    const portFile = join(this.profile, 'DevToolsActivePort')
    await rm(portFile, { force: true })
    const started = spawn(this.program, [...flags, ...asRoot, `--user-data-dir=${this.profile}`, 'about:blank'], {
      detached: true,
      stdio: 'ignore',
    })
    this.process = started
    const late = Date.now() + startMs
    let port = ''
    while (port === '') {
      if (Date.now() > late || started.exitCode !== null) throw new Error('the browser does not start')
      await sleep(50)
      port = (await readFile(portFile, 'utf8').catch(() => '')).split('\n')[0] ?? ''
    }
    this.browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`)
    const [context] = this.browser.contexts()
    const page = context?.pages()[0] ?? (await context?.newPage())
    if (page === undefined) throw new Error('the browser has no page')
    page.on('pageerror', (error) => this.complaints.push(error.message))
    this.tab = page
    await page.goto(`${this.address}${path}`, { timeout: startMs })
    await page.waitForFunction('window.huhangSaidByTests', undefined, { timeout: startMs })
  }

  /** Nothing is told to it: at whatever byte it was. */
  async kill(): Promise<void> {
    const { process: running } = this
    this.tab = null
    if (running?.pid === undefined || running.exitCode !== null) return
    const gone = once(running, 'exit')
    process.kill(-running.pid, 'SIGKILL')
    await gone
    await this.browser?.close().catch(() => undefined)
  }

  /** As a person closes it: what it holds in memory is written down. */
  async close(): Promise<void> {
    const gone = this.process === null ? null : once(this.process, 'exit')
    const session = await this.browser?.newBrowserCDPSession()
    await session?.send('Browser.close').catch(() => undefined)
    await gone
    this.tab = null
  }

  async signIn({ username, password }: Account): Promise<void> {
    await this.page.goto(`${this.address}/sign-in`)
    await this.page.locator('[name=username]').fill(username)
    await this.page.locator('[name=password]').fill(password)
    await this.page.locator('[name=password]').press('Enter')
    // Until the device knows them, and holds the app itself.
    while (!(await this.page.evaluate(() => (globalThis as unknown as WithHook).huhangSaidByTests.isTaken())))
      await sleep(100)
    await this.page.evaluate('navigator.serviceWorker.ready.then(() => undefined)')
  }

  say(said: Spoken): Promise<void> {
    return this.page.evaluate((given) => (globalThis as unknown as WithHook).huhangSaidByTests.say(given), said)
  }

  photo(seed: number, width: number, height: number): Promise<Picture> {
    return this.page.evaluate(
      ([number, wide, high]) => (globalThis as unknown as WithHook).huhangSaidByTests.photo(number, wide, high),
      [seed, width, height] as const,
    )
  }

  kept() {
    return this.page.evaluate(() => (globalThis as unknown as WithHook).huhangSaidByTests.kept())
  }

  /** Nothing waits any more; what was refused is said at the end. */
  isAtRest(): Promise<boolean> {
    return this.page.evaluate(() => (globalThis as unknown as WithHook).huhangSaidByTests.isAtRest())
  }

  /** The network is back, as the browser itself would tell its page. */
  async backOnline(): Promise<void> {
    await this.page.evaluate(`void window.dispatchEvent(new Event('online'))`)
  }
}
