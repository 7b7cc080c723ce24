import { EditorView } from '@codemirror/view'
import { act, screen, waitFor } from '@testing-library/react'
import { Profiler } from 'react'
import { Route, Routes } from 'react-router'
import { expect, it, vi } from 'vitest'
import { browserSurroundings } from '../../collab/session/surroundings'
import { roomEntered } from '../../features/rooms/visitsSlice'
import { FakeServer } from '../../test/FakeServer'
import { FakeWorld } from '../../test/FakeWorld'
import { answerRequests, renderApp } from '../../test/renderApp'
import { ROOM, ROOM_ID, VISIT } from '../../test/room'
import { RoomPage } from './RoomPage'
import './Workspace'

it('a key renders nothing at all', async () => {
  const rendered = vi.fn()
  const world = new FakeWorld()
  const server = new FakeServer('print(1)\n')
  server.savesAtOnce = false
  server.serve(world)
  vi.spyOn(browserSurroundings, 'openSocket').mockImplementation((url) => world.openSocket(url))
  answerRequests({ [`GET /api/rooms/${ROOM_ID}`]: { body: ROOM } })
  const { store } = renderApp(
    <Profiler id="page" onRender={rendered}>
      <Routes>
        <Route path="/room/:roomId" element={<RoomPage />} />
      </Routes>
    </Profiler>,
    `/room/${ROOM_ID}`,
  )
  act(() => void store.dispatch(roomEntered(VISIT)))
  await waitFor(() => expect(world.sockets).toHaveLength(1), { timeout: 10_000 })
  act(() => world.socket.opens())
  const view = EditorView.findFromDOM(await screen.findByRole('textbox', { name: /code editor/ }))
  const type = async (text: string) => {
    const { head } = view!.state.selection.main
    act(() => view!.dispatch({ changes: { from: head, insert: text }, selection: { anchor: head + 1 } }))
    expect(screen.getByTestId('connection-chip').dataset.saved).toBe('false')
    await waitFor(() => expect(screen.getByTestId('caret-place').textContent).toContain(`Col ${head + 2}`))
    act(() => server.save())
    expect(screen.getByTestId('connection-chip').dataset.saved).toBe('true')
  }
  act(() => view!.dispatch({ selection: { anchor: 0 } }))
  // The first key sends the hint away; with the next ones React learns that nothing else has changed.
  for (const key of 'abc') await type(key)
  rendered.mockClear()

  for (const key of 'defgh') await type(key)

  expect(rendered).not.toHaveBeenCalled()
})
