import { expect, type Page } from '@playwright/test'
import { test } from './journey'
import { complaintsOf, desktop, signInAs } from './people'
import { onlyTile, smallPmtiles } from './small-pmtiles'

test.use({ viewport: desktop })

const { lat, lng } = onlyTile
const there = `/map?lat=${lat}&lng=${lng}&z=14`
const city = '/map?lat=36.45&lng=115.95&z=9'
const noTiles = /^底图服务没有应答/
const shapesOf = (page: Page) => page.locator('.leaflet-overlay-pane path')

/** The colour in the middle of the map, where tiles have drawn on a canvas or an image; null before they have. */
const colourInTheMiddle = (page: Page) =>
  page.evaluate(() => {
    const box = document.querySelector('.leaflet-container')?.getBoundingClientRect()
    if (!box) return null
    const [x, y] = [box.left + box.width / 2, box.top + box.height / 2]
    const tile = [...document.querySelectorAll<HTMLCanvasElement | HTMLImageElement>('.leaflet-tile')].find((each) => {
      const { left, top, right, bottom } = each.getBoundingClientRect()
      return x > left && x < right && y > top && y < bottom
    })
    if (!tile || tile.getBoundingClientRect().width === 0) return null
    const copy = document.createElement('canvas')
    copy.width = 1
    copy.height = 1
    const pen = copy.getContext('2d')
    pen?.drawImage(tile, tile.width / 2, tile.height / 2, 1, 1, 0, 0, 1, 1)
    const [red, green, blue, opacity] = pen?.getImageData(0, 0, 1, 1).data ?? []
    return opacity === 0 ? null : `rgb(${red}, ${green}, ${blue})`
  })

/** A token of the page as the browser computes it. */
const tokenColour = (page: Page, token: string) =>
  page.evaluate((name) => {
    const probe = document.body.appendChild(document.createElement('i'))
    probe.style.color = `var(${name})`
    const { color } = getComputedStyle(probe)
    probe.remove()
    return color
  }, token)

async function useSettings(page: Page, change: object): Promise<void> {
  await page.route('**/api/settings.json', async (route) => {
    const settings = (await (await route.fetch()).json()) as object
    await route.fulfill({ json: { ...settings, ...change } })
  })
}

test('a vector PMTiles file by setting is read by ranges from our own server and drawn', async ({ page }) => {
  const complaints = complaintsOf(page)
  const ranges: { status: number; length: number }[] = []
  page.on('response', async (response) => {
    if (response.url().endsWith('/tiles/city.pmtiles'))
      ranges.push({ status: response.status(), length: Number(response.headers()['content-length']) })
  })
  await signInAs(page, 'dispatcher', there)
  const water = await tokenColour(page, '--blue-tint')
  await expect.poll(() => colourInTheMiddle(page), { timeout: 15_000 }).toBe(water)
  expect(ranges.length).toBeGreaterThan(1)
  for (const { status } of ranges) expect(status).toBe(206)
  // Beyond the file's own bounds the shipped map is there, and nothing is missed.
  await page.goto(city)
  await expect(shapesOf(page).nth(20)).toBeAttached()
  await expect(page.getByText(noTiles)).toHaveCount(0)
  expect(complaints).toEqual([])
})

test('a PMTiles file of pictures is drawn too', async ({ page }) => {
  const complaints = complaintsOf(page)
  const png = await page.evaluate(() => {
    const canvas = document.createElement('canvas')
    canvas.width = 256
    canvas.height = 256
    const pen = canvas.getContext('2d')
    if (pen) {
      pen.fillStyle = 'rgb(12, 200, 34)'
      pen.fillRect(0, 0, 256, 256)
    }
    return canvas.toDataURL('image/png').split(',')[1] ?? ''
  })
  const file = smallPmtiles(Buffer.from(png, 'base64'), 'png')
  await page.route('**/tiles/city.pmtiles', (route) => {
    const [from = 0, to = 0] = (route.request().headers().range ?? '').match(/\d+/g)?.map(Number) ?? []
    const body = file.subarray(from, to + 1)
    return route.fulfill({ status: 206, body, headers: { 'content-length': String(body.length) } })
  })
  await signInAs(page, 'dispatcher', there)
  await expect.poll(() => colourInTheMiddle(page), { timeout: 15_000 }).toBe('rgb(12, 200, 34)')
  expect(complaints).toEqual([])
})

test('a tile server that does not answer leaves a whole map and one quiet line; it comes back by itself', async ({
  page,
}) => {
  let isDead = true
  const green = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg=='
  await useSettings(page, {
    tiles: { url: '/dead/{z}/{x}/{y}.png', crs: 'wgs84', attribution: 'local' },
    pmtiles: null,
  })
  await page.route('**/dead/**', (route) =>
    isDead
      ? route.abort('connectionrefused')
      : route.fulfill({ contentType: 'image/png', body: Buffer.from(green, 'base64') }),
  )
  await signInAs(page, 'dispatcher', city)
  await expect(page.getByText(noTiles)).toBeVisible({ timeout: 15_000 })
  await expect(shapesOf(page).nth(20)).toBeAttached()
  await expect(page.getByText('东昌府区', { exact: true }).first()).toBeAttached()
  isDead = false
  await page.getByRole('button', { name: '放大' }).click()
  await expect(page.getByText(noTiles)).toHaveCount(0)
  await expect(shapesOf(page).nth(20)).toHaveCount(0)
})
