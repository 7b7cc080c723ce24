import { expect, test } from './fixtures'
import { expectNoViolations } from './violations'

const PHONE = { width: 360, height: 740 }
const LINES = Array.from({ length: 200 }, (_, number) => `line ${number + 1}`).join('\n')

for (const colorScheme of ['light', 'dark'] as const) {
  test(`follows another from file to file until one moves by oneself, ${colorScheme}`, async ({
    server,
    visitor,
  }) => {
    const ada = await visitor('Ada', { colorScheme })
    const bo = await visitor('Bo', { colorScheme })
    const { page } = ada
    ada.expectLostConnections()
    const room = await ada.createRoom(server.url)
    await ada.addFile(room, 'long.txt', LINES)
    await bo.enter(room)
    const pill = page.getByRole('main').getByText('Following Bo')

    await page.getByRole('button', { name: 'Follow Bo' }).click()
    await expect(pill).toBeVisible()
    await bo.openFile('long.txt')
    await bo.page.keyboard.press('Control+End')
    await expect(ada.editor).toHaveAccessibleName(/^long\.txt/)
    await expect(page.getByText('line 199', { exact: true })).toBeInViewport()
    await expectNoViolations(ada)
    await ada.screenshot(`follow-${colorScheme}`)

    // A connection that is cut in the middle ends nothing.
    await page.context().setOffline(true)
    await expect(ada.connection).not.toContainText('Saved')
    await bo.page.keyboard.press('Control+Home')
    await page.context().setOffline(false)
    await expect(page.getByText('line 2', { exact: true })).toBeInViewport()
    await expect(pill).toBeVisible()

    await page.locator('.cm-content:visible').click({ position: { x: 60, y: 60 } })
    await expect(pill).toBeHidden()
    await page.getByRole('button', { name: 'Resume' }).click()
    await expect(pill).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(pill).toBeHidden()
    await page.keyboard.press('Alt+Shift+F')
    await expect(pill).toBeVisible()
    await page.getByRole('button', { name: /^Stop Esc$/ }).click()

    await bo.page.getByRole('button', { name: 'Bring everyone to me' }).click()
    await expect(page.getByRole('main').getByText('Bo asks you to follow')).toBeVisible()
    await page.setViewportSize(PHONE)
    await expectNoViolations(ada)
    await ada.screenshot(`follow-asked-phone-${colorScheme}`)
    await page.getByRole('button', { name: 'Follow', exact: true }).click()
    await expect(pill).toBeVisible()
    await bo.leave()
    await expect(pill).toBeHidden()
  })
}
