import AxeBuilder from '@axe-core/playwright'
import { expect, test } from './fixtures'
import type { Visitor } from './visitor'

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
const PHONE = { width: 360, height: 740 }

async function expectNoViolations(visitor: Visitor) {
  const { violations } = await new AxeBuilder({ page: visitor.page }).withTags(WCAG).analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)).toEqual([])
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`landing, lobby, room and not-found have no violations, ${colorScheme}`, async ({
    server,
    visitor,
  }) => {
    const ada = await visitor('Ada', { colorScheme })
    const check = async (state: string) => {
      await expectNoViolations(ada)
      await ada.screenshot(`${state}-${colorScheme}`)
      await ada.page.setViewportSize(PHONE)
      await expectNoViolations(ada)
      await ada.screenshot(`${state}-${colorScheme}-360`)
      await ada.page.setViewportSize({ width: 1280, height: 800 })
    }

    await ada.page.goto(server.url)
    await expect(ada.page.getByRole('button', { name: 'New room' })).toBeVisible()
    await check('landing')
    await ada.page.getByRole('button', { name: 'New room' }).click()
    await expect(ada.page.getByLabel('Your name')).toBeVisible()
    await check('lobby')
    await ada.passLobby()
    await ada.isSaved()
    await check('room')
  })
}
