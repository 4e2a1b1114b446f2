import type { Page } from '@playwright/test'
import { reachedSites } from '../reached-sites'
import { brokenOf } from './broken'
import { type Place, settled } from './place'
import { press } from './press'
import { type Found, find, lookFor } from './unreached'
import { within } from './within'

/** What a walk finds, kept while a page of it is given up. */
export type Report = { wrong: string[]; links: string[] }

/** Keys of controls that were pressed on any page, and how often for the sake of what they open. */
const passed = new Set<string>()
const opened = new Map<string, number>()
const mostOpened = 3

/** What opens something is pressed again when what it opened is gone before all of it was pressed. */
function pressAgain(openers: readonly string[]): void {
  for (const key of openers) {
    const times = (opened.get(key) ?? 0) + 1
    opened.set(key, times)
    if (times <= mostOpened) passed.delete(key)
  }
}

/**
 * On a page of `place` just opened: presses what nothing has reached, also in what opens by it. A fault is what happens
 * twice, the second time on a fresh page; what is too slow to be pressed is passed by.
 */
export async function pressRest(page: Page, place: Place, until: number, { wrong, links }: Report): Promise<void> {
  const { pathname } = new URL(page.url())
  let openers: string[] = []
  let waiting: string[] = []
  let pressed: string | null = null
  for (let fresh = true; Date.now() < until; ) {
    const seen = await within(10_000, lookFor(page, reachedSites(), passed))
    if (pressed !== null && seen.waiting.some((key) => !waiting.includes(key))) openers.push(pressed)
    if (waiting.some((key) => !passed.has(key) && !seen.waiting.includes(key))) pressAgain(openers)
    waiting = seen.waiting
    pressed = null
    if (seen.next === null && fresh && openers.length === 0) return
    if (seen.next === null) {
      await within(20_000, place.open(page))
      openers = []
      fresh = true
      continue
    }
    const { key, name, opens } = seen.next.control
    passed.add(key)
    pressed = key
    fresh = false
    if (opens?.startsWith('/')) links.push(opens)
    const faults = await faultsOf(page, seen.next)
    if (faults === null || faults.length > 0) {
      const again = await secondTry(page, place, [...openers, key])
      if (faults !== null) wrong.push(...again.map((what) => `${pathname}: ${name} (${key}): ${what}`))
    }
    if (new URL(page.url()).pathname !== pathname) await within(20_000, place.open(page))
  }
}

/** Null: could not be pressed in time. */
async function faultsOf(page: Page, found: Found): Promise<string[] | null> {
  try {
    const came = await within(8_000, press(page, found))
    await within(15_000, settled(page))
    return [...(came ? [] : ['nothing came of it']), ...(await within(5_000, brokenOf(page)))]
  } catch {
    return null
  }
}

/** The same on a fresh page, by the same way. */
async function secondTry(page: Page, place: Place, way: readonly string[]): Promise<string[]> {
  await within(20_000, place.open(page))
  let faults: string[] | null = null
  for (const key of way) {
    const found = await within(10_000, find(page, key))
    if (found === null) return []
    faults = await faultsOf(page, found)
  }
  return faults ?? []
}
