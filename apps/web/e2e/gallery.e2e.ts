import { expect } from '@playwright/test'
import { test } from './journey'
import { complaintsOf, desktop, phone } from './people'

test('the parts that pages are made of do what they say', async ({ page }) => {
  const complaints = complaintsOf(page)
  await page.setViewportSize(desktop)
  await page.goto('/gallery')
  const tabs = page.getByRole('tablist', { name: 'Stories' })
  await tabs.getByRole('tab', { name: 'all', exact: true }).focus()
  await page.keyboard.press('ArrowRight')
  await expect(tabs.getByRole('tab', { name: 'press' })).toBeFocused()
  await expect(tabs.getByRole('tab', { name: 'press' })).toHaveAttribute('aria-selected', 'true')

  await page.getByRole('button', { name: 'Sheet at the side' }).click()
  const sheet = page.getByRole('dialog', { name: '提交整改' })
  await sheet.getByRole('button', { name: '关闭' }).click()
  await expect(sheet).toHaveCount(0)

  const counted = page.getByRole('button', { name: /^primary \d+$/ })
  await page.getByRole('button', { name: '合并企业' }).click()
  const sure = page.getByRole('dialog', { name: '合并' })
  await sure.getByRole('button', { name: '取消' }).click()
  await expect(sure).toHaveCount(0)
  await page.getByRole('button', { name: '合并企业' }).click()
  await page.keyboard.press('Escape')
  await expect(sure).toHaveCount(0)
  await expect(counted, 'nothing was merged').toHaveText('primary 0')
  await page.getByRole('button', { name: 'Toast with undo' }).click()
  await page.getByRole('button', { name: '撤销' }).click()
  await expect(page.getByText('已删除一张照片')).toHaveCount(0)
  await expect(counted).toHaveText('primary 1')

  const panel = page.getByRole('region', { name: '聊城晨星机械（演示）' })
  await panel.getByRole('button', { name: '关闭' }).click()
  await expect(panel).toHaveCount(0)

  await page.getByRole('button', { name: '查看号码' }).click()
  await expect(page.getByText('13800000001').first()).toBeVisible()
  await page.getByRole('button', { name: '联系演示队员' }).click()
  await expect(page.getByText('没有登记电话')).toBeVisible()
  await page.getByRole('button', { name: '联系演示队长' }).click()
  await page.getByRole('link', { name: '13800000002' }).click()

  await tabs.getByRole('tab', { name: 'fields' }).click()
  await page.getByLabel('月份').fill('2025-06')
  await expect(page.getByLabel('月份')).toHaveValue('2025-06')
  await page.getByLabel('时间（北京时间）').fill('2025-06-01T08:30')
  await expect(page.getByLabel('时间（北京时间）')).toHaveValue('2025-06-01T08:30')
  await page.getByRole('button', { name: '清除' }).click()
  await expect(page.getByRole('searchbox')).toHaveValue('')
  await expect(page.getByRole('searchbox')).toBeFocused()
  const pad = page.getByRole('img', { name: '签名' })
  await pad.scrollIntoViewIfNeeded()
  const box = await pad.boundingBox()
  if (box === null) throw new Error('the pad has no size')
  await page.mouse.move(box.x + 20, box.y + 20)
  await page.mouse.down()
  await page.mouse.move(box.x + 60, box.y + 40, { steps: 4 })
  await page.mouse.up()
  await expect(page.getByText('已签名')).toBeVisible()
  await page.getByRole('button', { name: '重签' }).click()
  await expect(page.getByText('已签名')).toHaveCount(0)

  await tabs.getByRole('tab', { name: 'states' }).click()
  await page.getByRole('alert').getByRole('button', { name: '重试' }).first().click()
  await expect(page.getByText('Error, tried 1 times')).toBeVisible()

  await tabs.getByRole('tab', { name: 'hazards' }).click()
  const original = page.waitForEvent('popup')
  await page.getByRole('link', { name: '未改动的原图' }).click()
  expect((await original).url()).toContain('variant=original')
  expect(complaints).toEqual([])
  await tabs.getByRole('tab', { name: 'calls' }).click()
  await page.getByRole('link', { name: '查看召集' }).click()
  await expect(page, 'calls are for those who signed in').toHaveURL(/\/sign-in/)
})

test('a signature drawn across is still whole when the phone is turned upright', async ({ page }) => {
  await page.setViewportSize({ width: 844, height: 390 })
  await page.goto('/gallery')
  await page.getByRole('tab', { name: 'fields' }).click()
  const pad = page.getByRole('img', { name: '签名' })
  await pad.scrollIntoViewIfNeeded()
  const box = await pad.boundingBox()
  if (box === null) throw new Error('the pad has no size')
  await page.mouse.move(box.x + 20, box.y + 40)
  await page.mouse.down()
  await page.mouse.move(box.x + box.width - 20, box.y + 90, { steps: 8 })
  await page.mouse.up()
  /** How far to the right there is ink, as a share of the pad. */
  const reach = () =>
    pad.evaluate((canvas: HTMLCanvasElement) => {
      const { width, height } = canvas
      const pixels = canvas.getContext('2d')?.getImageData(0, 0, width, height).data ?? []
      let right = 0
      for (let at = 3; at < pixels.length; at += 4)
        if (pixels[at] !== 0) right = Math.max(right, ((at - 3) / 4) % width)
      return right / width
    })
  expect(await reach()).toBeGreaterThan(0.8)
  await page.setViewportSize(phone)
  await expect.poll(reach).toBeGreaterThan(0.8)
  expect(await reach(), 'nothing is cut off').toBeLessThan(0.99)
})
