import type { Page } from '@playwright/test'

type Answer = { result?: { data: unknown } }

/** What the server answers to one read comes to the page changed. */
export async function alterRead<View>(page: Page, read: string, change: (view: View) => View): Promise<void> {
  const namesOf = (url: URL) => (url.pathname.startsWith('/trpc/') ? url.pathname.slice(6).split(',') : [])
  await page.route(
    (url) => namesOf(url).includes(read),
    async (route) => {
      const names = namesOf(new URL(route.request().url()))
      const answers = (await (await route.fetch()).json()) as Answer[]
      const json = answers.map((answer, at) =>
        names[at] === read && answer.result !== undefined
          ? { ...answer, result: { ...answer.result, data: change(answer.result.data as View) } }
          : answer,
      )
      await route.fulfill({ json })
    },
  )
}
