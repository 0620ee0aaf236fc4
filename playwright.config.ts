import { existsSync } from 'node:fs'
import process from 'node:process'
import { defineConfig } from '@playwright/test'

/** Chromium without a window. */
const shell = '/usr/bin/chromium-headless-shell'

/** Journeys through the built page and the real server, at a desk and on a phone. */
export default defineConfig({
  testDir: 'tests',
  testMatch: '**/*.e2e.ts',
  outputDir: 'test-results',
  globalSetup: './tests/start-product.ts',
  workers: 2,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  forbidOnly: true,
  use: {
    locale: 'en-US',
    timezoneId: 'Asia/Ho_Chi_Minh',
    // A trace of every test costs a fifth of the time: BAUCU_TRACE=1 asks for it.
    trace: process.env.BAUCU_TRACE ? 'retain-on-failure' : 'off',
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: process.env.BAUCU_CHROMIUM ?? (existsSync(shell) ? shell : '/usr/bin/chromium'),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  // What is tagged @phone is a matter of touch; @desk, of the keyboard, of the room a desk has, or office work whose pages
  // `accessible.e2e.ts` walks on a phone as well.
  projects: [
    { name: 'desk', grepInvert: /@phone/, use: { viewport: { width: 1280, height: 900 } } },
    {
      name: 'phone',
      grepInvert: /@desk/,
      use: { viewport: { width: 360, height: 800 }, hasTouch: true, isMobile: true },
    },
  ],
})
