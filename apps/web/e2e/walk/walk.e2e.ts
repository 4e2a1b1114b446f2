import { type BrowserContext, expect, type Page } from '@playwright/test'
import { test } from '../journey'
import { roles, signInAs } from '../people'
import { fillVisit, next } from '../visit-steps'
import { refuseCommands } from './commands-refused'
import { placeAt } from './place'
import { visit, walk } from './walk'

/** What is not pressed by then stays unreached. The ledger allows what is not reached in 45 s on a busy machine. */
const budget = 60_000

test.describe.configure({ timeout: budget + 60_000 })
test.use({
  permissions: ['clipboard-read', 'clipboard-write', 'geolocation'],
  geolocation: { latitude: 36.456, longitude: 115.985 },
})

/** Nothing is changed by what is pressed in this browser. Returns what its pages complain about. */
async function prepare(context: BrowserContext): Promise<string[]> {
  const wrong: string[] = []
  context.on('weberror', (error) => wrong.push(`${error.page()?.url()}: ${error.error().message}`))
  await refuseCommands(context)
  return wrong
}

for (const href of ['/gallery', '/sign-in'])
  test(`pressing what is in sight breaks nothing: ${href}`, async ({ context }) => {
    const wrong = await prepare(context)
    wrong.push(...(await visit(context, placeAt(href), Date.now() + budget)).wrong)
    expect([...new Set(wrong)]).toEqual([])
  })

async function toHazards(page: Page): Promise<void> {
  await fillVisit(page)
  await next(page)
}

/** What stands behind filled-in steps, which presses alone do not get through. */
const steps: Record<string, (page: Page) => Promise<void>> = {
  'the visit': fillVisit,
  'a hazard of the visit': async (page) => {
    await toHazards(page)
    await page.getByRole('button', { name: '添加隐患' }).click()
    await page.getByLabel('问题描述').fill('一层疏散通道堆放杂物')
    await page.getByRole('button', { name: '保存这条隐患' }).click()
  },
  'the signatures': async (page) => {
    await toHazards(page)
    await next(page)
  },
}
for (const [title, go] of Object.entries(steps))
  test(`pressing what is in sight breaks nothing: a visit that has come to ${title}`, async ({ page, context }) => {
    await signInAs(page, 'inspector')
    await page.close()
    const wrong = await prepare(context)
    wrong.push(...(await visit(context, placeAt('/inspections/new', go), Date.now() + budget)).wrong)
    expect([...new Set(wrong)]).toEqual([])
  })

for (const role of roles)
  test(`pressing what is in sight breaks nothing: ${role}`, async ({ page, context }) => {
    await signInAs(page, role)
    await page.close()
    const wrong = await prepare(context)
    wrong.push(...(await walk(context, ['/', '/account'], Date.now() + budget)))
    expect([...new Set(wrong)]).toEqual([])
  })
