import { defineConfig } from '@playwright/test'
import base from './playwright.config'

/** What is felt and cannot be asserted on a busy machine: on demand, for figures. */
export default defineConfig({
  ...base,
  testDir: 'measure',
  outputDir: 'target/measure',
  reporter: [['list'], ['./e2e/closingLine.ts']],
  use: { ...base.use, trace: 'off', screenshot: 'off' },
})
