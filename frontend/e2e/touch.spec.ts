import { expect, test } from './fixtures'
import { expectNoViolations } from './violations'
import type { Visitor } from './visitor'

/** What a keyboard on the screen leaves of a phone. */
const ABOVE_KEYBOARD = { width: 360, height: 420 }
const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true }

/** Everything that can be touched and is smaller than a fingertip in either direction. */
function tooSmall(visitor: Visitor): Promise<string[]> {
  return visitor.page.evaluate(() =>
    [...document.querySelectorAll('button, a, input:not([type=radio]), label:has([type=radio])')]
      .map((element) => ({ element, box: element.getBoundingClientRect() }))
      .filter(({ box }) => box.bottom > 0 && (box.width < 44 || box.height < 44))
      .map(({ element, box }) => `${element.outerHTML.slice(0, 80)} ${box.width} × ${box.height}`),
  )
}

test('a phone has targets for fingers, and a suggestion is taken by touching it', async ({
  server,
  visitor,
}) => {
  const ada = await visitor('Ada', PHONE)
  const { page } = ada
  await page.goto(server.url)
  await expect(page.getByRole('button', { name: 'New room' })).toBeVisible()
  expect(await tooSmall(ada)).toEqual([])
  await page.getByRole('button', { name: 'New room' }).tap()
  await expect(page.getByLabel('Your name')).toBeVisible()
  expect(await tooSmall(ada)).toEqual([])
  await ada.screenshot('lobby-phone')
  await ada.passLobby()
  await ada.isSaved()
  expect(await tooSmall(ada)).toEqual([])

  await ada.typeAt('end', '\nfor i in ')
  const ghost = page.locator('.cm-ghost-text')
  await expect(ghost).toBeVisible()
  const proposed = (await ghost.textContent())!
  await ada.screenshot('room-phone')
  // Its lines leave no gap that a finger could hit.
  const lineHeight = await ada.editor.evaluate((content) => parseFloat(getComputedStyle(content).lineHeight))
  expect((await ghost.boundingBox())!.height).toBeGreaterThanOrEqual(lineHeight)
  // Where its mark invites to: at the end of its first line.
  const { width, height } = (await ghost.locator('.cm-ghost-first').boundingBox())!
  await ghost.locator('.cm-ghost-first').tap({ position: { x: width - 8, y: height / 2 } })

  await expect(ghost).toHaveCount(0)
  expect(await ada.text()).toContain(`for i in ${proposed}`)
})

test('above a touch keyboard there are keys for code, and what it covers is one tap away', async ({
  server,
  visitor,
}) => {
  const ada = await visitor('Ada', { ...PHONE, colorScheme: 'light' })
  const { page } = ada
  await ada.createRoom(server.url)
  const hint = page.getByRole('region', { name: 'Ready when you are' })
  await expect(hint).toBeVisible()
  await ada.editor.focus()
  await page.setViewportSize(ABOVE_KEYBOARD)
  await expect(hint).toBeHidden()
  await page.setViewportSize(PHONE.viewport)
  await ada.typeAt('end', '\n'.repeat(30))
  await page.setViewportSize(ABOVE_KEYBOARD)
  const keys = page.getByRole('toolbar', { name: 'Keys for code' })
  const tap = (name: string) => keys.getByRole('button', { name, exact: true }).tap()

  await expect(keys).toBeInViewport({ ratio: 1 })
  await expect(page.locator('.cm-cursor-primary')).toBeInViewport({ ratio: 1 })
  await expect(page.getByRole('contentinfo')).toBeHidden()
  await expect(page.getByRole('button', { name: /^People/ })).toBeInViewport({ ratio: 1 })
  await expect(ada.connection).toBeInViewport({ ratio: 1 })
  expect((await page.getByRole('main').boundingBox())!.height).toBeGreaterThan(0.75 * ABOVE_KEYBOARD.height)
  expect(await tooSmall(ada)).toEqual([])
  await expectNoViolations(ada)
  await ada.screenshot('keyboard-phone-light')

  // A word that the keyboard still holds back is let go of first.
  await ada.typeAt('end', '\n')
  const keyboard = await page.context().newCDPSession(page)
  await keyboard.send('Input.imeSetComposition', { text: 'print', selectionStart: 5, selectionEnd: 5 })
  await tap('Opening parenthesis')
  await tap('Double quote')
  await page.keyboard.type('a ')
  await tap('Greater than')
  await tap('Double quote')
  await tap('Closing parenthesis')
  await expect(ada.editor).toBeFocused()
  await expect.poll(() => ada.text()).toMatch(/\nprint\("a >"\)$/)
  await tap('Undo')
  expect(await ada.text()).not.toContain('>')
  await tap('Redo')
  expect(await ada.text()).toMatch(/\nprint\("a >"\)$/)

  await tap('Hide the keyboard')
  await expect(keys).toBeHidden()
  await expect(page.getByRole('button', { name: 'Share', exact: true })).toBeInViewport({ ratio: 1 })
  await page.emulateMedia({ colorScheme: 'dark' })
  // This field brings the keyboard up again, and stays.
  const language = page.getByRole('combobox', { name: 'Language' })
  await language.tap()
  await expect(keys).toBeHidden()
  await page.keyboard.type('TypeS')
  await page.getByRole('option', { name: 'TypeScript' }).tap()
  await expect(ada.editor).toHaveAccessibleName(/TypeScript/)
  await expect(keys).toBeVisible()
  await expectNoViolations(ada)
  await ada.screenshot('keyboard-phone-dark')
})

test('a tap beside the keyboard is one, though it takes the keyboard away', async ({ server, visitor }) => {
  const ada = await visitor('Ada', PHONE)
  const { page } = ada
  const room = await ada.createRoom(server.url)
  await ada.addFile(room, 'notes.md', 'hello\n')
  const tab = (name: string) => page.getByRole('button', { name: new RegExp(`^${name}`) })
  const keys = page.getByRole('toolbar', { name: 'Keys for code' })
  await ada.openFile('notes.md')
  await tab('main.py').tap()
  await page.setViewportSize(ABOVE_KEYBOARD)

  await ada.editor.focus()
  await expect(keys).toBeVisible()
  await tab('notes.md').tap()
  await expect(ada.editor).toHaveAccessibleName(/notes\.md/)

  await ada.editor.focus()
  await expect(keys).toBeVisible()
  await page.getByRole('button', { name: /^People/ }).tap()
  await expect(page.getByRole('complementary', { name: 'People' })).toBeVisible()
})
