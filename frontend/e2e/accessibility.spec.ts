import type { Locator } from '@playwright/test'
import { expect, test } from './fixtures'
import type { Visitor } from './visitor'
import { expectNoViolations } from './violations'

const PHONE = { width: 360, height: 740 }

for (const colorScheme of ['light', 'dark'] as const) {
  test(`no screen has violations, ${colorScheme}`, async ({ server, visitor }) => {
    const ada = await visitor('Ada', { colorScheme })
    ada.expectMissingPages()
    const check = async (state: string) => {
      await expectNoViolations(ada)
      await ada.screenshot(`${state}-${colorScheme}`)
      await ada.page.setViewportSize(PHONE)
      await expectNoViolations(ada)
      await ada.screenshot(`${state}-${colorScheme}-360`)
      await ada.page.setViewportSize({ width: 1280, height: 800 })
    }

    await ada.page.goto(`${server.url}/room/zzzzzzzzzz`)
    await expect(ada.page.getByText('This room does not exist')).toBeVisible()
    await check('room-unknown')
    await ada.page.goto(`${server.url}/about`)
    await expect(ada.page.getByRole('heading', { level: 1 })).toBeVisible()
    await check('about')
    await ada.page.goto(server.url)
    await expect(ada.page.getByRole('button', { name: 'New room' })).toBeVisible()
    await check('landing')
    await ada.page.getByRole('button', { name: 'New room' }).click()
    await expect(ada.page.getByLabel('Your name')).toBeVisible()
    await check('lobby')
    await ada.passLobby()
    await ada.isSaved()
    await check('room')
    await ada.page.goto(server.url)
    await expect(ada.page.getByRole('link', { name: /^Python, / })).toBeVisible()
    await check('landing-with-recent-rooms')
  })

  test(`a lively room has no violations, ${colorScheme}`, async ({ server, visitor }) => {
    const ada = await visitor('Ada', { colorScheme })
    const bo = await visitor('Bo')
    await bo.enter(await ada.createRoom(server.url))
    await bo.typeAt('end', 'import os\n')
    await bo.editor.press('Shift+Control+Home')
    await ada.typeAt('end', '\nfor i in ')
    await expect(ada.page.locator('.cm-ghost-text')).toBeVisible()
    await ada.page.getByRole('combobox', { name: 'Language' }).click()
    await expect(ada.page.getByRole('option', { name: 'Python' })).toBeVisible()

    await expectNoViolations(ada)
    await ada.screenshot(`room-lively-${colorScheme}`)
    await ada.page.keyboard.press('Escape')
    await ada.page.setViewportSize(PHONE)
    const bar = ada.page.getByRole('navigation', { name: 'Parts of the room' })
    await bar.getByRole('button', { name: 'People' }).click()
    await expect(ada.page.getByRole('complementary', { name: 'People' })).toContainText('Bo')

    await expectNoViolations(ada)
    await ada.screenshot(`room-people-${colorScheme}-360`)
  })
}

test('a room is made, entered and left by the keyboard alone', async ({ server, visitor }) => {
  const ada = await visitor('Ada')
  const { page } = ada
  await page.goto(server.url)
  const newRoom = page.getByRole('button', { name: 'New room' })
  await tabTo(ada, newRoom)
  await page.keyboard.press('Enter')
  const name = page.getByLabel('Your name')
  await expect(name).toBeFocused()
  await page.keyboard.type('Ada')
  await page.keyboard.press('Enter')
  await ada.canType()
  await expect(ada.editor).toBeFocused()

  await page.keyboard.type('typed')
  await page.keyboard.press('Tab')
  await expect(ada.editor).toBeFocused()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Tab')

  await expect(ada.editor).not.toBeFocused()
  expect(await ada.text()).toContain('typed')
})

/** Presses Tab until the element has the focus; a page has fewer stops than this. */
async function tabTo(visitor: Visitor, target: Locator) {
  for (let stop = 0; stop < 30; stop++) {
    await visitor.page.keyboard.press('Tab')
    if (await target.evaluate((element) => element === document.activeElement)) return
  }
  await expect(target).toBeFocused()
}
