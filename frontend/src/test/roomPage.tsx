import { act, screen, waitFor } from '@testing-library/react'
import type { ReactElement } from 'react'
import { Route, Routes } from 'react-router'
import { expect, vi } from 'vitest'
import { RoomPage } from '../app/room/RoomPage'
// Read before the first test, so that none of them waits for it on a busy machine.
import '../app/room/RoomSessionProvider'
import { browserEnvironment } from '../collab/session/environment'
import { roomEntered } from '../features/rooms/visitsSlice'
import { FakeServer } from './FakeServer'
import { FakeWorld } from './FakeWorld'
import { answerRequests, renderApp } from './renderApp'
import { ROOM, ROOM_ID, VISIT } from './room'

export const GET_ROOM = `GET /api/rooms/${ROOM_ID}`
const GET_MESSAGES = `${GET_ROOM}/messages`

/**
 * The page of a room over a server in memory, not opened yet.
 *
 * @param around what the page stands in
 */
export function roomPage(around: (page: ReactElement) => ReactElement = (page) => page) {
  const world = new FakeWorld()
  const server = new FakeServer('print(1)\n')
  server.serve(world)
  vi.spyOn(browserEnvironment, 'openSocket').mockImplementation((url) => world.openSocket(url))

  const openRoom = (path = `/room/${ROOM_ID}`) =>
    renderApp(
      around(
        <Routes>
          <Route path="/room/:roomId" element={<RoomPage />} />
        </Routes>,
      ),
      path,
    )

  /** Opens it as somebody who is known; the socket waits to be opened. */
  async function openAsMember() {
    const chat = {
      get body() {
        return { messages: server.messages, more: false }
      },
    }
    answerRequests({ [GET_ROOM]: { body: ROOM }, [GET_MESSAGES]: chat })
    const app = openRoom()
    act(() => void app.store.dispatch(roomEntered(VISIT)))
    await waitFor(() => expect(world.sockets).toHaveLength(1), { timeout: 10_000 })
    return app
  }

  return { world, server, openRoom, openAsMember }
}

export const editor = () => screen.findByRole('textbox', { name: /code editor/ })
