import { connect, createServer, type Socket } from 'node:net'
import { expect, type Locator, type Page } from '@playwright/test'
import { ask } from './ask'
import { test } from './journey'
import { complaintsOf, desktop, openAs, signInAs } from './people'

test.use({ viewport: desktop })

type Premises = { premisesId: string; name: string; lat: number; lng: number }

/** A place of the company whose contact has an account. */
async function firstPremises(company: Page): Promise<Premises> {
  const { enterprises } = await ask<{ enterprises: { enterpriseId: string }[] }>(company, 'access.me', {})
  const { premises } = await ask<{ premises: Premises[] }>(company, 'enterprises.open', {
    enterpriseId: enterprises[0]?.enterpriseId,
  })
  const [first] = premises
  if (first === undefined) throw new Error('the demo’s company has no place')
  return first
}

/** The way to the server, which can be cut: a browser told to be offline keeps the streams that it has. */
async function cuttableWay(address: string): Promise<{ origin: string; cut(isCut: boolean): void; close(): void }> {
  const { hostname, port } = new URL(address)
  const open = new Set<Socket>()
  let isCut = false
  const server = createServer((near) => {
    if (isCut) return near.destroy()
    const far = connect(Number(port), hostname)
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(one)
      one.on('error', () => other.destroy()).on('close', () => open.delete(one))
      one.pipe(other)
    }
  })
  await new Promise<void>((resolve) => server.listen(0, hostname, resolve))
  const told = server.address()
  if (told === null || typeof told === 'string') throw new Error('no port')
  const cut = (next: boolean) => {
    isCut = next
    if (isCut) for (const socket of open) socket.destroy()
  }
  return {
    origin: `http://${hostname}:${told.port}`,
    cut,
    close: () => {
      cut(true)
      server.close()
    },
  }
}

async function report(page: Page, { premisesId, name }: Premises, words: string): Promise<void> {
  await page.goto(`/hazards/new?${new URLSearchParams({ premises: premisesId, at: name })}`)
  await page.getByLabel('问题描述').fill(words)
  await page.getByRole('button', { name: '提交' }).click()
  await expect(page).toHaveURL(/\/hazards\/[0-9a-f-]{36}$/)
}

const told = (list: Locator, words: string) => list.getByRole('button', { name: words })

test('a hazard reported by one stands on another’s map at once, and once after a lost connection', async ({
  page,
  browser,
  baseURL,
}) => {
  test.setTimeout(90_000)
  const complaints = complaintsOf(page)
  const company = await openAs(browser, 'company-contact')
  const premises = await firstPremises(company)
  await company.context().close()
  const { lat, lng } = premises
  const view = new URLSearchParams({ lat: lat.toFixed(6), lng: lng.toFixed(6), z: '17', layers: '["hazards"]' })

  const way = await cuttableWay(baseURL ?? '')
  await signInAs(page, 'manager', `${way.origin}/map?${view}`)
  await expect(page.getByRole('checkbox', { name: '隐患' })).toBeChecked()
  await expect(page.getByRole('checkbox', { name: '企业场所' })).not.toBeChecked()
  const list = page.getByRole('complementary', { name: '列表' })
  await expect(list.getByText(/^隐患.共 \d+.$|^当前范围内没有内容$/)).toBeVisible()

  const inspector = await openAs(browser, 'inspector')
  const [first, second] = [1, 2].map((n) => `演示隐患 ${n}-${Date.now()}`) as [string, string]
  await report(inspector, premises, first)
  await expect(told(list, first)).toBeVisible({ timeout: 2_000 })

  await page.context().setOffline(true)
  way.cut(true)
  await expect(page.getByText(/^离线/)).toBeVisible()
  await report(inspector, premises, second)
  await expect(told(list, second)).toHaveCount(0)
  way.cut(false)
  await page.context().setOffline(false)
  await expect(told(list, second)).toHaveCount(1, { timeout: 20_000 })
  await expect(told(list, first)).toHaveCount(1)

  await told(list, second).click()
  const panel = page.getByRole('region', { name: second })
  await expect(panel.getByText('待处理')).toBeVisible()
  await expect(page).toHaveURL(/at=hazards/)
  await page.reload()
  await expect(panel).toBeVisible()
  expect(new URL(page.url()).searchParams.get('z')).toBe('17')
  await expect(page.getByRole('checkbox', { name: '企业场所' })).not.toBeChecked()
  await panel.getByRole('link', { name: '打开详情' }).click()
  await expect(page).toHaveURL(/\/hazards\/[0-9a-f-]{36}$/)
  await expect(page.getByText(second).first()).toBeVisible()
  await page.goBack()
  await expect(panel).toBeVisible()
  // The browser itself reports the requests that a missing network failed.
  expect(
    complaints.filter(
      (complaint) =>
        !/ERR_INTERNET_DISCONNECTED|ERR_NETWORK|ERR_EMPTY_RESPONSE|ERR_INCOMPLETE_CHUNKED_ENCODING|ERR_CONNECTION/.test(
          complaint,
        ),
    ),
  ).toEqual([])
  way.close()
  await inspector.context().close()
})

test('two tabs share one stream; when the one that streams closes, the other goes on and misses nothing', async ({
  page,
  browser,
}) => {
  test.setTimeout(90_000)
  const company = await openAs(browser, 'company-contact')
  const premises = await firstPremises(company)
  await company.context().close()
  const { lat, lng } = premises
  const view = new URLSearchParams({ lat: lat.toFixed(6), lng: lng.toFixed(6), z: '17', layers: '["hazards"]' })
  const streams: Page[] = []
  page.context().on('request', (request) => {
    if (request.url().includes('/trpc/map.live')) streams.push(request.frame().page())
  })
  await signInAs(page, 'manager', `/map?${view}`)
  const counted = /^隐患.共 \d+.$|^当前范围内没有内容$/
  const listOf = (tab: Page) => tab.getByRole('complementary', { name: '列表' })
  await expect(listOf(page).getByText(counted)).toBeVisible()
  await expect.poll(() => streams).toEqual([page])
  const second = await page.context().newPage()
  await second.goto(`/map?${view}`)
  await expect(listOf(second).getByText(counted)).toBeVisible()

  const inspector = await openAs(browser, 'inspector')
  const [shared, after] = [1, 2].map((n) => `演示标签页 ${n}-${Date.now()}`) as [string, string]
  await report(inspector, premises, shared)
  await expect(told(listOf(page), shared)).toHaveCount(1, { timeout: 3_000 })
  await expect(told(listOf(second), shared)).toHaveCount(1, { timeout: 3_000 })
  expect(streams).toEqual([page])

  await page.close()
  await report(inspector, premises, after)
  await expect(told(listOf(second), after)).toHaveCount(1, { timeout: 5_000 })
  await expect(told(listOf(second), shared)).toHaveCount(1)
  expect(streams.slice(1)).toEqual([second])
  await inspector.context().close()
})
