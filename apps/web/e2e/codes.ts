import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import encodeQR from 'qr'

/** What the camera of the browser sees; read when a page opens it. */
export const cameraFile = join(process.env.HUHANG_E2E_DATA ?? '', 'camera.y4m')

const [width, height] = [640, 480]

/** Holds a code before the camera: one still frame, dark on light. */
export function holdBeforeCamera(text: string): void {
  const modules = encodeQR(text, 'raw', { border: 4 })
  const size = Math.floor(height / modules.length)
  const luma = Buffer.alloc(width * height, 235)
  for (const [y, row] of modules.entries())
    for (const [x, dark] of row.entries())
      for (let line = 0; dark && line < size; line += 1)
        luma.fill(16, (y * size + line) * width + x * size, (y * size + line) * width + (x + 1) * size)
  const frame = Buffer.concat([Buffer.from('FRAME\n'), luma, Buffer.alloc((width * height) / 2, 128)])
  const head = Buffer.from(`YUV4MPEG2 W${width} H${height} F10:1 Ip A1:1 C420jpeg\n`)
  writeFileSync(cameraFile, Buffer.concat([head, ...Array.from({ length: 10 }, () => frame)]))
}

/** A photo of a code, as a phone's album has it. */
export async function photoOf(page: Page, text: string): Promise<{ name: string; mimeType: string; buffer: Buffer }> {
  const wall = await page.context().newPage()
  await wall.setContent(`<body style="margin:40px;width:300px;background:#ddd">${encodeQR(text, 'svg')}</body>`)
  const buffer = await wall.screenshot()
  await wall.close()
  return { name: '二维码.png', mimeType: 'image/png', buffer }
}
