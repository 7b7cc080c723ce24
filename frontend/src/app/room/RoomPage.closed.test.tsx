import { EditorView } from '@codemirror/view'
import { act, screen, waitFor } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { selectVisit } from '../../features/rooms/visitsSlice'
import { activityChanged } from '../../features/suggestions/suggestionsSlice'
import { answerRequests } from '../../test/renderApp'
import { ROOM_ID } from '../../test/room'
import { editor, roomPage } from '../../test/roomPage'

let page: ReturnType<typeof roomPage>
let world: typeof page.world
let server: typeof page.server

beforeEach(() => {
  page = roomPage()
  ;({ world, server } = page)
})

describe('a room whose connection ends', () => {
  it('gives the place back to another tab, and takes it again on demand', async () => {
    const { user } = await page.openAsMember()
    act(() => world.socket.opens())
    await editor()

    act(() => server.drop(world.socket, 4409))
    expect(screen.getByRole('heading', { name: 'Opened in another tab' })).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Use here' }))

    expect(world.sockets).toHaveLength(2)
    act(() => world.socket.opens())
    expect((await editor()).textContent).toContain('print(1)')
  })

  it.each([
    ['offers a copy of what the server did not take', false, 1],
    ['offers no copy of what is saved', true, 0],
  ])('%s when the connection is refused', async (_, savesAtOnce, buttons) => {
    await page.openAsMember()
    act(() => world.socket.opens())
    const view = EditorView.findFromDOM(await editor())
    server.savesAtOnce = savesAtOnce
    act(() => view?.dispatch({ changes: { from: 0, insert: 'mine' } }))

    act(() => server.drop(world.socket, 4400))

    expect(screen.getByRole('heading', { name: 'The connection was refused' })).toBeTruthy()
    expect(screen.queryAllByRole('button', { name: 'Download my copy' })).toHaveLength(buttons)
    expect(screen.queryAllByText('Not stored on the server: your last edits.')).toHaveLength(buttons)
  })

  it('remembers that edits are only here, until the server has stored them', async () => {
    const { store } = await page.openAsMember()
    act(() => world.socket.opens())
    const view = EditorView.findFromDOM(await editor())
    const unsent = () => selectVisit(store.getState(), ROOM_ID)?.unsent
    expect(unsent()).toBe(false)

    act(() => server.drop(world.socket))
    act(() => view?.dispatch({ changes: { from: 0, insert: 'mine' } }))
    expect(unsent()).toBe(true)
    act(() => void window.dispatchEvent(new Event('online')))
    act(() => world.socket.opens())

    expect(server.text.toJSON()).toContain('mine')
    expect(unsent()).toBe(false)
  })

  it('keeps what a full room refused in sight until the user drops it', async () => {
    const { user } = await page.openAsMember()
    act(() => world.socket.opens())
    await editor()

    act(() => server.drop(world.socket, 4413))
    expect(screen.getByText(/your last edits were not taken/)).toBeTruthy()
    expect((await editor()).getAttribute('aria-readonly')).toBe('true')
    await user.click(screen.getByRole('button', { name: 'Undo my last edits and go on' }))
    await waitFor(() => expect(world.sockets).toHaveLength(2))
    act(() => world.socket.opens())

    await waitFor(async () => expect((await editor()).getAttribute('aria-readonly')).toBeNull())
  })

  it('names what a full room did not take, and takes out that alone', async () => {
    const { user } = await page.openAsMember()
    act(() => world.socket.opens())
    const view = EditorView.findFromDOM(await editor())
    world.socket.onSent = () => undefined
    act(() => view?.dispatch({ changes: { from: 0, insert: 'too long' } }))
    act(() => view?.dispatch({ changes: { from: 17, insert: 'n' } }))

    act(() => server.drop(world.socket, 4413))
    const sentence = 'This room is full: the 8 characters that you put into main.py at once were not taken.'
    expect(screen.getByText(sentence)).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Undo only that and go on' }))
    await waitFor(() => expect(world.sockets).toHaveLength(2))
    act(() => world.socket.opens())

    expect(server.text.toJSON()).toBe('print(1)\nn')
  })

  it('comes back under another client id, with its text, when somebody else wrote under its own', async () => {
    await page.openAsMember()
    act(() => world.socket.opens())
    const view = EditorView.findFromDOM(await editor())
    server.savesAtOnce = false
    act(() => server.drop(world.socket))
    act(() => view?.dispatch({ changes: { from: 0, insert: 'mine ' } }))
    expect(server.text.toJSON()).toBe('print(1)\n')
    await waitFor(() => expect(world.sockets).toHaveLength(2))

    act(() => server.drop(world.socket, 4504))
    await waitFor(() => expect(world.sockets).toHaveLength(3))
    act(() => world.socket.opens())

    expect(server.text.toJSON()).toBe('mine print(1)\n')
  })

  it('asks for no suggestions meanwhile, and forgets on its return that one did not come', async () => {
    const { store, user } = await page.openAsMember()
    act(() => world.socket.opens())
    const view = EditorView.findFromDOM(await editor())
    act(() => void store.dispatch(activityChanged('unavailable')))
    expect(screen.getByRole('button', { name: 'Suggestions: unavailable' })).toBeTruthy()

    act(() => server.drop(world.socket))
    const requests = answerRequests({})
    act(() => view?.focus())
    await user.keyboard('{Control>}{Shift>} {/Shift}{/Control}')
    expect(requests).toEqual([])
    act(() => void window.dispatchEvent(new Event('online')))
    act(() => world.socket.opens())

    await waitFor(() => expect(screen.getByRole('button', { name: 'Suggestions: on' })).toBeTruthy())
  })

  it('tells who runs the server what to set when it does not know the address', async () => {
    await page.openAsMember()
    act(() => world.socket.opens())
    await editor()

    act(() => server.drop(world.socket, 4403, 'origin'))

    expect(screen.getByRole('heading', { name: 'The server does not know this address' })).toBeTruthy()
    expect(screen.getByText(/set PUBLIC_URL to http/)).toBeTruthy()
  })

  it('says so to whom the room lets in no longer, and keeps a copy of what only they have', async () => {
    await page.openAsMember()
    act(() => world.socket.opens())
    const view = EditorView.findFromDOM(await editor())
    server.savesAtOnce = false
    act(() => view?.dispatch({ changes: { from: 0, insert: 'mine' } }))

    act(() => server.drop(world.socket, 4403, 'forbidden'))

    expect(screen.getByRole('heading', { name: 'You may not enter this room' })).toBeTruthy()
    expect(screen.getByText('Not stored on the server: your last edits.')).toBeTruthy()
    expect(screen.getByRole('button', { name: 'Download my copy' })).toBeTruthy()
    expect(world.sockets).toHaveLength(1)
  })

  it('says so when the room is deleted while one is inside', async () => {
    await page.openAsMember()
    act(() => world.socket.opens())
    await editor()

    act(() => server.drop(world.socket, 4410))

    expect(screen.getByText('This room does not exist or was deleted')).toBeTruthy()
    expect(world.sockets).toHaveLength(1)
  })
})
