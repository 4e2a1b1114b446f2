import { expect, type Page } from '@playwright/test'
import { test } from './journey'
import { desktop, signInAs } from './people'

// 光岳楼 in both datums, from the published vectors (packages/geo/src/coordinates/gcj02-vectors.json).
const wgs84 = { lat: 36.4475, lng: 115.9785 }
const gcj02 = { lat: 36.447563683, lng: 115.984157994 }
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
  'base64',
)

/** A tile server that draws in GCJ-02, and one incident whose WGS-84 place is known. */
async function serveGcj02(page: Page): Promise<void> {
  await page.route('**/api/settings.json', async (route) => {
    const settings = (await (await route.fetch()).json()) as object
    const tiles = { url: '/gcj02-tiles/{z}/{x}/{y}.png', crs: 'gcj02', attribution: 'local' }
    await route.fulfill({ json: { ...settings, tiles } })
  })
  await page.route('**/gcj02-tiles/**', (route) => route.fulfill({ contentType: 'image/png', body: png }))
  await page.route('**/trpc/*map.clusters*', async (route) => {
    const answers = (await (await route.fetch()).json()) as { result?: { data: { layers?: unknown } } }[]
    const names = new URL(route.request().url()).pathname.replace('/trpc/', '').split(',')
    const data = answers[names.indexOf('map.clusters')]?.result?.data
    if (data) {
      const point = {
        layer: 'incidents',
        id: 'known',
        pageId: 'known',
        place: wgs84,
        areaId: '371502',
        tint: 'received',
      }
      data.layers = [
        { layer: 'incidents', total: 1, clusters: [], points: [{ ...point, isMajor: false, label: '已知点' }] },
      ]
    }
    await route.fulfill({ json: answers })
  })
}

/** Metres between the mark's middle and the GCJ-02 pixel, measured on the tiles that the browser placed. */
const metresOff = (page: Page, zoom: number) =>
  page.evaluate(
    ({ lat, lng, zoom }) => {
      const mark = document.querySelector('[aria-label*="已知点"]')?.getBoundingClientRect()
      const tile = [...document.querySelectorAll<HTMLImageElement>('.leaflet-tile')].find((each) =>
        each.src.includes(`/gcj02-tiles/${Math.min(zoom, 18)}/`),
      )
      const numbers = tile?.src
        .match(/gcj02-tiles\/(\d+)\/(\d+)\/(\d+)/)
        ?.slice(1)
        .map(Number)
      if (!mark || !tile || !numbers) return Number.NaN
      const [z = 0, x = 0, y = 0] = numbers
      const box = tile.getBoundingClientRect()
      const sine = Math.sin((lat * Math.PI) / 180)
      const column = ((lng + 180) / 360) * 2 ** z
      const row = (0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * 2 ** z
      const wanted = { x: box.left + (column - x) * box.width, y: box.top + (row - y) * box.height }
      const pixels = Math.hypot(mark.left + mark.width / 2 - wanted.x, mark.top + mark.height / 2 - wanted.y)
      return (pixels * 40_075_017 * Math.cos((lat * Math.PI) / 180)) / (2 ** z * box.width)
    },
    { ...gcj02, zoom },
  )

test('on GCJ-02 tiles a WGS-84 point stands on its pixel, at every zoom and while panning', async ({ page }) => {
  test.setTimeout(180_000)
  await page.setViewportSize(desktop)
  await serveGcj02(page)
  await signInAs(page, 'dispatcher', `/map?lat=${wgs84.lat}&lng=${wgs84.lng}&z=18`)
  await expect(page.locator('[aria-label*="已知点"]')).toBeVisible({ timeout: 20_000 })
  await expect.poll(() => metresOff(page, 18)).toBeLessThan(2)

  const map = page.getByRole('region', { name: '城市地图' })
  const box = await map.boundingBox()
  if (box === null) throw new Error('the map has no size')
  await page.mouse.move(box.x + box.width / 2 + 150, box.y + box.height / 2 + 150)
  await page.mouse.down()
  for (let step = 1; step <= 8; step += 1) {
    await page.mouse.move(box.x + box.width / 2 + 150 - step * 18, box.y + box.height / 2 + 150 - step * 11)
    expect(await metresOff(page, 18)).toBeLessThan(2)
  }
  await page.mouse.up()

  for (let zoom = 17; zoom >= 10; zoom -= 1) {
    // A press while the map still moves is ignored; the address says where it has come to rest.
    await expect(async () => {
      if (Number(new URL(page.url()).searchParams.get('z')) > zoom)
        await page.getByRole('button', { name: '缩小' }).click()
      await expect.poll(() => new URL(page.url()).searchParams.get('z'), { timeout: 1500 }).toBe(String(zoom))
    }).toPass({ timeout: 15_000 })
    // A pixel is longer than 2 m from zoom 15 on; half of one is as near as a screen shows.
    const allowed = Math.max(2, (0.75 * 40_075_017 * Math.cos(0.636)) / (256 * 2 ** zoom))
    await expect.poll(() => metresOff(page, zoom), { timeout: 10_000 }).toBeLessThan(allowed)
  }
})
