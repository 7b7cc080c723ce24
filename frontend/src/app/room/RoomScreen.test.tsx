import { EditorView } from '@codemirror/view'
import { act, screen, waitFor } from '@testing-library/react'
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

const rendered = vi.hoisted(() => ({ header: 0 }))

// A child of the room's screen that keeps nothing back: it is rendered whenever the screen is.
vi.mock('./RoomHeader', () => ({
  RoomHeader: () => {
    rendered.header += 1
    return null
  },
}))

it('a key renders neither the room nor anything in it but the status bar', async () => {
  const world = new FakeWorld()
  const server = new FakeServer('print(1)\n')
  server.savesAtOnce = false
  server.serve(world)
  vi.spyOn(browserSurroundings, 'openSocket').mockImplementation((url) => world.openSocket(url))
  answerRequests({ [`GET /api/rooms/${ROOM_ID}`]: { body: ROOM } })
  const { store } = renderApp(
    <Routes>
      <Route path="/room/:roomId" element={<RoomPage />} />
    </Routes>,
    `/room/${ROOM_ID}`,
  )
  act(() => void store.dispatch(roomEntered(VISIT)))
  await waitFor(() => expect(world.sockets).toHaveLength(1), { timeout: 10_000 })
  act(() => world.socket.opens())
  const view = EditorView.findFromDOM(await screen.findByRole('textbox', { name: /code editor/ }))
  const type = (text: string) => {
    act(() => view?.dispatch({ changes: { from: 0, insert: text }, selection: { anchor: 1 } }))
    act(() => server.save())
  }
  // The first key sends the hint away.
  type('a')
  const before = rendered.header

  for (const key of 'bcdefgh') type(key)

  expect(before).toBeGreaterThan(0)
  expect(rendered.header).toBe(before)
})
