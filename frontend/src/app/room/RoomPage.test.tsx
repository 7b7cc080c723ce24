import { EditorView } from '@codemirror/view'
import { act, screen, waitFor, within } from '@testing-library/react'
import { Route, Routes } from 'react-router'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { browserSurroundings } from '../../collab/session/surroundings'
import { roomEntered, selectVisit } from '../../features/rooms/visitsSlice'
import { FakeServer } from '../../test/FakeServer'
import { FakeWorld } from '../../test/FakeWorld'
import { answerRequests, renderApp } from '../../test/renderApp'
import { ROOM, ROOM_ID, VISIT } from '../../test/room'
import { RoomPage } from './RoomPage'
// Read before the first test, so that none of them waits for it on a busy machine.
import './Workspace'

const GET_ROOM = `GET /api/rooms/${ROOM_ID}`

let world: FakeWorld
let server: FakeServer

beforeEach(() => {
  world = new FakeWorld()
  server = new FakeServer('print(1)\n')
  server.serve(world)
  vi.spyOn(browserSurroundings, 'openSocket').mockImplementation((url) => world.openSocket(url))
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

function openRoom(path = `/room/${ROOM_ID}`) {
  const app = renderApp(
    <Routes>
      <Route path="/room/:roomId" element={<RoomPage />} />
    </Routes>,
    path,
  )
  return app
}

async function openAsMember() {
  answerRequests({ [GET_ROOM]: { body: ROOM } })
  const app = openRoom()
  act(() => void app.store.dispatch(roomEntered(VISIT)))
  await waitFor(() => expect(world.sockets).toHaveLength(1), { timeout: 10_000 })
  return app
}

const editor = () => screen.findByRole('textbox', { name: /code editor/ })

describe('the page of a room', () => {
  it('asks who is new for a name before any socket is opened', async () => {
    answerRequests({ [GET_ROOM]: { body: ROOM } })
    openRoom()

    expect(await screen.findByRole('heading', { name: 'Join Interview' })).toBeTruthy()
    expect(world.sockets).toHaveLength(0)
  })

  it('shows the lobby’s frame and no editor while the room is looked up', async () => {
    vi.stubGlobal('fetch', () => new Promise(() => undefined))
    openRoom()

    expect(await screen.findByText('Looking for the room…')).toBeTruthy()
    expect(screen.queryByText('Loading the room…')).toBeNull()
  })

  it('says what the server says of a room that it cannot read', async () => {
    const detail = 'What is stored of this room cannot be read.'
    answerRequests({ [GET_ROOM]: { status: 503, body: { detail } } })
    openRoom()

    expect(await screen.findByText(new RegExp(detail))).toBeTruthy()
  })

  it.each([404, 410])('says of a room answered by %i that it is not there', async (status) => {
    answerRequests({ [GET_ROOM]: { status, body: { detail: 'No such room.' } } })
    openRoom()

    expect(await screen.findByText('This room does not exist or was deleted')).toBeTruthy()
  })

  it('does not ask the server about what can be no room', async () => {
    const requests = answerRequests({})
    openRoom('/room/nonsense')

    expect(await screen.findByText('This room does not exist or was deleted')).toBeTruthy()
    expect(requests).toEqual([])
  })

  it('is found under its code in capitals, too', async () => {
    answerRequests({ [GET_ROOM]: { body: ROOM } })
    openRoom(`/room/${ROOM_ID.toUpperCase()}`)

    expect(await screen.findByRole('heading', { name: 'Join Interview' })).toBeTruthy()
  })

  it('shows in the lobby who comes in meanwhile', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true })
    answerRequests({ [GET_ROOM]: { body: ROOM } })
    openRoom()
    await screen.findByText('Nobody is inside right now.')

    const bo = { id: 'm2', name: 'Bo', color: '#c74f0a', role: 'member' }
    answerRequests({ [GET_ROOM]: { body: { ...ROOM, participants: [bo] } } })
    await act(() => vi.advanceTimersByTimeAsync(5000))

    expect(await screen.findByText('Bo')).toBeTruthy()
  })

  it('says why a full file takes no more, until it does', async () => {
    await openAsMember()
    act(() => world.socket.opens())
    const view = EditorView.findFromDOM(await editor())
    const type = (insert: string) => act(() => view?.dispatch({ changes: { from: 0, insert } }))

    type('more than fits in here')
    expect(screen.getByText('This file holds 20 characters and cannot take more.')).toBeTruthy()
    expect(server.text.toJSON()).toBe('print(1)\n')
    type('fits')

    expect(screen.queryByText(/cannot take more/)).toBeNull()
  })

  it.each([
    ['what is no text', [0xe9], 'Nothing was inserted: notes.txt is no text in UTF-8.', 'alert'],
    [
      'what does not fit',
      Array<number>(12).fill(0x61),
      'with notes.txt this file would hold more than 20',
      'alert',
    ],
    ['what was inserted', [0x61], 'notes.txt was inserted.', 'status'],
  ])('says and shows of a dropped file %s', async (_, bytes, sentence, role) => {
    await openAsMember()
    act(() => world.socket.opens())
    const content = await editor()
    const view = EditorView.findFromDOM(content)
    if (view !== null) vi.spyOn(view, 'posAtCoords').mockReturnValue(0)

    const files = [new File([Uint8Array.from(bytes)], 'notes.txt')]
    content.dispatchEvent(
      Object.assign(new Event('drop', { bubbles: true, cancelable: true }), { dataTransfer: { files } }),
    )

    const said = new RegExp(sentence)
    expect(await screen.findByText(said, { selector: 'p' })).toBeTruthy()
    expect(screen.getByText(said, { selector: `[role=${role}] span` })).toBeTruthy()
    act(() => view?.dispatch({ changes: { from: 0, insert: 'x' }, userEvent: 'input.type' }))
    expect(screen.queryByText(said, { selector: 'p' })).toBeNull()
  })

  it.each([
    ['everything is saved', true, 'Everything is saved as you type.'],
    ['not yet', false, 'Not saved yet. It is done by itself as soon as the server answers.'],
  ])('answers Ctrl+S with the truth: %s', async (_, savesAtOnce, sentence) => {
    const { user } = await openAsMember()
    act(() => world.socket.opens())
    const view = EditorView.findFromDOM(await editor())
    server.savesAtOnce = savesAtOnce
    act(() => view?.dispatch({ changes: { from: 0, insert: 'mine' } }))

    await user.keyboard('{Control>}s{/Control}')

    expect(await screen.findByText(sentence)).toBeTruthy()
    const save = new KeyboardEvent('keydown', { key: 's', ctrlKey: true, bubbles: true, cancelable: true })
    expect(document.body.dispatchEvent(save)).toBe(false)
  })

  it('shows who is inside on demand, and closes the list with Escape', async () => {
    const { user } = await openAsMember()
    act(() => world.socket.opens())
    await user.click(await screen.findByRole('button', { name: 'People: only you' }))
    expect(screen.getByRole('complementary', { name: 'People' })).toBeTruthy()

    await user.keyboard('{Escape}')

    expect(screen.queryByRole('complementary')).toBeNull()
  })

  it('puts the caret of a member who comes in at the end of the text', async () => {
    await openAsMember()
    act(() => world.socket.opens())
    const content = await editor()
    await waitFor(() => expect(document.activeElement).toBe(content))

    expect(EditorView.findFromDOM(content)?.state.selection.main.head).toBe('print(1)\n'.length)
  })

  it('sends the hint away with the first key', async () => {
    await openAsMember()
    act(() => world.socket.opens())
    const view = EditorView.findFromDOM(await editor())
    const hint = screen.getByRole('region', { name: 'Ready when you are' })
    expect(within(hint).getByRole('button', { name: /^Copy link/ })).toBeTruthy()
    server.savesAtOnce = false

    act(() => view?.dispatch({ changes: { from: 0, insert: 'x' } }))

    expect(screen.queryByText('Ready when you are')).toBeNull()
  })

  it('says beside the link that nobody else can open it, while the server is this very machine', async () => {
    await openAsMember()

    expect(screen.getAllByText('works on this machine only').length).toBe(1)
  })

  it('changes who one is without taking the editor away', async () => {
    const { user, store } = await openAsMember()
    act(() => world.socket.opens())
    const content = await editor()
    await user.click(await screen.findByRole('button', { name: 'People: only you' }))
    await user.click(screen.getByRole('button', { name: /Change your name and colour/ }))
    const body = { memberId: 'm1', name: 'Ada L.', color: '#c74f0a', role: 'member', capabilities: ['edit'] }
    const requests = answerRequests({
      [`POST /api/rooms/${ROOM_ID}/join`]: { body },
      [GET_ROOM]: { body: ROOM },
    })

    // The name is selected, so that typing replaces it.
    await user.keyboard('Ada L.')
    await user.click(screen.getByRole('radio', { name: 'Colour 2' }))
    await user.click(screen.getByRole('button', { name: 'Save' }))

    await waitFor(() =>
      expect(document.activeElement?.getAttribute('title')).toBe('Change your name and colour'),
    )
    await waitFor(() => expect(selectVisit(store.getState(), ROOM_ID)).toMatchObject({ name: 'Ada L.' }))
    expect(requests[0]?.body).toEqual({ name: 'Ada L.', color: '#c74f0a' })
    await waitFor(() => expect(world.sockets).toHaveLength(2))
    act(() => world.socket.opens())
    expect(world.socket.texts[0]).toMatchObject({ data: { name: 'Ada L.' } })
    expect(await editor()).toBe(content)
  })

  it('shows at once what somebody else calls the room, and remembers it', async () => {
    const { store } = await openAsMember()
    act(() => world.socket.opens())
    await editor()

    act(() => void server.doc.getMap('meta').set('title', 'Kata'))

    expect(screen.getByRole('heading', { name: 'Kata' })).toBeTruthy()
    expect(document.title).toBe('main.py · Kata · Pairspace')
    expect(selectVisit(store.getState(), ROOM_ID)?.title).toBe('Kata')
  })

  it('closes the list of people on a tap elsewhere', async () => {
    const { user } = await openAsMember()
    act(() => world.socket.opens())
    await user.click(await screen.findByRole('button', { name: 'People: only you' }))

    await user.click(screen.getByRole('complementary', { name: 'People' }))
    expect(screen.getByRole('complementary', { name: 'People' })).toBeTruthy()
    await user.click(await editor())

    expect(screen.queryByRole('complementary')).toBeNull()
  })

  it('warns when a file is getting large, and only then', async () => {
    await openAsMember()
    act(() => world.socket.opens())
    const view = EditorView.findFromDOM(await editor())

    expect(screen.queryByText(/is getting large/)).toBeNull()
    act(() => view?.dispatch({ changes: { from: 0, insert: 'ab' } }))
    expect(screen.getByText('This file is getting large: at 20 characters it takes no more.')).toBeTruthy()
    act(() => view?.dispatch({ changes: { from: 0, to: 2 } }))

    expect(screen.queryByText(/is getting large/)).toBeNull()
  })

  it('offers to try again when the server cannot be reached', async () => {
    answerRequests({})
    const { user } = openRoom()
    const again = await screen.findByRole('button', { name: 'Try again' })

    answerRequests({ [GET_ROOM]: { body: ROOM } })
    await user.click(again)

    expect(await screen.findByRole('heading', { name: 'Join Interview' })).toBeTruthy()
  })

  it('shows a member the text once it is there, under the name of file and room', async () => {
    await openAsMember()
    expect(screen.getByTestId('connection-chip').textContent).toBe('Connecting…')

    act(() => world.socket.opens())

    expect((await editor()).textContent).toContain('print(1)')
    expect((await editor()).getAttribute('aria-label')).toBe('main.py, Python, code editor')
    expect(document.title).toBe('main.py · Interview · Pairspace')
    expect(screen.getByTestId('connection-chip').textContent).toBe('Saved')
  })

  it('gives the place back to another tab, and takes it again on demand', async () => {
    const { user } = await openAsMember()
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
    await openAsMember()
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
    const { store } = await openAsMember()
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
    const { user } = await openAsMember()
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
    const { user } = await openAsMember()
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
    await openAsMember()
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

  it('tells who runs the server what to set when it does not know the address', async () => {
    await openAsMember()
    act(() => world.socket.opens())
    await editor()

    act(() => server.drop(world.socket, 4403, 'origin'))

    expect(screen.getByRole('heading', { name: 'The server does not know this address' })).toBeTruthy()
    expect(screen.getByText(/set PUBLIC_URL to http/)).toBeTruthy()
  })

  it('says so when the room is deleted while one is inside', async () => {
    await openAsMember()
    act(() => world.socket.opens())
    await editor()

    act(() => server.drop(world.socket, 4410))

    expect(screen.getByText('This room does not exist or was deleted')).toBeTruthy()
    expect(world.sockets).toHaveLength(1)
  })
})
