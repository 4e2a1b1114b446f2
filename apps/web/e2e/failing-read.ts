import type { Page } from '@playwright/test'

const refusal = { code: 'system.failed', details: { id: 'e2e' } }
const failure = {
  error: {
    message: refusal.code,
    code: -32603,
    data: { code: 'INTERNAL_SERVER_ERROR', httpStatus: 500, huhang: refusal },
  },
}

/** One read breaks on the server until `mend` is called; what is asked beside it is answered. `asked`: how often. */
export async function breakRead(page: Page, read: string): Promise<{ asked(): number; mend(): Promise<void> }> {
  let asked = 0
  const namesOf = (url: URL) => (url.pathname.startsWith('/trpc/') ? url.pathname.slice(6).split(',') : [])
  const asks = (url: URL) => namesOf(url).includes(read)
  await page.route(asks, async (route) => {
    asked += 1
    const names = namesOf(new URL(route.request().url()))
    const answers = (await (await route.fetch()).json()) as unknown[]
    await route.fulfill({ status: 207, json: answers.map((answer, at) => (names[at] === read ? failure : answer)) })
  })
  return { asked: () => asked, mend: () => page.unroute(asks) }
}
