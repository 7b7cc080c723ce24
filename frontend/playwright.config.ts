import { existsSync } from 'node:fs'
import { defineConfig } from '@playwright/test'

const SYSTEM_CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'target/e2e/results',
  // Two cores carry the server, its database and two browsers: one test at a time.
  workers: 1,
  forbidOnly: true,
  timeout: 90_000,
  expect: { timeout: 20_000 },
  reporter: [
    ['list'],
    ['./e2e/closingLine.ts'],
    ['html', { outputFolder: 'target/e2e/report', open: 'never' }],
  ],
  use: {
    browserName: 'chromium',
    launchOptions: {
      executablePath:
        process.env.CHROMIUM_PATH ?? SYSTEM_CHROMIUM.find((path) => existsSync(path)) ?? '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
    locale: 'en-GB',
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
  },
})
