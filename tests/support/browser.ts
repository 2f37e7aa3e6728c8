import { existsSync } from 'node:fs'
import { chromium } from '@playwright/test'
import { type Browser, unpackedChromium } from './unpack-chromium.ts'

const installed = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

// Chromium's sandbox does not work for root.
const args = process.getuid?.() === 0 ? ['--no-sandbox'] : []

/** A Chromium for the tests: the one of PLAYWRIGHT_CHROMIUM_EXECUTABLE_PATH, Playwright's own, the system's, or one that came with npm. */
export function findBrowser(): Browser {
  const chosen = process.env.PLAYWRIGHT_CHROMIUM_EXECUTABLE_PATH
  if (chosen) return { executablePath: chosen, args }
  if (existsSync(chromium.executablePath())) return { args }
  const found = installed.find((file) => existsSync(file))
  if (found) return { executablePath: found, args }
  if (process.platform === 'linux' && process.arch === 'x64') return unpackedChromium()
  throw new Error(
    'No Chromium was found. Run `npx playwright install chromium`, or set PLAYWRIGHT_CHROMIUM_EXECUTABLE_PATH to one.',
  )
}
