import { existsSync } from 'node:fs'
import { chromium } from '@playwright/test'

// The pictures need the same browser as the journeys, and run without the test command that would find it.
process.env.HUHANG_BROWSER ??= [chromium.executablePath(), '/usr/bin/chromium', '/usr/bin/google-chrome'].find(
  existsSync,
)

const { default: journeys } = await import('./playwright.config')

export default { ...journeys, projects: [{ testMatch: '**/*.shots.ts' }] }
