import { expect, test } from './fixtures'
import { sameText } from './visitor'

test('a suggestion appears after a pause, Tab takes it, and the other sees it', async ({
  server,
  visitor,
}) => {
  const ada = await visitor('Ada')
  const bo = await visitor('Bo')
  await bo.enter(await ada.createRoom(server.url))
  await ada.typeAt('end', '\nfor i in ')
  const ghost = ada.page.locator('.cm-ghost-text')
  await expect(ghost).toBeVisible()
  // Neither a comment nor code, and how to take it is said behind its first line.
  await expect(ghost).toHaveCSS('font-style', 'normal')
  const mark = (line: Element) => getComputedStyle(line, '::after').content
  expect(await ghost.locator('.cm-ghost-first').evaluate(mark)).toBe('"Tab"')
  const proposed = (await ghost.textContent())!
  const before = await ada.text()
  await ada.screenshot('room-suggestion')
  await expect(bo.page.locator('.cm-ghost-text')).toHaveCount(0)

  await ada.editor.press('Tab')

  await expect(ghost).toHaveCount(0)
  expect(await ada.text()).not.toBe(before)
  expect(await sameText(ada, bo)).toContain(proposed.split('\n')[0]!.trim())
})

test('Escape dismisses a suggestion and changes nothing', async ({ server, visitor }) => {
  const ada = await visitor('Ada')
  await ada.createRoom(server.url)
  await ada.typeAt('end', '\nfor i in ')
  const ghost = ada.page.locator('.cm-ghost-text')
  await expect(ghost).toBeVisible()
  const before = await ada.text()

  await ada.editor.press('Escape')

  await expect(ghost).toHaveCount(0)
  expect(await ada.text()).toBe(before)
})
