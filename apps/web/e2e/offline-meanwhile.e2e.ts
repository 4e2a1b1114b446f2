import { expect, type Page } from '@playwright/test'
import { ask, say } from './ask'
import { act, choosePlace, photograph, report, send, status } from './hazard-steps'
import { test } from './journey'
import { aCompany, online, openChanged, planMeanwhile, tellOffline } from './outbox-steps'
import { openAs, phone, signInAs, signInToCounty } from './people'
import { textOf } from './text-of'
import { begin, next, toHazards } from './visit-steps'

test.use({
  viewport: phone,
  hasTouch: true,
  permissions: ['geolocation'],
  geolocation: { latitude: 36.456, longitude: 115.985 },
})

const heading = (page: Page) => page.getByRole('heading', { level: 1 })

/** Refused, with a reason; it stands there after the page was opened anew, and what was told is all there. */
async function isKeptRefused(page: Page, reason: string, words: string): Promise<void> {
  await expect(heading(page)).toContainText('被退回', { timeout: 20_000 })
  for (const opened of ['at once', 'anew']) {
    if (opened === 'anew') await page.reload()
    await expect(page.getByText(reason).first()).toBeVisible()
    await expect(page.getByText(words).first()).toBeVisible()
  }
}

async function sayAgain(page: Page): Promise<void> {
  await page.getByRole('button', { name: '原样再发一次' }).click()
  await page.goto('/outbox')
  await expect(page.getByRole('list', { name: '需要您处理' })).toHaveCount(0)
  await expect(page.getByRole('list', { name: '等待发送' })).toHaveCount(0)
}

type Premises = { isMain: boolean; lat: number; lng: number; areaId: string; closedAt: string | null }
type Enterprise = { enterpriseId: string; name: string; premises: Premises[] }

const change = (page: Page, { lat, lng, closedAt: _closed, ...kept }: Premises, to: object) =>
  say(page, 'enterprises.editPremises', { ...kept, place: { lat, lng }, isClosed: false, ...to })

async function companyOf(page: Page, name: string): Promise<Enterprise> {
  const { rows } = await ask<{ rows: { enterpriseId: string }[] }>(page, 'enterprises.list', { search: name, limit: 5 })
  return ask<Enterprise>(page, 'enterprises.open', { enterpriseId: rows[0]?.enterpriseId })
}
const mainOf = ({ premises }: Enterprise): Premises => {
  const main = premises.find(({ isMain }) => isMain)
  if (main === undefined) throw new Error('a company without a main place')
  return main
}

test('two phones change one hazard without a network: the later one sees both versions and chooses', async ({
  page,
  browser,
}) => {
  test.slow()
  await signInAs(page, 'inspector')
  const address = await report(page, await aCompany(page), '消防水泵不能启动')
  const other = await openAs(browser, 'inspector', address)
  for (const each of [page, other]) await status(each, '待处理')
  for (const each of [page, other]) await each.context().setOffline(true)
  await act(page, '责令限期整改')
  await send(page, '责令限期整改')
  await expect(page.getByText('1 条待发')).toBeVisible()
  await status(page, '已责令')
  const said = page.getByRole('list', { name: '在本机说过、还没有办成的' })
  await said.getByRole('link', { name: '责令限期整改' }).click()
  await expect(heading(page)).toContainText('待发')
  await page.goBack()
  await expect(page.getByRole('main').getByRole('button', { name: '责令限期整改', exact: true })).toHaveCount(0)
  await act(other, '当场整改')
  await photograph(other)
  await send(other, '当场整改')
  await expect(other.getByText('1 条待发')).toBeVisible()

  await online(page.context())
  await expect(page.getByText('1 条待发')).toHaveCount(0)
  await page.goto(address)
  await status(page, '已责令')

  await online(other.context())
  await openChanged(other)
  const versions = other.getByRole('table')
  await expect(versions.getByRole('columnheader', { name: '我的' })).toBeVisible()
  await expect(versions.getByRole('columnheader', { name: '现在的' })).toBeVisible()
  await expect(versions).toContainText('已责令')
  await other.getByRole('button', { name: '用现在的，放弃我的' }).click()
  await other.getByRole('dialog').getByRole('button', { name: '用现在的，放弃我的' }).click()
  await expect(heading(other)).toContainText('已放弃')
  await page.reload()
  await status(page, '已责令')
  await other.context().close()
})

test('it was planned meanwhile: the person keeps to their order, which is issued on what stands there now', async ({
  page,
  browser,
}) => {
  test.slow()
  await signInAs(page, 'inspector')
  const address = await report(page, await aCompany(page), '车间吸烟室紧邻油漆库')
  const hazardId = address.split('/').at(-1) ?? ''
  await status(page, '待处理')
  await page.context().setOffline(true)
  await act(page, '责令限期整改')
  await send(page, '责令限期整改')
  await expect(page.getByText('1 条待发')).toBeVisible()
  const company = await openAs(browser, 'company-contact')
  await planMeanwhile(company, hazardId)
  await online(page.context())
  await openChanged(page)
  await expect(page.getByRole('row').filter({ hasText: '迁走吸烟室' })).toContainText('不同')
  await page.getByRole('button', { name: '仍按我的发送' }).click()
  await expect(heading(page)).toContainText('已送达')
  await page.getByRole('link', { name: '查看指令书' }).click()
  await expect(heading(page)).toContainText('应急责改〔')
  await company.context().close()
})

test('its company was moved to another area meanwhile: the record says that it is out of reach, and is kept', async ({
  page,
  browser,
}) => {
  test.slow()
  await signInToCounty(page, 'inspector')
  const { rows } = await ask<{ rows: { name: string }[] }>(page, 'enterprises.list', { limit: 1 })
  const name = rows[0]?.name ?? ''
  await tellOffline(page, name, '有限空间没有警示标志')
  const manager = await openAs(browser, 'manager')
  const before = mainOf(await companyOf(manager, name))
  await change(manager, before, { areaId: '371521' })
  await online(page.context())
  await isKeptRefused(page, '不在您的管辖范围内', '有限空间没有警示标志')
  await change(manager, mainOf(await companyOf(manager, name)), { areaId: before.areaId })
  await sayAgain(page)
  await manager.context().close()
})

test('a right was taken away meanwhile: the record is refused and kept, and goes once the right is back', async ({
  page,
  browser,
}) => {
  test.slow()
  await signInToCounty(page, 'inspector')
  const { personId } = await ask<{ personId: string }>(page, 'access.me', {})
  const { rows } = await ask<{ rows: { name: string }[] }>(page, 'enterprises.list', { limit: 1 })
  await tellOffline(page, rows[0]?.name ?? '', '粉尘作业未佩戴口罩')
  const administrator = await openAs(browser, 'administrator')
  type Grant = { grantId: string; role: string; areaId: string }
  const { grants } = await ask<{ grants: Grant[] }>(administrator, 'access.openPerson', { personId })
  for (const { grantId } of grants) await say(administrator, 'access.endRole', { personId, grantId })
  await online(page.context())
  await isKeptRefused(page, '您没有这项权限', '粉尘作业未佩戴口罩')
  for (const { grantId, role, areaId } of grants)
    await say(administrator, 'access.grantRole', { personId, grantId, role, areaId })
  await page.reload()
  await sayAgain(page)
  await administrator.context().close()
})

test('the place was closed meanwhile: the visit is refused by that rule and kept, and goes when it is open again', async ({
  page,
  context,
  browser,
}) => {
  test.slow()
  await signInAs(page, 'inspector')
  await begin(page)
  const name = await textOf(page.getByRole('main').getByText(/有限公司$/))
  await toHazards(page)
  await next(page)
  await context.setOffline(true)
  await page.getByText('拒绝签字', { exact: true }).click()
  await page.getByLabel('原因').fill('负责人不在场')
  await page.getByLabel('见证人').fill('演示见证')
  await page.getByRole('button', { name: '提交检查记录' }).click()
  await expect(page).toHaveURL(/\/outbox\/[0-9a-f-]{36}$/)
  const manager = await openAs(browser, 'manager')
  await change(manager, mainOf(await companyOf(manager, name)), { isClosed: true })
  await online(context)
  await isKeptRefused(page, '该场所或企业已关闭', '查看车间、消防通道与配电室')
  await change(manager, mainOf(await companyOf(manager, name)), {})
  await sayAgain(page)
  await manager.context().close()
})

test('refused before the form: the outbox keeps it, and what is said from the form next takes its place', async ({
  page,
  browser,
}) => {
  await signInToCounty(page, 'inspector')
  const { rows } = await ask<{ rows: { name: string }[] }>(page, 'enterprises.list', { limit: 1 })
  const name = rows[0]?.name ?? ''
  await page.goto('/hazards/new')
  await choosePlace(page, name)
  await page.getByLabel('问题描述').fill('防火门常开')
  const manager = await openAs(browser, 'manager')
  const before = mainOf(await companyOf(manager, name))
  await change(manager, before, { areaId: '371521' })
  await page.getByRole('button', { name: '提交' }).click()
  await expect(page.getByRole('alert').filter({ hasText: '不在您的管辖范围内' })).toBeVisible()
  await page.getByRole('link', { name: '1 条需要处理' }).click()
  await expect(page.getByRole('list', { name: '需要您处理' }).getByRole('link')).toHaveCount(1)
  await page.goBack()
  await expect(page.getByLabel('问题描述')).toHaveValue('防火门常开')
  await change(manager, mainOf(await companyOf(manager, name)), { areaId: before.areaId })
  await page.getByRole('button', { name: '提交' }).click()
  await expect(page).toHaveURL(/\/hazards\/[0-9a-f-]{36}$/)
  await page.goto('/outbox')
  await expect(page.getByRole('list', { name: '已送达（保留七天）' })).toContainText('防火门常开')
  await expect(page.getByRole('list', { name: '需要您处理' })).toHaveCount(0)
  await manager.context().close()
})

test('the device is full: the form says so and holds what was told, until there is room', async ({ page, context }) => {
  test.slow()
  await signInAs(page, 'inspector')
  const company = await aCompany(page)
  const description = '安全阀未校验'
  await tellOffline(page, company, '另一处：压力表损坏')
  await online(context)
  await expect(heading(page)).toContainText('已送达')
  await page.goto('/hazards/new')
  await choosePlace(page, company)
  await page.getByLabel('问题描述').fill(description)
  await context.setOffline(true)
  const session = await context.newCDPSession(page)
  const { origin } = new URL(page.url())
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 })
  // Chromium lets writes go on for half a minute on what it found free before.
  await page.waitForTimeout(31_000)
  await page.getByRole('button', { name: '提交' }).click()
  await expect(page.getByRole('alert').filter({ hasText: '存储空间已满' })).toBeVisible()
  await expect(page.getByLabel('问题描述')).toHaveValue(description)
  await session.send('Storage.overrideQuotaForOrigin', { origin })
  await page.waitForTimeout(31_000)
  await page.getByRole('button', { name: '提交' }).click()
  await expect(page).toHaveURL(/\/outbox\/[0-9a-f-]{36}$/)
  await online(context)
  await expect(heading(page)).toContainText('已送达')
})

/** Somebody with the device in hand spoils the bytes of what it keeps. */
const spoil = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const opening = indexedDB.open('huhang')
        opening.onsuccess = () => {
          const kept = opening.result.transaction('photoBytes', 'readwrite').objectStore('photoBytes')
          const reading = kept.getAll()
          reading.onsuccess = () => {
            for (const row of reading.result)
              kept.put({ ...row, id: row.id, sealed: { ...row.sealed, bytes: new Uint8Array(64) } })
          }
          kept.transaction.oncomplete = () => resolve()
        }
      }),
  )

test('a photo that no longer opens is shown with what can be done; the record arrives, and its other photo', async ({
  page,
  context,
}) => {
  await signInAs(page, 'inspector')
  const company = await aCompany(page)
  await page.goto('/hazards/new')
  await choosePlace(page, company)
  await context.setOffline(true)
  await photograph(page)
  await spoil(page)
  await photograph(page)
  await expect(page.getByRole('img', { name: '照片 2' })).toBeVisible()
  await page.getByLabel('问题描述').fill('气瓶未固定')
  await page.getByRole('button', { name: '提交' }).click()
  await expect(page).toHaveURL(/\/outbox\/[0-9a-f-]{36}$/)
  await online(context)
  await expect(heading(page)).toContainText('已送达')
  await page.getByRole('link', { name: '1 条需要处理' }).click()
  const stuck = page.getByRole('list', { name: '没能送出的照片' }).getByRole('listitem')
  await expect(stuck).toContainText('打不开了')
  await stuck.getByRole('button', { name: '原样再发一次' }).click()
  await expect(stuck).toContainText('打不开了')
  await stuck.getByRole('button', { name: '导出文件' }).click()
  await expect(page.getByText('请回现场补拍')).toBeVisible()
  await stuck.getByRole('button', { name: '放弃这张照片' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '放弃这张照片' }).click()
  await expect(stuck).toHaveCount(0)
  await page.getByRole('link', { name: '气瓶未固定' }).click()
  await expect(page.getByText('文字已到 · 照片 1/2')).toBeVisible()
})
