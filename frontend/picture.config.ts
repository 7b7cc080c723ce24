import { defineConfig } from '@playwright/test'
import base from './playwright.config'

/** Makes the README's picture anew; on demand, because each one differs by some pixels. */
export default defineConfig({ ...base, testDir: 'picture', outputDir: 'target/picture', reporter: 'list' })
