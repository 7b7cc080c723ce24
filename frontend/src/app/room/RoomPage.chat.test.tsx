import { act, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { editor, roomPage } from '../../test/roomPage'
// Read before the first test, so that none of them waits for it on a busy machine.
import '../../features/chat/ChatPanel'

let page: ReturnType<typeof roomPage>

async function openRoom() {
  const app = await page.openAsMember()
  act(() => page.world.socket.opens())
  await editor()
  return app
}

async function openChat() {
  const app = await openRoom()
  await app.user.click(screen.getByRole('button', { name: /^Chat/ }))
  await field()
  return app
}

const field = () => screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Message to all in the room' })
const messages = () => screen.getByRole('region', { name: 'Messages' })
const rows = () =>
  within(messages())
    .queryAllByRole('listitem')
    .map((row) => row.textContent)

/** The server says something to the page. */
const hears = (text: string) => act(() => page.server.chat(text))

beforeEach(() => {
  page = roomPage()
})

describe('the chat', () => {
  it('sends with Enter, starts a line with Shift+Enter, and keeps the focus', async () => {
    const { user } = await openChat()
    expect(screen.getByText(/Nothing has been said yet/)).toBeTruthy()

    await user.type(await field(), 'one{Shift>}{Enter}{/Shift}two{Enter}')

    expect(page.server.messages.map(({ text }) => text)).toEqual(['one\ntwo'])
    expect(rows()[0]).toMatch(/^AAda.*one\ntwo/s)
    expect((await field()).value).toBe('')
    expect(document.activeElement).toBe(await field())
  })

  it('puts what one author writes together', async () => {
    await openChat()

    hears('hi')
    hears('there')
    act(() => page.server.chat('hello', { id: 'cleo', name: 'Cleo', color: '#112233' }))

    expect(rows()).toHaveLength(2)
    expect(rows()[0]).toMatch(/Bo.*hi.*there/s)
  })

  it('sends nothing that cannot be seen or is too long, and says so', async () => {
    const { user } = await openChat()

    await user.type(await field(), '  {Enter}')
    expect(page.server.messages).toEqual([])
    await user.clear(await field())
    await user.click(await field())
    await user.paste('x'.repeat(4001))
    await user.keyboard('{Enter}')

    expect(screen.getByText(/4,001 of 4,000 characters/).role).toBe('alert')
    expect(page.server.messages).toEqual([])
    expect((await field()).value).toHaveLength(4001)
  })

  it('keeps what is written without a connection, and sends it when it is back', async () => {
    const { user } = await openChat()
    act(() => page.server.drop(page.world.socket))

    await user.type(await field(), 'are you there?{Enter}')
    expect(screen.getByText('Sent once the connection is back')).toBeTruthy()
    act(() => void window.dispatchEvent(new Event('online')))
    act(() => page.world.socket.opens())

    await waitFor(() => expect(page.server.messages.map(({ text }) => text)).toEqual(['are you there?']))
    expect(screen.queryByText('Sent once the connection is back')).toBeNull()
    expect(rows()).toHaveLength(1)
  })

  it('says why a message is not taken, and sends it again when asked', async () => {
    const { user } = await openChat()
    page.server.refusesChat = 'forbidden'
    await user.type(await field(), 'hello{Enter}')
    expect(screen.getByText('Not sent: No.').role).toBe('alert')

    page.server.refusesChat = undefined
    await user.click(screen.getByRole('button', { name: 'Send again' }))

    expect(page.server.messages).toHaveLength(1)
    expect(screen.queryByText('Not sent: No.')).toBeNull()
  })

  it('edits the last own message with the arrow up, and Escape leaves it as it is', async () => {
    const { user } = await openChat()
    await user.type(await field(), 'helo{Enter}')
    hears('what?')

    await user.keyboard('{ArrowUp}')
    expect((await field()).value).toBe('helo')
    await user.keyboard('{Escape}')
    expect((await field()).value).toBe('')
    await user.keyboard('{ArrowUp}{Backspace}lo{Enter}')

    expect(page.server.messages[0]?.text).toBe('hello')
    expect(rows()[0]).toMatch(/hello.*edited/s)
  })

  it('keeps what is typed while another tab is shown, the pane is closed, or a message is edited', async () => {
    const { user } = await openChat()
    await user.type(await field(), 'sent{Enter}half a thought')

    await user.click(screen.getByRole('button', { name: 'People' }))
    await user.click(screen.getByRole('button', { name: 'Chat', pressed: false }))
    expect((await field()).value).toBe('half a thought')
    await user.click(screen.getByRole('button', { name: 'Hide chat' }))
    await user.click(screen.getByRole('button', { name: 'Chat' }))
    expect((await field()).value).toBe('half a thought')
    await user.click(screen.getByRole('button', { name: 'More for “sent”' }))
    await user.click(await screen.findByRole('menuitem', { name: 'Edit' }))
    expect((await field()).value).toBe('sent')
    await user.keyboard('{Escape}')

    expect((await field()).value).toBe('half a thought')
  })

  it('deletes an own message without a connection once it is back, and says so', async () => {
    const { user } = await openChat()
    await user.type(await field(), 'secret{Enter}')
    act(() => page.server.drop(page.world.socket))

    await user.click(screen.getByRole('button', { name: 'More for “secret”' }))
    await user.click(await screen.findByRole('menuitem', { name: 'Delete' }))
    expect(screen.getByText('Deleted once the connection is back')).toBeTruthy()
    act(() => void window.dispatchEvent(new Event('online')))
    act(() => page.world.socket.opens())

    await waitFor(() => expect(page.server.messages[0]?.deleted).toBe(true))
    expect(screen.getByText('This message was deleted.')).toBeTruthy()
  })

  it('deletes an own message, and offers that for no other', async () => {
    const { user } = await openChat()
    await user.type(await field(), 'oops{Enter}')
    hears('what?')
    const [mine, theirs] = screen.getAllByRole('button', { name: /^More for “/ })

    await user.click(theirs!)
    expect(await screen.findAllByRole('menuitem')).toHaveLength(1)
    await user.keyboard('{Escape}')
    await user.click(mine!)
    await user.click(await screen.findByRole('menuitem', { name: 'Delete' }))

    expect(rows()[0]).toMatch(/This message was deleted/)
    expect(document.activeElement).toBe(messages())
  })

  it('leads to the place in a file that a message names', async () => {
    page.server.addFile('util', 'lib/util.py', 'a\nb\nc\n')
    const { user } = await openChat()
    hears('see util.py:2, not other.py:3')

    expect(screen.queryByRole('button', { name: 'other.py:3' })).toBeNull()
    await user.click(screen.getByRole('button', { name: 'util.py:2' }))

    await waitFor(() =>
      expect(document.activeElement?.getAttribute('aria-label')).toBe('lib/util.py, Python, code editor'),
    )
    expect(screen.getByText('Ln 2, Col 1')).toBeTruthy()
  })

  it('shows code and links as what they are, and no markup', async () => {
    await openChat()

    hears('<b>no</b> https://a.example/x. `code`\n```py\nprint(1)\n```')

    const link = within(messages()).getByRole('link')
    expect(link.getAttribute('href')).toBe('https://a.example/x')
    expect(link.getAttribute('rel')).toBe('noopener noreferrer')
    expect(messages().querySelector('b')).toBeNull()
    expect(messages().querySelector('pre')?.textContent).toBe('print(1)')
    expect(screen.getByRole('button', { name: 'Copy' })).toBeTruthy()
  })
})

describe('what is new', () => {
  it('is counted on the button and in the title until it is read, but not what was said before', async () => {
    page.server.chat('before you came')
    const { user } = await openRoom()
    await waitFor(() => expect(screen.getByRole('button', { name: 'Chat' })).toBeTruthy())

    hears('one')
    hears('two')
    expect(document.title).toBe('(2) main.py · Interview · Pairspace')
    expect(screen.getByText('Bo: two')).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Chat: 2 unread messages' }))

    await waitFor(() => expect(document.title).toBe('main.py · Interview · Pairspace'))
    expect(rows()).toEqual([
      expect.stringContaining('before you came'),
      'New messages',
      expect.stringMatching(/one.*two/s),
    ])
    await user.click(screen.getByRole('button', { name: 'Hide chat' }))
    hears('three')
    expect(screen.getByRole('button', { name: 'Chat: 1 unread message' })).toBeTruthy()
  })
})
