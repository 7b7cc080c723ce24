import { EditorView } from '@codemirror/view'
import { act, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { selectVisit } from '../../features/rooms/visitsSlice'
import { answerRequests } from '../../test/renderApp'
import { ROOM, ROOM_ID } from '../../test/room'
import { GET_ROOM, editor, roomPage } from '../../test/roomPage'

let page: ReturnType<typeof roomPage>
let world: typeof page.world
let server: typeof page.server

beforeEach(() => {
  page = roomPage()
  ;({ world, server } = page)
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

describe('the page of a room', () => {
  it('asks who is new for a name before any socket is opened', async () => {
    answerRequests({ [GET_ROOM]: { body: ROOM } })
    page.openRoom()

    expect(await screen.findByRole('heading', { name: 'Join Interview' })).toBeTruthy()
    expect(world.sockets).toHaveLength(0)
  })

  it('shows the lobby’s frame and no editor while the room is looked up', async () => {
    vi.stubGlobal('fetch', () => new Promise(() => undefined))
    page.openRoom()

    expect(await screen.findByText('Looking for the room…')).toBeTruthy()
    expect(screen.queryByText('Loading the room…')).toBeNull()
  })

  it('says what the server says of a room that it cannot read', async () => {
    const detail = 'What is stored of this room cannot be read.'
    answerRequests({ [GET_ROOM]: { status: 503, body: { detail } } })
    page.openRoom()

    expect(await screen.findByText(new RegExp(detail))).toBeTruthy()
  })

  it.each([404, 410])('says of a room answered by %i that it is not there', async (status) => {
    answerRequests({ [GET_ROOM]: { status, body: { detail: 'No such room.' } } })
    page.openRoom()

    expect(await screen.findByText('This room does not exist or was deleted')).toBeTruthy()
  })

  it('does not ask the server about what can be no room', async () => {
    const requests = answerRequests({})
    page.openRoom('/room/nonsense')

    expect(await screen.findByText('This room does not exist or was deleted')).toBeTruthy()
    expect(requests).toEqual([])
  })

  it('is found under its code in capitals, too', async () => {
    answerRequests({ [GET_ROOM]: { body: ROOM } })
    page.openRoom(`/room/${ROOM_ID.toUpperCase()}`)

    expect(await screen.findByRole('heading', { name: 'Join Interview' })).toBeTruthy()
  })

  it('shows in the lobby who comes in meanwhile', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true })
    answerRequests({ [GET_ROOM]: { body: ROOM } })
    page.openRoom()
    await screen.findByText('Nobody is inside right now.')

    const bo = { id: 'm2', name: 'Bo', color: '#c74f0a', role: 'member' }
    answerRequests({ [GET_ROOM]: { body: { ...ROOM, participants: [bo] } } })
    await act(() => vi.advanceTimersByTimeAsync(5000))

    expect(await screen.findByText('Bo')).toBeTruthy()
  })

  it('says why a full file takes no more, until it does', async () => {
    await page.openAsMember()
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
    [
      'what is no text',
      [0xe9],
      'Nothing was inserted: notes.txt is no text, or in another encoding than UTF-8',
      'alert',
    ],
    [
      'what does not fit',
      Array<number>(12).fill(0x61),
      'with notes.txt this file would hold more than 20',
      'alert',
    ],
    ['what was inserted', [0x61], 'notes.txt was inserted.', 'status'],
  ])('says and shows of a dropped file %s', async (_, bytes, sentence, role) => {
    await page.openAsMember()
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
    const { user } = await page.openAsMember()
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
    const { user } = await page.openAsMember()
    act(() => world.socket.opens())
    await user.click(await screen.findByRole('button', { name: 'People: only you' }))
    expect(screen.getByRole('complementary', { name: 'People' })).toBeTruthy()

    await user.keyboard('{Escape}')

    expect(screen.queryByRole('complementary')).toBeNull()
  })

  it('puts the caret of a member who comes in at the end of the text', async () => {
    await page.openAsMember()
    act(() => world.socket.opens())
    const content = await editor()
    await waitFor(() => expect(document.activeElement).toBe(content))

    expect(EditorView.findFromDOM(content)?.state.selection.main.head).toBe('print(1)\n'.length)
  })

  it('sends the hint away with the first key', async () => {
    await page.openAsMember()
    act(() => world.socket.opens())
    const view = EditorView.findFromDOM(await editor())
    const hint = screen.getByRole('region', { name: 'Ready when you are' })
    expect(within(hint).getByRole('button', { name: /^Copy link/ })).toBeTruthy()
    server.savesAtOnce = false

    act(() => view?.dispatch({ changes: { from: 0, insert: 'x' } }))

    expect(screen.queryByText('Ready when you are')).toBeNull()
  })

  it('says beside the link that nobody else can open it, while the server is this very machine', async () => {
    await page.openAsMember()

    expect(screen.getAllByText('works on this machine only').length).toBe(1)
  })

  it('changes who one is without taking the editor away', async () => {
    const { user, store } = await page.openAsMember()
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
    const { store } = await page.openAsMember()
    act(() => world.socket.opens())
    await editor()

    act(() => void server.doc.getMap('meta').set('title', 'Kata'))

    expect(screen.getByRole('heading', { name: 'Kata' })).toBeTruthy()
    expect(document.title).toBe('main.py · Kata · Pairspace')
    expect(selectVisit(store.getState(), ROOM_ID)?.title).toBe('Kata')
  })

  it('closes the list of people on a tap elsewhere', async () => {
    const { user } = await page.openAsMember()
    act(() => world.socket.opens())
    await user.click(await screen.findByRole('button', { name: 'People: only you' }))

    await user.click(screen.getByRole('complementary', { name: 'People' }))
    expect(screen.getByRole('complementary', { name: 'People' })).toBeTruthy()
    await user.click(await editor())

    expect(screen.queryByRole('complementary')).toBeNull()
  })

  it('warns when a file is getting large, and only then', async () => {
    await page.openAsMember()
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
    const { user } = page.openRoom()
    const again = await screen.findByRole('button', { name: 'Try again' })

    answerRequests({ [GET_ROOM]: { body: ROOM } })
    await user.click(again)

    expect(await screen.findByRole('heading', { name: 'Join Interview' })).toBeTruthy()
  })

  it('shows a member the text once it is there, under the name of file and room', async () => {
    await page.openAsMember()
    expect(screen.getByTestId('connection-chip').textContent).toBe('Connecting…')

    act(() => world.socket.opens())

    expect((await editor()).textContent).toContain('print(1)')
    expect((await editor()).getAttribute('aria-label')).toBe('main.py, Python, code editor')
    expect(document.title).toBe('main.py · Interview · Pairspace')
    expect(screen.getByTestId('connection-chip').textContent).toBe('Saved')
  })
})
