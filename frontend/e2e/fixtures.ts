import { test as base, expect, type Browser, type BrowserContextOptions } from '@playwright/test'
import { Visitor } from './visitor'
import { PairspaceServer } from './server'

interface PerTest {
  /** Opens a browser window of its own: other cookies, other storage. */
  readonly visitor: (name: string, options?: BrowserContextOptions) => Promise<Visitor>
  /** A server that the test may kill. */
  readonly ownServer: PairspaceServer
}

interface PerWorker {
  readonly server: PairspaceServer
}

export const test = base.extend<PerTest, PerWorker>({
  server: [
    async ({}, use) => {
      const server = await PairspaceServer.start()
      await use(server)
      await server.stop()
    },
    { scope: 'worker', timeout: 300_000 },
  ],
  ownServer: [
    async ({}, use) => {
      const server = await PairspaceServer.start()
      await use(server)
      await server.stop()
    },
    { timeout: 300_000 },
  ],
  visitor: async ({ browser }, use) => {
    const visitors: Visitor[] = []
    await use(async (name, options) => {
      const visitor = await openWindow(browser, name, options)
      visitors.push(visitor)
      return visitor
    })
    const complaints = visitors.flatMap((visitor) => visitor.complaints())
    for (const visitor of visitors) await visitor.leave()
    expect(complaints, 'errors in the browsers').toEqual([])
  },
})

async function openWindow(browser: Browser, name: string, options?: BrowserContextOptions): Promise<Visitor> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    permissions: ['clipboard-read', 'clipboard-write'],
    ...options,
  })
  return new Visitor(name, context, await context.newPage())
}

export { expect }
