import type { Page, Response } from '@playwright/test'
import { expect, test } from './fixtures'

const KIB = 1024

/** What a browser may receive until a screen can be used, in KiB as it comes over the network. */
const LANDING = { script: 140, stylesheet: 15 }
const ROOM = { script: 420, stylesheet: 50 }

const TEXT = /^\/assets\/.*\.(js|css|svg)$/

/** Everything that a page with an empty cache gets from now on. */
function responsesOf(page: Page): Response[] {
  const responses: Response[] = []
  page.on('response', (response) => responses.push(response))
  return responses
}

/** The bytes of the bodies as they travelled. */
async function received(responses: readonly Response[], kind: string): Promise<number> {
  const those = responses.filter((response) => response.request().resourceType() === kind)
  const sizes = await Promise.all(those.map((response) => response.request().sizes()))
  return sizes.reduce((total, { responseBodySize }) => total + responseBodySize, 0) / KIB
}

async function expectWithin(budget: Record<string, number>, responses: readonly Response[]): Promise<void> {
  for (const [kind, limit] of Object.entries(budget)) {
    const size = await received(responses, kind)
    test.info().annotations.push({ type: kind, description: `${size.toFixed(1)} of ${limit} KiB` })
    expect(size, `${kind}, KiB`).toBeGreaterThan(1)
    expect(size, `${kind}, KiB`).toBeLessThanOrEqual(limit)
  }
}

function expectCompressedAndKept(responses: readonly Response[]): void {
  for (const response of responses) {
    const { pathname } = new URL(response.url())
    const headers = response.headers()
    if (TEXT.test(pathname)) {
      expect(headers['content-encoding'] ?? 'as it is', pathname).toMatch(/^(br|gzip)$/)
      expect(headers.vary?.toLowerCase(), pathname).toContain('accept-encoding')
    }
    if (pathname.startsWith('/assets/')) expect(headers['cache-control'], pathname).toContain('immutable')
  }
}

test('a page has its frame before any script or style sheet has come', async ({ server, visitor }) => {
  const { page } = await visitor('Ada', { javaScriptEnabled: false })
  await page.route('**/assets/**', (route) => route.fulfill({ body: '' }))
  await page.goto(server.url)

  await expect(page.locator('.shell')).toHaveCSS('height', '48px')
  await expect(page.locator('.shell')).toHaveCSS('border-bottom-style', 'solid')
})

test('a first visit receives no more than the budgets of the screens, compressed and to be kept', async ({
  server,
  visitor,
}) => {
  const ada = await visitor('Ada')
  const landing = responsesOf(ada.page)
  await ada.page.goto(server.url, { waitUntil: 'networkidle' })
  await expectWithin(LANDING, landing)
  expectCompressedAndKept(landing)
  const room = await ada.createRoom(server.url)

  const bo = await visitor('Bo')
  const opened = responsesOf(bo.page)
  await bo.enter(room)
  await expectWithin(ROOM, opened)
  expectCompressedAndKept(opened)
  expect(opened.every((response) => response.url().startsWith(server.url))).toBe(true)
})
