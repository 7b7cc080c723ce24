import type { CDPSession } from '@playwright/test'
import { expect, test } from './fixtures'
import { sameText, type Visitor } from './visitor'

const keyboardOf = (visitor: Visitor): Promise<CDPSession> =>
  visitor.page.context().newCDPSession(visitor.page)

/** As an input method does: the text under composition is replaced as a whole, each time. */
async function compose(keyboard: CDPSession, ...texts: readonly string[]): Promise<void> {
  for (const text of texts)
    await keyboard.send('Input.imeSetComposition', {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    })
  await keyboard.send('Input.insertText', { text: texts.at(-1) ?? '' })
}

test('a composition that turns one character into its neighbour stays whole for everybody', async ({
  server,
  visitor,
}) => {
  const ada = await visitor('Ada')
  const bo = await visitor('Bo')
  await bo.enter(await ada.createRoom(server.url))
  await ada.typeAt('end', '\nx = ')
  const keyboard = await keyboardOf(ada)

  for (const [from, to] of [
    ['😀', '😁'],
    ['👍🏻', '👍🏼'],
    ['𝐀', '𝐁'],
  ] as const) {
    await compose(keyboard, from, to)
  }

  const text = await sameText(ada, bo)
  expect(text).toContain('x = 😁👍🏼𝐁')
  expect(text).not.toContain('\uFFFD')
  await ada.isSaved()
})

test('the name at a cursor is seen after a movement, then goes, and comes back', async ({
  server,
  visitor,
}) => {
  const ada = await visitor('Ada')
  const bo = await visitor('Bo')
  await bo.enter(await ada.createRoom(server.url))
  await ada.typeAt('start', 'first\nsecond\nthird\n')
  const flag = ada.editor.locator('.cm-peerFlag')

  await bo.typeAt('start', 'b')
  await expect(flag).toBeVisible()
  await expect(flag).toBeHidden()
  await bo.editor.press('ArrowDown')
  await expect(flag).toBeVisible()
  await expect(flag).toBeHidden()

  const caret = ada.editor.locator('.cm-peerCaret')
  await expect(caret).toHaveCSS('opacity', '1')
  await caret.evaluate((element) => {
    for (const animation of element.getAnimations()) animation.currentTime = 61_000
  })
  await expect(caret).toHaveCSS('opacity', '0.4')
})

test('a selection of the other is seen in the line in which one is', async ({ server, visitor }) => {
  const ada = await visitor('Ada')
  const bo = await visitor('Bo')
  await bo.enter(await ada.createRoom(server.url))
  await ada.typeAt('start', 'first\nsecond\nthird\n')
  await ada.editor.press('ArrowUp')

  await bo.editor.press('Control+a')

  const active = ada.editor.locator('.cm-activeLine')
  await expect(active).toHaveCSS('background-image', /gradient/)
  await ada.screenshot('room-selection-of-the-other')
})

test('edits go on, and are saved, when the browser closes the page’s database', async ({
  server,
  visitor,
}) => {
  const ada = await visitor('Ada')
  const bo = await visitor('Bo')
  await ada.page.addInitScript(() => {
    const open = indexedDB.open.bind(indexedDB)
    IDBFactory.prototype.open = (...args) => {
      const opening = open(...args)
      opening.addEventListener('success', () => Object.assign(window, { database: opening.result }))
      return opening
    }
  })
  await bo.enter(await ada.createRoom(server.url))
  await ada.isSaved()

  await ada.page.evaluate(() => (window as unknown as { database: IDBDatabase }).database.close())
  await ada.typeAt('end', ' typed all the same')
  await bo.typeAt('start', 'and the other ')

  const text = await sameText(ada, bo)
  expect(text).toContain(' typed all the same')
  expect(text).toContain('and the other ')
  await ada.isSaved()
  await ada.page.reload()
  await ada.canType()
  await expect.poll(() => ada.text()).toBe(text)
})

test('the list of languages opens at its beginning, and a button that answers keeps its width', async ({
  server,
  visitor,
}) => {
  const ada = await visitor('Ada')
  await ada.createRoom(server.url)
  await ada.page.getByRole('combobox', { name: 'Language' }).click()
  await expect(ada.page.getByRole('option', { name: 'Bash' })).toBeInViewport()
  await expect(ada.page.getByRole('option', { name: 'YAML' })).not.toBeInViewport()
  await ada.page.keyboard.press('Escape')

  await ada.page.getByRole('button', { name: 'Share', exact: true }).click()
  const button = ada.page.getByRole('dialog').getByRole('button', { name: /Copy link|Copied/ })
  const before = await button.boundingBox()
  await button.click()

  await expect(button).toContainText('Copied')
  expect(await button.boundingBox()).toEqual(before)
})

test('another file is chosen by its tab, and what is typed goes there', async ({ server, visitor }) => {
  const ada = await visitor('Ada')
  const room = await ada.createRoom(server.url)
  await ada.addFile(room, 'other.py', 'x')

  await ada.openFile('other.py')
  await ada.page.keyboard.type(' = 1')

  await expect(ada.editor).toHaveText('x = 1')
  await ada.page.getByRole('button', { name: /^main.py/ }).click()
  await expect(ada.editor).toContainText('Write code here')
  await ada.isSaved()
})
