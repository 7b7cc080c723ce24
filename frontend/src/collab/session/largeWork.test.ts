import { describe, expect, it } from 'vitest'
import { FakeServer } from '../../test/FakeServer'
import { mainFileOf, visitorOf } from '../../test/people'

const roomState = (maxFrameBytes: number) =>
  JSON.stringify({ type: 'room_state', data: { limits: { maxFrameBytes } } })

function connected(maxFrameBytes: number, starterText = '') {
  const server = new FakeServer(starterText)
  const visitor = visitorOf(server)
  visitor.session.start()
  visitor.world.socket.opens()
  visitor.world.socket.says(roomState(maxFrameBytes))
  return { server, ...visitor, text: mainFileOf(visitor.session).text }
}

const largestFrame = ({ sent }: { sent: readonly (string | Uint8Array)[] }) =>
  Math.max(...sent.filter((frame) => typeof frame !== 'string').map(({ length }) => length))

describe('more than fits into one frame', () => {
  it('is sent in pieces while connected, and saved only with the last', () => {
    const { server, session, text, world } = connected(2000)
    server.savesAtOnce = false

    text.insert(0, 'x'.repeat(9000))

    expect(largestFrame(world.socket)).toBeLessThanOrEqual(2000)
    expect(server.text.toJSON()).toHaveLength(9000)
    world.socket.says('{"type":"saved","data":{"through":3}}')
    expect(session.state().unsaved).toBe(1)
    server.save()
    expect(session.state().unsaved).toBe(0)
  })

  it('is sent in pieces after a lost connection, without what was deleted meanwhile', () => {
    const { server, session, text, world } = connected(20_000)
    server.drop(world.socket)
    for (let paste = 0; paste < 6; paste++) {
      text.delete(0, text.length)
      text.insert(0, `${paste}`.repeat(89_000))
    }
    text.insert(0, 'a note ')

    world.pass(250)
    world.socket.opens()

    expect(largestFrame(world.socket)).toBeLessThanOrEqual(20_000)
    expect(server.text.toJSON()).toBe(`a note ${'5'.repeat(89_000)}`)
    expect(session.state()).toMatchObject({ unsaved: 0, connection: { status: 'live' } })
  })
})

describe('what the server refuses for its size', () => {
  it('is the longest insertion that it does not have, and only that is taken out', () => {
    const { server, session, text, world } = connected(100_000, 'from before, long enough to be the longest')
    server.drop(world.socket)
    text.insert(0, 'a note ')
    text.insert(text.length, 'X'.repeat(30))
    text.insert(3, 'another')
    world.pass(250)
    world.socket.opens()
    server.drop(world.socket, 4413)
    const misfit = session.misfit()

    expect(misfit).toMatchObject({ chars: 30, fileName: 'main.py' })
    session.goOnWithout(misfit!)
    world.socket.opens()

    expect(server.text.toJSON()).toBe('a nanotherote from before, long enough to be the longest')
    expect(session.state()).toMatchObject({ unsaved: 0, connection: { status: 'live' } })
  })

  it('is not what it had confirmed before', () => {
    const { server, session, text, world } = connected(100_000)
    text.insert(0, 'X'.repeat(50))
    server.savesAtOnce = false
    text.insert(0, 'newer')
    server.drop(world.socket, 4413)

    expect(session.misfit()).toMatchObject({ chars: 5 })
  })
})
