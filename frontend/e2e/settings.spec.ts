import { expect, test } from './fixtures'
import { expectNoViolations } from './violations'

const PHONE = { width: 360, height: 740 }

for (const colorScheme of ['light', 'dark'] as const) {
  test(`settings hold for their user alone, and after a reload, ${colorScheme}`, async ({
    server,
    visitor,
  }) => {
    const ada = await visitor('Ada', { colorScheme })
    const bo = await visitor('Bo', { colorScheme })
    const { page } = ada
    const room = await ada.createRoom(server.url)
    await bo.enter(room)
    const size = (who: typeof ada) =>
      who.page.locator('.cm-editor').evaluate((editor) => getComputedStyle(editor).fontSize)

    await page.keyboard.press('ControlOrMeta+,')
    const dialog = page.getByRole('dialog', { name: 'Settings' })
    await expectNoViolations(ada)
    await ada.screenshot(`settings-${colorScheme}`)
    await dialog.getByRole('slider', { name: 'Font size' }).fill('18')
    await dialog.getByRole('combobox', { name: 'Contrast' }).selectOption('High')
    await dialog.getByRole('combobox', { name: 'Keys of the editor' }).selectOption('Vim')
    await expectNoViolations(ada)
    await page.keyboard.press('Escape')
    await expect(dialog).toBeHidden()

    await page.reload()
    await ada.canType()
    expect(await size(ada)).toBe('18px')
    expect(await size(bo)).toBe('14px')
    await expect(page.getByText('Vim: normal')).toBeVisible()
    await ada.editor.focus()
    await page.keyboard.type('ggOfirst = 1')
    await expect(page.getByText('Vim: insert')).toBeVisible()
    await page.keyboard.press('Escape')
    await expect.poll(() => bo.text()).toMatch(/^first = 1\n/)
    await bo.typeAt('end', '\nof Bo')
    await expect.poll(() => ada.text()).toMatch(/of Bo$/)
    await page.keyboard.type('u')
    await expect.poll(() => bo.text()).not.toMatch(/first/)
    expect(await bo.text()).toMatch(/of Bo$/)
    await page.keyboard.type(':')
    await expect(page.getByRole('textbox', { name: 'Command for Vim' })).toBeFocused()
    await expectNoViolations(ada)
    await page.keyboard.type('w')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('contentinfo')).toContainText('Everything is saved')
    await expectNoViolations(ada)
    await ada.screenshot(`vim-high-contrast-${colorScheme}`)

    await page.keyboard.type(':nothing')
    await page.keyboard.press('Enter')
    await expect(page.locator('.cm-vim-message')).toBeVisible()
    await expectNoViolations(ada)

    await page.setViewportSize(PHONE)
    await page.getByRole('button', { name: 'More', exact: true }).click()
    await page.getByRole('combobox', { name: /What do you want to do/ }).fill('>settings')
    await page.keyboard.press('Enter')
    await expect(dialog).toBeVisible()
    await expectNoViolations(ada)
    await ada.screenshot(`settings-phone-${colorScheme}`)
  })
}

test('what is set for the looks of code reaches the open editor', async ({ server, visitor }) => {
  const ada = await visitor('Ada')
  const bo = await visitor('Bo')
  const { page } = ada
  const room = await ada.createRoom(server.url)
  await bo.enter(room)
  await bo.typeAt('end', `a = "${'long '.repeat(80)}"`)
  const dialog = page.getByRole('dialog', { name: 'Settings' })
  const flag = page.locator('.cm-peerFlag')
  const line = page.locator('.cm-line').last()
  const look = (property: 'fontVariantLigatures' | 'lineHeight') =>
    page.locator('.cm-scroller').evaluate((code, name) => getComputedStyle(code)[name], property)
  const heightOf = async () => (await line.boundingBox())?.height ?? 0
  await expect(flag).toHaveCSS('visibility', 'hidden')
  expect(await look('fontVariantLigatures')).toBe('none')

  await page.keyboard.press('ControlOrMeta+,')
  await dialog.getByRole('combobox', { name: 'Names on others’ carets' }).selectOption('Always')
  await dialog.getByRole('slider', { name: 'Line height' }).fill('2')
  await dialog.getByRole('checkbox', { name: 'Ligatures in code' }).check()
  await dialog.getByRole('combobox', { name: 'Motion' }).selectOption('As little as possible')

  await expect(flag).toHaveCSS('visibility', 'visible')
  expect(await look('lineHeight')).toBe('28px')
  expect(await look('fontVariantLigatures')).toBe('normal')
  await expect(page.getByRole('button', { name: 'Share', exact: true })).toHaveCSS(
    'transition-duration',
    '0s',
  )
  const single = await heightOf()
  await dialog.getByRole('checkbox', { name: 'Wrap long lines' }).check()
  await expect.poll(heightOf).toBeGreaterThan(single * 2)

  await dialog.getByRole('combobox', { name: 'Names on others’ carets' }).selectOption('Never')
  await expect(flag).toBeHidden()
  await dialog.getByRole('button', { name: 'Reset all settings' }).click()
  await expect.poll(heightOf).toBeLessThan(single)
  expect(await look('lineHeight')).toBe('21.7px')
})
