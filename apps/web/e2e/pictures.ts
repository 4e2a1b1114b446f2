import type { Page } from '@playwright/test'

/** A picture drawn in the page; another number, another picture. */
export async function drawnPicture(page: Page, number: number) {
  const drawn = await page.evaluate((hue) => {
    const canvas = document.createElement('canvas')
    canvas.width = 640
    canvas.height = 480
    const brush = canvas.getContext('2d')
    if (brush !== null) brush.fillStyle = `hsl(${hue * 40} 60% 50%)`
    brush?.fillRect(0, 0, 320, 480)
    return canvas.toDataURL('image/png').split(',')[1] ?? ''
  }, number)
  return { name: `${number}.png`, mimeType: 'image/png', buffer: Buffer.from(drawn, 'base64') }
}

/** Says in its header that it is 20,000 × 20,000, and holds nothing. */
export function hugePng(): Buffer {
  const header = Buffer.alloc(64)
  header.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13])
  header.write('IHDR', 12)
  header.writeUInt32BE(20_000, 16)
  header.writeUInt32BE(20_000, 20)
  return header
}
