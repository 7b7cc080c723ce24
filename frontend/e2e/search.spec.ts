import { expect, test } from './fixtures'
import { expectNoViolations } from './violations'

const PHONE = { width: 360, height: 740 }

for (const colorScheme of ['light', 'dark'] as const) {
  test(`finds in all files while others write, ${colorScheme}`, async ({ server, visitor }) => {
    const ada = await visitor('Ada', { colorScheme })
    const bo = await visitor('Bo', { colorScheme })
    const { page } = ada
    const room = await ada.createRoom(server.url)
    await ada.addFile(room, 'lib/util.py', 'def needle():\n    return 1\n')
    await bo.enter(room)
    await ada.editor.focus()

    await page.keyboard.press('ControlOrMeta+Shift+F')
    await page.keyboard.type('needle')
    await expect(page.getByRole('status').getByText('1 result in 1 file')).toBeVisible()
    await bo.typeAt('end', '\nneedle()\n')
    await expect(page.getByText('2 results in 2 files')).toBeVisible()
    await expectNoViolations(ada)
    await ada.screenshot(`search-${colorScheme}`)

    // In front of it: the place has moved when it is chosen.
    await bo.typeAt('start', '# first\n')
    await page.getByRole('button', { name: 'Line 1: def needle():' }).click()
    await expect(ada.editor).toBeFocused()
    await expect(ada.editor).toHaveAccessibleName(/^lib\/util\.py/)
    expect(await page.evaluate(() => getSelection()?.toString())).toBe('needle')

    await page.keyboard.press('ControlOrMeta+Shift+F')
    await page.getByRole('button', { name: 'Regular expression' }).click()
    await page.getByRole('textbox', { name: 'Search in all files' }).fill('^(a|a|ab?)*$')
    await bo.typeAt('end', `\n${'a'.repeat(60)}!\n`)
    await expect(page.getByText('This expression takes too long and was stopped.')).toBeVisible()
    await page.getByRole('textbox', { name: 'Search in all files' }).fill('def \\w+')
    await expect(page.getByText('1 result in 1 file')).toBeVisible()

    await page.setViewportSize(PHONE)
    await expectNoViolations(ada)
    await ada.screenshot(`search-phone-${colorScheme}`)
    await page.getByRole('button', { name: /^Line 1:/ }).click()
    await expect(page.getByRole('textbox', { name: 'Search in all files' })).toBeHidden()
    await expect(ada.editor).toBeVisible()
  })
}
