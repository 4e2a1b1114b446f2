import { expect, type Page } from '@playwright/test'
import { uuidv7 } from 'uuidv7'
import { alterRead } from './altered-read'
import { test } from './journey'
import { complaintsOf, phone, signInAs } from './people'
import { begin, fillVisit, next } from './visit-steps'

test.use({
  viewport: phone,
  hasTouch: true,
  permissions: ['geolocation'],
  geolocation: { latitude: 36.456, longitude: 115.985 },
})

const item = (page: Page, words: string | RegExp) =>
  page.getByRole('main').getByRole('listitem').filter({ hasText: words }).last()
const give = (page: Page, words: string | RegExp, answer: string) =>
  item(page, words).getByRole('button', { name: answer, exact: true }).click()

/** Whatever is still open in each section does not apply. */
async function restNa(page: Page): Promise<void> {
  const buttons = page.getByRole('button', { name: '本节其余不适用' })
  while ((await buttons.count()) > 0) await buttons.first().click()
}

async function choose(page: Page, title: string): Promise<void> {
  await page.getByRole('list', { name: '选择检查表' }).getByRole('button', { name: title }).click()
}

async function photoOf(page: Page) {
  const drawn = await page.evaluate(() => document.createElement('canvas').toDataURL('image/png').split(',')[1] ?? '')
  return { name: '演示.png', mimeType: 'image/png', buffer: Buffer.from(drawn, 'base64') }
}

async function leaveUnsigned(page: Page): Promise<void> {
  await page.getByText('无人在场', { exact: true }).click()
  await page.getByLabel('原因').fill('负责人外出')
  await page.getByLabel('见证人').fill('演示见证')
  await page.getByRole('button', { name: '提交检查记录' }).click()
  await expect(page).toHaveURL(/\/inspections\/[0-9a-f-]{36}/)
}

test('a list is gone through on a phone: a no makes the hazard with its clause, and the next visit meets it again', async ({
  page,
}) => {
  const complaints = complaintsOf(page)
  await signInAs(page, 'inspector')
  await begin(page)
  await next(page)
  await choose(page, '综合检查')
  await expect(page.getByText('0/28')).toBeVisible()
  await give(page, '安全出口、疏散通道畅通', '符合')
  await give(page, '未在室内或疏散通道停放', '不符合')
  const no = item(page, '未在室内或疏散通道停放')
  const earlier = no.getByRole('button', { name: '另记一条新隐患' })
  await expect(no.getByText('已生成隐患').or(earlier)).toBeVisible()
  // The demo city may hold such a hazard here already.
  if (await earlier.isVisible()) await earlier.click()
  await expect(no.getByText('电动自行车在室内或疏散通道停放、充电')).toBeVisible()
  await no.getByRole('button', { name: '补充照片、位置' }).click()
  await page.getByLabel('部位').fill('一层门厅')
  await page.getByRole('button', { name: '保存这条隐患' }).click()
  await no.getByRole('button', { name: '加说明' }).click()
  await no.getByLabel('说明').fill('两辆正在充电')
  await page.getByLabel('只看未答').check()
  await expect(page.getByText('安全出口、疏散通道畅通')).toHaveCount(0)
  await page.getByRole('button', { name: '完成，返回检查表' }).click()
  await expect(page.getByText('2/28')).toBeVisible()
  await next(page)
  await expect(page.getByText('一层门厅')).toBeVisible()
  await next(page)
  await page.getByRole('button', { name: '去完成检查表' }).click()
  await page.reload()
  await page.getByRole('button', { name: '综合检查' }).click()
  await restNa(page)
  await expect(page.getByText('28/28')).toBeVisible()
  await page.getByRole('button', { name: '完成，返回检查表' }).click()
  await next(page)
  await next(page)
  await expect(page.getByText('检查表：《综合检查》第1版：得分50分；符合1项，不符合1项，不适用26项')).toBeVisible()
  await leaveUnsigned(page)
  await expect(page.getByText('符合 1 项，不符合 1 项，不适用 26 项')).toBeVisible()
  await page.getByRole('button', { name: '全部检查项' }).click()
  await expect(page.getByText('安全出口、疏散通道畅通').first()).toBeVisible()
  await page.getByRole('list', { name: '综合检查' }).getByRole('link', { name: '隐患' }).click()
  await expect(page).toHaveURL(/\/hazards\//)
  await expect(page.getByText('GEN-9').first()).toBeVisible()

  await begin(page)
  await next(page)
  await choose(page, '综合检查')
  await give(page, '未在室内或疏散通道停放', '不符合')
  const again = item(page, '一层门厅')
  await again.getByRole('button', { name: '另记一条新隐患' }).click()
  await expect(again.getByText('已生成隐患')).toBeVisible()
  await again.getByRole('button', { name: '就是它' }).first().click()
  await expect(page.getByText('此前已发现的隐患，不重复记录')).toBeVisible()
  await page.getByRole('button', { name: '另记一条新隐患' }).click()
  await give(page, '未在室内或疏散通道停放', '符合')
  await give(page, '未在室内或疏散通道停放', '不符合')
  await expect(again.getByText('已生成隐患'), 'taken up again').toBeVisible()
  await again.getByRole('button', { name: '就是它' }).first().click()
  await restNa(page)
  await page.getByRole('button', { name: '完成，返回检查表' }).click()
  await next(page)
  await expect(page.getByRole('button', { name: '添加隐患' })).toBeVisible()
  await next(page)
  await expect(page.getByText(/未发现新的问题，此前已发现的隐患1项仍在/)).toBeVisible()
  await leaveUnsigned(page)
  await expect(page.getByRole('link', { name: '此前已发现的隐患' })).toBeVisible()
  expect(complaints).toEqual([])
})

test('what hangs on an answer comes with it, numbers are held against their limits, a photo is asked for', async ({
  page,
}) => {
  await signInAs(page, 'inspector', '/inspections/new')
  await page.getByRole('button', { name: '重新定位' }).click()
  await fillVisit(page)
  await page.getByRole('button', { name: '选企业' }).click()
  await page.getByRole('list', { name: '离我最近' }).getByRole('button').nth(1).click()
  await expect(page.getByText(/^场所已更换/)).toBeVisible()
  await next(page)
  await choose(page, '有限空间作业检查')
  await expect(page.getByText('作业点氧含量')).toHaveCount(0)
  await give(page, '检查时是否正在进行有限空间作业', '正在作业')
  await page.getByRole('spinbutton', { name: '作业点氧含量' }).fill('18')
  await expect(item(page, '作业点氧含量').getByText('已生成隐患')).toBeVisible()
  await item(page, '作业点氧含量').getByRole('button', { name: '补充照片、位置' }).click()
  await page.getByLabel('部位').fill('3号池')
  await page.getByRole('button', { name: '保存这条隐患' }).click()
  await page.getByRole('spinbutton', { name: '作业点氧含量' }).fill('')
  await expect(item(page, '作业点氧含量').getByText('已生成隐患')).toHaveCount(0)
  await page.getByRole('spinbutton', { name: '作业点氧含量' }).fill('18.3')
  await item(page, '作业点氧含量').getByRole('button', { name: '补充照片、位置' }).click()
  await expect(page.getByLabel('部位')).toHaveValue('3号池')
  await page.getByRole('button', { name: '保存这条隐患' }).click()
  await page.getByRole('spinbutton', { name: '作业点氧含量' }).fill('20.9')
  await expect(item(page, '作业点氧含量').getByText('已生成隐患')).toHaveCount(0)
  await give(page, '经批准的作业审批单', '符合')
  await expect(page.getByText('请附照片')).toBeVisible()
  await give(page, '检查时是否正在进行有限空间作业', '没有作业')
  await expect(page.getByText('作业点氧含量')).toHaveCount(0)
  await page.getByRole('button', { name: '不用这份检查表' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '不用这份检查表' }).click()
  await choose(page, '粉尘涉爆检查')
  const cleaned = item(page, '最近一次清扫的日期和部位')
  await cleaned.getByRole('button', { name: '不适用' }).click()
  await cleaned.getByRole('button', { name: '不适用' }).click()
  await cleaned.getByRole('textbox').fill('昨天，除尘器')
  await expect(cleaned.getByRole('img')).toHaveCount(0)
  await cleaned
    .locator('input[type=file]')
    .nth(1)
    .setInputFiles(await photoOf(page))
  await expect(cleaned.getByRole('img', { name: '照片 1' })).toBeVisible()
  await page.getByRole('button', { name: '完成，返回检查表' }).click()
  await expect(page.getByText('未完成')).toBeVisible()

  // The city publishes another version of it meanwhile.
  await alterRead<{ checklists: { code: string; checklistId: string; version: number }[] }>(
    page,
    'checklists.list',
    ({ checklists }) => ({
      checklists: checklists.map((list) =>
        list.code === 'fenchen' ? { ...list, checklistId: uuidv7(), version: 2 } : list,
      ),
    }),
  )
  await page.reload()
  await page.getByRole('button', { name: '换用第 2 版' }).click()
  await page.getByRole('button', { name: '粉尘涉爆检查' }).click()
  await expect(page.getByText(/^第 2 版/)).toBeVisible()
  await expect(cleaned.getByRole('textbox').first()).toHaveValue('昨天，除尘器')
})
