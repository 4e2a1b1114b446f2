import { readFileSync } from 'node:fs'
import { inflateRawSync } from 'node:zlib'
import { expect, type Page } from '@playwright/test'
import { test } from './journey'
import { complaintsOf, desktop, signInAs } from './people'

test.use({ viewport: desktop, permissions: ['clipboard-read', 'clipboard-write'] })

const counts = ['检查户次', '检查企业', '发现隐患', '出队任务']
const rates = ['整改率', '按期整改率']

/** One part of a zip: found by the directory at its end, as Excel finds it. */
function partOf(zip: Buffer, name: string): string {
  for (let at = zip.readUInt32LE(zip.lastIndexOf('PK\x05\x06') + 16); zip.readUInt32LE(at) === 0x02014b50; ) {
    const [packed, nameLength, extra, comment] = [20, 28, 30, 32].map((offset) =>
      offset === 20 ? zip.readUInt32LE(at + offset) : zip.readUInt16LE(at + offset),
    ) as [number, number, number, number]
    if (zip.toString('utf8', at + 46, at + 46 + nameLength) === name) {
      const head = zip.readUInt32LE(at + 42)
      const begin = head + 30 + zip.readUInt16LE(head + 26) + zip.readUInt16LE(head + 28)
      const bytes = zip.subarray(begin, begin + packed)
      return (zip.readUInt16LE(at + 10) === 0 ? bytes : inflateRawSync(bytes)).toString('utf8')
    }
    at += 46 + nameLength + extra + comment
  }
  throw new Error(`the workbook has no ${name}`)
}

async function exportedRows(page: Page): Promise<number> {
  const coming = page.waitForEvent('download')
  await page.getByRole('link', { name: '导出 XLSX' }).click()
  const download = await coming
  expect(download.suggestedFilename()).toMatch(/\.xlsx$/)
  const sheet = partOf(readFileSync(await download.path()), 'xl/worksheets/sheet1.xml')
  return (sheet.match(/<row /g)?.length ?? 0) - 1
}

/** All rows of the table, after every further page was asked for. */
async function shownRows(page: Page): Promise<number> {
  const rows = page.locator('main tbody tr')
  await expect(rows.first()).toBeVisible()
  const more = page.getByRole('main').getByRole('button', { name: '更多' })
  while (await more.isVisible()) {
    const before = await rows.count()
    await more.click()
    await expect.poll(() => rows.count()).toBeGreaterThan(before)
  }
  return rows.count()
}

const figure = (page: Page, name: string) =>
  page
    .getByRole('main')
    .getByRole('link', { name: new RegExp(`^${name}`) })
    .first()
const numberIn = (text: string) => Number(/[\d,.]+/.exec(text)?.[0].replaceAll(',', ''))

test('each figure of the month opens its rows, and they export with the same total', async ({ page }) => {
  test.setTimeout(120_000)
  const complaints = complaintsOf(page)
  await signInAs(page, 'manager', '/month')
  for (const name of counts) {
    const text = ((await figure(page, name).textContent()) ?? '').replace(name, '')
    await figure(page, name).click()
    await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
    const rows = await shownRows(page)
    expect(rows, name).toBe(numberIn(text))
    expect(await exportedRows(page), `${name} exported`).toBe(rows)
    await page.getByRole('link', { name: '返回月报' }).click()
  }
  for (const name of rates) {
    const text = ((await figure(page, name).textContent()) ?? '').replace(name, '')
    await figure(page, name).click()
    await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
    const parts: number[] = []
    for (const tab of await page.getByRole('tab').all()) {
      await tab.click()
      await expect(tab).toHaveAttribute('aria-selected', 'true')
      await expect(page.getByRole('table', { name: (await tab.textContent()) ?? '' })).toBeVisible()
      parts.push(await shownRows(page))
    }
    const [all = 0, done = 0] = parts
    expect(Math.round((done / all) * 1000) / 10, name).toBe(numberIn(text))
    await page.getByRole('link', { name: '返回月报' }).click()
  }
  expect(complaints).toEqual([])
})

test('the sentence is copied as it stands, for the month and area that the address says', async ({ page }) => {
  const complaints = complaintsOf(page)
  await signInAs(page, 'manager', '/month')
  await page.getByRole('button', { name: '上一个月' }).click()
  await expect(page).toHaveURL(/month=/)
  await page.getByLabel('区域').selectOption({ label: '冠县' })
  const sentence = page.getByText(/^\d{4}年\d{1,2}月，冠县共检查/)
  await expect(sentence).toBeVisible()
  await page.getByRole('button', { name: '复制' }).click()
  await expect(page.getByText('已复制，可直接粘贴')).toBeVisible()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await sentence.textContent())
  const month = await page.getByLabel('月份').inputValue()
  await page.reload()
  await expect(page.getByLabel('月份')).toHaveValue(month)
  await expect(sentence).toBeVisible()

  await page.getByRole('button', { name: '下一个月' }).click()
  await expect(page.getByRole('button', { name: '下一个月' }), 'no month after this one').toBeDisabled()
  await page.getByLabel('月份').selectOption('2025-03')
  await expect(page.getByText(/^2025年3月，冠县共检查/)).toBeVisible()
  await page.evaluate(() => {
    window.print = () => document.body.setAttribute('data-printed', document.title)
  })
  await page.getByRole('button', { name: '打印' }).click()
  await expect(page.locator('body')).toHaveAttribute('data-printed', /月报/)
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByText(/^2025年3月，冠县共检查/)).toBeVisible()
  await expect(page.getByRole('button', { name: '打印' }), 'paper has no buttons').toBeHidden()
  expect(complaints).toEqual([])
})
