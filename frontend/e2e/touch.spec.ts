import { expect, test } from './fixtures'
import type { Visitor } from './visitor'

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

  // A keyboard on the screen leaves this much.
  await page.setViewportSize({ width: 360, height: 420 })
  await ada.editor.tap()
  await expect(page.getByRole('contentinfo')).toBeHidden()
  await expect(page.getByRole('button', { name: /^People/ })).toBeInViewport({ ratio: 1 })
  await expect(ada.connection).toBeInViewport({ ratio: 1 })
  expect((await page.getByRole('banner').boundingBox())!.height).toBeLessThan(60)
  await ada.screenshot('keyboard-phone')
})
