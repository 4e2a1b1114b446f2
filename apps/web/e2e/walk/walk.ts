import type { BrowserContext, Page } from '@playwright/test'
import { controlsOf } from '../controls'
import { desktop, phone } from '../people'
import { brokenOf } from './broken'
import { type Place, placeAt } from './place'
import { pressRest, type Report } from './press-rest'
import { within } from './within'

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/g
const notPages = /^\/(files|print|export|api|trpc)\//
/** Records of one kind differ in what may be done with them. */
const ofEachKind = 3
/** The kind of page an address opens: ids and filters taken away. */
const kindOf = (href: string) => href.replace(/[?#].*$/, '').replace(uuid, ':id')

/** What is wrong with a page as it opens, and is so again when it is opened again. */
async function openAndJudge(page: Page, place: Place): Promise<string[]> {
  await within(30_000, place.open(page))
  if ((await within(5_000, brokenOf(page))).length === 0) return []
  await within(30_000, place.open(page))
  return within(5_000, brokenOf(page))
}

/** One place in both widths. A page that answers no more is given up, and what it was pressing is passed by. */
export async function visit(context: BrowserContext, place: Place, until: number): Promise<Report> {
  const report: Report = { wrong: [], links: [] }
  for (let tries = 0; tries < 3 && Date.now() < until; tries += 1) {
    const page = await within(10_000, context.newPage()).catch(() => null)
    if (page === null) continue
    page.on('popup', (popup) => void popup.close().catch(() => undefined))
    page.setDefaultTimeout(5_000)
    try {
      await within(5_000, page.setViewportSize(desktop))
      const broken = await openAndJudge(page, place)
      report.wrong.push(...broken.map((what) => `${place.href}: ${what}`))
      for (const viewport of [desktop, phone]) {
        await within(5_000, page.setViewportSize(viewport))
        report.links.push(...(await within(5_000, controlsOf(page))).links)
        await pressRest(page, place, until, report)
      }
      return report
    } catch {
      // One more page; nothing is said of this one.
    } finally {
      await within(5_000, page.close()).catch(() => undefined)
    }
  }
  return report
}

/** From page to page, those of a kind not seen yet first, until all is pressed or the time is over. */
export async function walk(context: BrowserContext, from: readonly string[], until: number): Promise<string[]> {
  const waiting = new Set(from)
  const known = new Set(from)
  const visits = new Map<string, number>()
  const timesOf = (href: string) => visits.get(kindOf(href)) ?? 0
  const wrong: string[] = []
  while (Date.now() < until) {
    const [href] = [...waiting].toSorted((one, other) => timesOf(one) - timesOf(other))
    if (href === undefined || timesOf(href) >= (kindOf(href).includes(':id') ? ofEachKind : 1)) return wrong
    waiting.delete(href)
    visits.set(kindOf(href), timesOf(href) + 1)
    const found = await visit(context, placeAt(href), until)
    wrong.push(...found.wrong)
    for (const link of found.links) {
      if (notPages.test(link) || known.has(link)) continue
      known.add(link)
      waiting.add(link)
    }
  }
  return wrong
}
