import { expect, type Page } from '@playwright/test'
import { type Deployment, nextBuild, openDeployment } from './deployment'
import { test as journey } from './journey'
import { complaintsOf, desktop, phone, signInAs } from './people'

/** The city's server, as it is deployed anew while somebody works. */
const test = journey.extend<{ deployment: Deployment }>({
  deployment: async ({ playwright: _ }, use, { project }) => {
    const deployment = await openDeployment(project.use.baseURL ?? '')
    await use(deployment)
    await deployment.close()
  },
  baseURL: ({ deployment }, use) => use(deployment.url),
})
test.use({ serviceWorkers: 'allow' })

/** The first visit is over: the whole app lies on the device. */
const laid = (page: Page) => page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))

const askForUpdate = (page: Page) =>
  page.evaluate(async () => {
    await (await navigator.serviceWorker.ready).update()
  })

const shells = (page: Page) =>
  page.evaluate(async () => (await caches.keys()).filter((name) => name.startsWith('huhang-shell-')))

/** The outbox holds one command of this format alone; null: none. */
const keepInOutbox = (page: Page, format: number | null) =>
  page.evaluate(
    (format) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('huhang')
        opening.onupgradeneeded = () => {
          const entries = opening.result.createObjectStore('entries', { keyPath: 'seq', autoIncrement: true })
          entries.createIndex('format', 'format')
        }
        opening.onerror = () => reject(opening.error)
        opening.onsuccess = () => {
          const writing = opening.result.transaction('entries', 'readwrite')
          writing.objectStore('entries').clear()
          if (format !== null) writing.objectStore('entries').add({ id: 'of-another-day', format, state: 'waiting' })
          writing.oncomplete = () => {
            opening.result.close()
            resolve()
          }
        }
      }),
    format,
  )

test('after one visit any address opens without a network', async ({ page, context }) => {
  await page.setViewportSize(phone)
  await page.goto('/sign-in')
  await laid(page)
  await context.setOffline(true)
  await page.goto('/sign-in?to=/hazards')
  await expect(page.getByRole('button', { name: '登录', exact: true })).toBeVisible()
  await expect(page.getByText('演示系统')).toBeVisible()
  const answer = await page.goto('/enterprises/01980000-0000-7000-8000-000000000000')
  expect(answer?.status()).toBe(200)
  expect(answer?.headers()['content-security-policy'], 'the page keeps its policy').toContain("script-src 'self'")
  await context.setOffline(false)
})

test('a new version is offered, and opened when the person says so', async ({ page, context, deployment }) => {
  const complaints = complaintsOf(page)
  await page.setViewportSize(desktop)
  await signInAs(page, 'inspector')
  await laid(page)
  const [before] = await shells(page)
  const update = page.getByRole('button', { name: '更新', exact: true })
  await expect(update).toHaveCount(0)
  const beside = await context.newPage()
  await beside.goto('/account')

  deployment.deploy()
  await askForUpdate(page)
  await expect(page.getByText('有新版本')).toBeVisible()
  expect(await shells(page), 'this page keeps its files').toContain(before)
  await update.click()
  await expect(page.getByText('有新版本')).toHaveCount(0)
  await expect(page.getByRole('heading', { level: 1, name: '今天' })).toBeVisible()
  expect(await shells(page)).toEqual([`huhang-shell-${nextBuild}`])
  await expect(beside.getByText('有新版本'), 'the other page says that it is the older one').toBeVisible()
  await beside.getByRole('button', { name: '更新', exact: true }).click()
  await expect(beside.getByText('有新版本')).toHaveCount(0)
  expect(complaints).toEqual([])
})

test('a version that cannot send what waits says so, and pages stay with the one that can', async ({
  page,
  deployment,
}) => {
  await page.setViewportSize(phone)
  await signInAs(page, 'inspector')
  await laid(page)
  const [before] = await shells(page)
  await keepInOutbox(page, 99)
  deployment.deploy()
  await askForUpdate(page)
  await page.getByRole('button', { name: '更新', exact: true }).click()
  await expect(page.getByText(/有 1 条待发记录只有当前版本能发送/)).toBeVisible()

  // With no page open the browser starts the new worker by itself.
  await page.goto('about:blank')
  await expect
    .poll(async () => {
      await page.goto('/account')
      const waits = await page.evaluate(async () => (await navigator.serviceWorker.ready).waiting !== null)
      if (waits) await page.goto('about:blank')
      return waits
    })
    .toBe(false)
  expect(await shells(page)).toContain(before)
  await keepInOutbox(page, null)
  await page.goto('/')
  expect(await shells(page)).toEqual([`huhang-shell-${nextBuild}`])
})
