import { act, screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { FakeServer } from '../../test/FakeServer'
import type { FakeWorld } from '../../test/FakeWorld'
import { visitorOf } from '../../test/people'
import { renderApp } from '../../test/renderApp'
import { SessionContext } from '../../ui/SessionContext'
import { ConnectionBanner } from './ConnectionBanner'
import { ConnectionChip } from './ConnectionChip'

// The session's clock and the page's are one here.
beforeEach(() => vi.useFakeTimers({ now: 1_000_000, shouldAdvanceTime: true }))
afterEach(() => vi.useRealTimers())

function inRoom() {
  return atDoor((world) => world.socket.opens())
}

/** Nothing has come of the first attempt yet, unless `begun` sees to that. */
function atDoor(begun: (world: FakeWorld) => void = () => undefined) {
  const server = new FakeServer()
  const visitor = visitorOf(server)
  visitor.session.start()
  begun(visitor.world)
  const { user } = renderApp(
    <SessionContext value={visitor.session}>
      <ConnectionChip />
      <ConnectionBanner />
    </SessionContext>,
  )
  const pass = (ms: number) =>
    act(() => {
      vi.advanceTimersByTime(ms)
    })
  return { server, pass, user, ...visitor }
}

/** What happens, and what the page finds out by it. */
async function settled(happening: () => void) {
  act(happening)
  await act(() => Promise.resolve())
}

async function failsToOpen(world: FakeWorld, times: number) {
  for (let i = 0; i < times; i++) {
    await settled(() => world.socket.ends(1006))
    await settled(() => world.pass(i === times - 1 ? 0 : 15_000))
  }
}

const chip = () => screen.getByTestId('connection-chip').textContent

describe('a room whose connection breaks', () => {
  it('says so in the chip at once, and in words when it lasts', () => {
    const { server, world, pass } = inRoom()
    expect(chip()).toBe('Saved')

    act(() => server.drop(world.socket))
    expect(chip()).toBe('Reconnecting…')
    expect(screen.queryByText(/Connection lost/)).toBeNull()
    pass(5500)

    expect(screen.getByText(/Connection lost. Keep typing/)).toBeTruthy()
    expect(screen.getByRole('button', { name: 'Retry now' })).toBeTruthy()
  })

  it('says that all is saved when it is back, for three seconds', () => {
    const { server, world, pass, mainFile } = inRoom()
    act(() => server.drop(world.socket))
    act(() => mainFile().text.insert(0, 'typed alone'))
    pass(5500)

    act(() => {
      world.pass(10_000)
      world.socket.opens()
    })
    expect(screen.getByText('Back online. Everything is saved.')).toBeTruthy()
    pass(3000)

    expect(screen.queryByText('Back online. Everything is saved.')).toBeNull()
  })

  it('keeps saying so while an attempt is under way', () => {
    const { server, world, pass } = inRoom()
    act(() => server.drop(world.socket))
    pass(5500)

    act(() => world.pass(250))

    expect(world.sockets).toHaveLength(2)
    expect(chip()).toBe('Reconnecting…')
    expect(screen.getByText(/Connection lost. Keep typing/)).toBeTruthy()
  })

  it('takes back that all is saved as soon as it breaks again', () => {
    const { server, world, pass } = inRoom()
    act(() => server.drop(world.socket))
    pass(5500)
    act(() => {
      world.pass(10_000)
      world.socket.opens()
    })
    pass(1000)

    act(() => server.drop(world.socket))

    expect(screen.queryByText('Back online. Everything is saved.')).toBeNull()
  })

  it('keeps the reason of the server in sight while it is asked again', () => {
    const { server, world } = inRoom()
    act(() => server.drop(world.socket, 4502, '5'))

    act(() => world.pass(6000))

    expect(world.sockets).toHaveLength(2)
    expect(screen.getByText(/This room has no free place. Trying again in 1 s/)).toBeTruthy()
  })

  it('says that one is offline, in words that keep their width', () => {
    const { server, world, mainFile } = inRoom()
    world.online = false
    act(() => server.drop(world.socket))

    act(() => {
      mainFile().text.insert(0, 'a')
      mainFile().text.insert(0, 'b')
    })

    expect(chip()).toBe('Offline')
  })

  it('says what to ask of the operator when requests are answered and no socket ever opens', async () => {
    const { world } = atDoor()
    world.answering = true

    await failsToOpen(world, 3)

    expect(screen.getByText(/has to pass on the headers Upgrade and Connection/)).toBeTruthy()
    await settled(() => world.pass(15_000))
    act(() => world.socket.ends(1006))
    expect(screen.getByText(/has to pass on the headers Upgrade and Connection/)).toBeTruthy()
    await settled(() => world.pass(15_000))
    act(() => world.socket.opens())
    expect(screen.queryByText(/Upgrade/)).toBeNull()
  })

  it.each([
    ['nothing at all is answered', false, 5],
    ['it has not failed often enough', true, 2],
  ])('blames no proxy while %s', async (_, answering, attempts) => {
    const { world, pass } = atDoor()
    world.answering = answering

    await failsToOpen(world, attempts)
    pass(5500)

    expect(screen.getByText('The server cannot be reached. It is tried again by itself.')).toBeTruthy()
  })

  it('blames no proxy when the server ends one open socket after the other', async () => {
    const { server, world } = inRoom()
    world.answering = true

    for (let i = 0; i < 5; i++) {
      await settled(() => server.drop(world.socket))
      await settled(() => world.pass(15_000))
      act(() => world.socket.opens())
    }
    await settled(() => server.drop(world.socket))

    expect(screen.queryByText(/Upgrade/)).toBeNull()
  })

  it('says calmly that the server had to leave out what it cannot read, until that is noted', async () => {
    const { world, user } = inRoom()

    act(() => world.socket.says('{"type":"room_state","data":{"unreadableUpdates":2}}'))

    expect(screen.getByText(/^2 stored changes of this room cannot be read/)).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Got it' }))
    expect(screen.queryByText(/cannot be read/)).toBeNull()
  })

  it('gives the reason of the server and counts down', () => {
    const { server, world } = inRoom()

    act(() => server.drop(world.socket, 4502, '30'))

    expect(screen.getByText(/This room has no free place. Trying again in 3[01] s/)).toBeTruthy()
  })
})
