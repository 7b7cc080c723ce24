import { defineConfig } from '@playwright/test'

/** One address against everybody else for a minute; on demand, because its figures need a machine at rest. */
export default defineConfig({
  testDir: 'attack',
  outputDir: 'target/attack',
  // The attacker and those who are measured.
  workers: 2,
  reporter: [['list'], ['./e2e/closingLine.ts']],
})
