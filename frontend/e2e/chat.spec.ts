import { expect, test } from './fixtures'
import type { Visitor } from './visitor'
import { expectNoViolations } from './violations'

const PHONE = { width: 360, height: 740 }

const field = ({ page }: Visitor) => page.getByRole('textbox', { name: 'Message to all in the room' })
const messages = ({ page }: Visitor) => page.getByRole('region', { name: 'Messages' })

async function openChat(visitor: Visitor) {
  await visitor.page.getByRole('button', { name: /^Chat/ }).first().click()
  await expect(field(visitor)).toBeVisible()
}

async function say(visitor: Visitor, text: string) {
  await field(visitor).fill(text)
  await visitor.page.keyboard.press('Enter')
}

test('two people chat, correct themselves, and find the place that a message names', async ({
  server,
  visitor,
}) => {
  const ada = await visitor('Ada')
  const bo = await visitor('Bo')
  const room = await ada.createRoom(server.url)
  await bo.enter(room)
  await ada.addFile(room, 'lib/util.py', 'a = 1\nb = 2\nc = 3\n')
  await openChat(ada)

  await say(ada, 'look at util.py:2')
  await expect(bo.page.getByRole('button', { name: 'Chat: 1 unread message' })).toBeVisible()
  await expect(bo.page).toHaveTitle(/^\(1\) main\.py/)
  await openChat(bo)
  await expect(messages(bo)).toContainText('Ada')
  await expect(bo.page).toHaveTitle(/^main\.py/)
  await bo.page.getByRole('button', { name: 'util.py:2', exact: true }).click()
  await expect(bo.editor).toHaveAccessibleName(/^lib\/util\.py/)
  await expect(bo.page.getByText('Ln 2, Col 1')).toBeVisible()
  await bo.page.keyboard.type('# seen\n')
  await expect.poll(() => bo.text()).toBe('a = 1\n# seen\nb = 2\nc = 3\n')

  await field(ada).click()
  await ada.page.keyboard.press('ArrowUp')
  await ada.page.keyboard.type(', please')
  await ada.page.keyboard.press('Enter')
  await expect(messages(bo)).toContainText('look at util.py:2, please')
  await expect(messages(bo)).toContainText('edited')
  await messages(ada).getByText('look at').hover()
  await ada.page.getByRole('button', { name: /^More for “/ }).click()
  await ada.page.getByRole('menuitem', { name: 'Delete' }).click()
  await expect(messages(bo)).toContainText('This message was deleted.')
  await expect(messages(bo)).not.toContainText('please')
})

test('what is said without a connection, or while the server is killed, is said once', async ({
  ownServer,
  visitor,
}) => {
  const ada = await visitor('Ada')
  const bo = await visitor('Bo')
  ada.expectLostConnections()
  bo.expectLostConnections()
  const room = await ada.createRoom(ownServer.url)
  await bo.enter(room)
  await openChat(ada)
  await openChat(bo)
  await say(bo, 'first')
  await expect(messages(ada)).toContainText('first')

  await ada.page.context().setOffline(true)
  await say(ada, 'written offline')
  await say(bo, 'meanwhile')
  await expect(ada.page.getByText('Sent once the connection is back')).toBeVisible()
  await ada.page.context().setOffline(false)
  await expect(messages(bo)).toContainText('written offline')
  await expect(messages(ada)).toContainText('meanwhile')

  for (let number = 1; number <= 5; number++) await say(ada, `number ${number}`)
  await ownServer.kill()
  await say(ada, 'to a dead server')
  await ownServer.startAgain()
  await expect(messages(bo)).toContainText('to a dead server')

  const said = async ({ page }: Visitor) =>
    (await page.locator('[aria-label="Messages"] [dir="auto"]').allTextContents()).join(' | ')
  const all =
    'first | meanwhile | written offline | number 1 | number 2 | number 3 | number 4 | number 5 | to a dead server'
  await expect.poll(() => said(ada)).toBe(all)
  await bo.page.reload()
  await openChat(bo)
  await expect.poll(() => said(bo)).toBe(all)
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the chat has no violations, ${colorScheme}`, async ({ server, visitor }) => {
    const ada = await visitor('Ada', { colorScheme, viewport: { width: 1280, height: 800 } })
    const bo = await visitor('Bo', { colorScheme })
    const room = await ada.createRoom(server.url)
    await bo.enter(room)
    await openChat(ada)
    await expectNoViolations(ada)
    await ada.screenshot(`chat-empty-${colorScheme}`)
    await openChat(bo)
    await say(bo, 'Hi! Shall we start with the parser? The idea is at https://example.org/parser.')
    await say(
      bo,
      '```python\ndef parse(text: str) -> list[int]:\n    return [int(word) for word in text.split()]\n```',
    )
    await say(ada, 'Yes. I think main.py:1 is where it goes; `text.split()` drops empty words.')
    await expect(messages(bo)).toContainText('drops empty words')
    await expect(messages(ada).locator('pre span[class]').first()).toBeVisible()
    await expectNoViolations(ada)
    await ada.screenshot(`chat-${colorScheme}`)

    await ada.page.setViewportSize(PHONE)
    await expectNoViolations(ada)
    await ada.screenshot(`chat-${colorScheme}-360`)
  })
}
