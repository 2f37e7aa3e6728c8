import { defineConfig } from '@playwright/test'
import { findBrowser } from './tests/support/browser.ts'

export default defineConfig({
  globalSetup: './tests/support/journey-setup.ts',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results',
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  timeout: 90_000,
  expect: { timeout: 10_000 },
  reporter: [['list']],
  use: {
    // A browser in the C locale cannot name a downloaded file with an accent.
    launchOptions: { ...findBrowser(), env: { ...process.env, LC_ALL: 'C.UTF-8' } },
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
  },
  projects: [
    { name: 'desktop', testDir: 'tests/journeys', use: { viewport: { width: 1280, height: 800 } } },
    {
      name: 'phone-without-script',
      testDir: 'tests/journeys',
      grepInvert: /@script/,
      use: { viewport: { width: 360, height: 740 }, javaScriptEnabled: false, hasTouch: true, isMobile: true },
    },
    { name: 'accessibility', testDir: 'tests/accessibility' },
  ],
})
