import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium } from 'playwright'
import { aptInstall, isDebianRoot } from './debian.ts'
import { command, run, runNode } from './run.ts'

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome']
const elsewhere = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

function installed(): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '')
  const inPath = names.flatMap((name) => folders.map((folder) => join(folder, name)))
  return [process.env.HUHANG_BROWSER ?? '', chromium.executablePath(), ...inPath, ...elsewhere].find(
    (path) => path !== '' && existsSync(path),
  )
}

/** A Chromium that is here, Playwright's own download, or the system's package. */
export async function findBrowser(): Promise<string | undefined> {
  const found = installed()
  if (found !== undefined) return withChinese(found)
  console.log('looking for a browser: Playwright’s download')
  const env = { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '10000' }
  await runNode([command('packages/config', 'playwright'), 'install', 'chromium'], { quiet: true, env })
  const downloaded = installed()
  if (downloaded !== undefined) return withChinese(downloaded)
  if (!isDebianRoot()) return undefined
  console.log('looking for a browser: the system’s package')
  await aptInstall('chromium', 'fonts-noto-cjk')
  return installed()
}

// Without a Chinese font every page is empty boxes, which a picture shows and a test may not.
async function withChinese(browser: string): Promise<string> {
  if (!isDebianRoot()) return browser
  const { code, output } = await run('fc-list', [':lang=zh', 'family'], { quiet: true })
  if (code !== 0 || output.trim() === '') await aptInstall('fonts-noto-cjk', 'fontconfig')
  return browser
}
