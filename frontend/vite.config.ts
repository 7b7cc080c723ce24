import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

const server = process.env.PAIRSPACE_SERVER ?? 'http://localhost:9080'

export default defineConfig({
  plugins: [react()],
  // The server replaces the placeholder by a fresh nonce in every answer.
  html: { cspNonce: '__CSP_NONCE__' },
  build: {
    outDir: 'target/client',
    emptyOutDir: true,
    manifest: 'manifest.json',
    // Data addresses would need an exception in the content security policy.
    assetsInlineLimit: 0,
    target: 'es2022',
    // Only the contract's page is larger than what is warned of; our budgets are in scripts/check-bundle.mjs.
    chunkSizeWarningLimit: 2000,
    rolldownOptions: {
      input: ['index.html', 'docs.html'],
      // A number that several parts know would be a file of its own, and a request.
      optimization: { inlineConst: { mode: 'all' } },
    },
  },
  server: {
    port: 5173,
    proxy: {
      '/api': { target: server, changeOrigin: true },
      '/ws': { target: server, changeOrigin: true, ws: true },
    },
  },
  test: {
    environment: 'jsdom',
    include: ['src/**/*.test.{ts,tsx}', 'scripts/**/*.test.mjs'],
    setupFiles: ['src/test/setup.ts'],
    restoreMocks: true,
    testTimeout: 30_000,
    coverage: {
      provider: 'v8',
      reporter: ['json-summary'],
      reportsDirectory: 'target/coverage',
      include: ['src/**/*.{ts,tsx}'],
      exclude: ['src/test/**', 'src/**/*.generated.ts'],
    },
  },
})
