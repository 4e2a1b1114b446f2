import { type Browser, expect, type Page } from '@playwright/test'
import { keepReached } from './reached-sites'
import { stayInside } from './stay-inside'

export const roles = [
  'inspector',
  'dispatcher',
  'manager',
  'team-lead',
  'volunteer',
  'company-contact',
  'administrator',
] as const
export type Role = (typeof roles)[number]

export const phone = { width: 390, height: 844 }
export const desktop = { width: 1440, height: 900 }

type DemoAccount = { role: Role; username: string; password: string; county?: { zh: string } }

/** The demo's account of a role, as the sign-in page is told it. */
export async function accountOf(page: Page, role: Role): Promise<DemoAccount> {
  const accounts = (await (await page.request.get('/api/demo.json')).json()) as DemoAccount[]
  const account = accounts.find((each) => each.role === role)
  if (account === undefined) throw new Error(`the demo has no ${role}`)
  return account
}

/** The demo's account of one county's manager or inspector. */
async function countyAccountOf(page: Page, role: Role): Promise<DemoAccount> {
  const accounts = (await (await page.request.get('/api/demo.json')).json()) as DemoAccount[]
  const account = accounts.find((each) => each.role === role && each.county !== undefined)
  if (account === undefined) throw new Error(`the demo has no ${role} of a county`)
  return account
}

export const signInToCounty = async (page: Page, role: Role, path = '/'): Promise<void> =>
  signIn(page, await countyAccountOf(page, role), path)

/** Signs in without walking through the page, and opens `path`. The sign-in page has a journey of its own. */
export const signInAs = async (page: Page, role: Role, path = '/'): Promise<void> =>
  signIn(page, await accountOf(page, role), path)

async function signIn(page: Page, { role, username, password }: DemoAccount, path: string): Promise<void> {
  const { origin } = new URL((await page.request.get('/healthz')).url())
  const answer = await page.request.post('/api/auth/sign-in/username', {
    data: { username, password },
    headers: { origin },
  })
  expect(answer.ok(), `${role} signs in`).toBe(true)
  await page.goto(path)
}

/** A browser of one's own for a second person in the same journey; close its context when done. */
export async function openAs(browser: Browser, role: Role, path = '/'): Promise<Page> {
  const context = await browser.newContext({ viewport: desktop })
  await keepReached(context)
  await stayInside(context)
  const page = await context.newPage()
  await signInAs(page, role, path)
  return page
}

/** Collects what the browser complains about; look at it when the journey is over. */
export function complaintsOf(page: Page): string[] {
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(`${page.url()} ${error.message}`))
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`${page.url()} ${message.text()} ${message.location().url}`)
  })
  return complaints
}
