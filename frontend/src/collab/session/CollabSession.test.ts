import { describe, expect, it } from 'vitest'
import { FakeServer } from '../../test/FakeServer'
import { ADA, mainFileOf, twoClients, visitorOf } from '../../test/people'
import { updateFrame } from '../protocol/frames'

function connected(starterText = '') {
  const server = new FakeServer(starterText)
  const visitor = visitorOf(server)
  visitor.session.start()
  visitor.world.socket.opens()
  return { server, ...visitor, text: mainFileOf(visitor.session).text }
}

describe('a session that starts', () => {
  it('may not be typed in before the first exchange', () => {
    const { session, world } = visitorOf(new FakeServer())

    session.start()

    expect(session.state()).toMatchObject({ connection: { status: 'connecting' }, editable: false })
    world.socket.opens()
    expect(session.state()).toMatchObject({ connection: { status: 'live' }, editable: true })
  })

  it('speaks binary first and introduces itself then', () => {
    const { world } = connected()

    expect(world.socket.sent[0]).toEqual(Uint8Array.of(0, 0, 1, 0))
    expect(world.socket.texts).toEqual([{ type: 'join_room', data: ADA }])
  })

  it('does not call an empty history saved before the server did', () => {
    const server = new FakeServer()
    server.savesAtOnce = false
    const { session, world } = visitorOf(server)
    session.start()
    world.socket.opens()

    expect(session.state().confirmed).toBe(false)
    server.save()
    expect(session.state().confirmed).toBe(true)
  })
})

describe('two people in a room', () => {
  it('see what the other types', () => {
    const { ada, bo } = twoClients('ab')

    ada.mainFile().text.insert(1, 'X')
    bo.mainFile().text.insert(0, 'Y')

    expect(ada.mainFile().text.toJSON()).toBe('YaXb')
    expect(bo.mainFile().text.toJSON()).toBe('YaXb')
  })

  it('lose nothing when one of them was away', () => {
    const { server, ada, bo } = twoClients('ab')
    server.drop(bo.world.socket)

    ada.mainFile().text.insert(2, ' from Ada')
    bo.mainFile().text.insert(0, 'from Bo ')
    bo.world.pass(10_000)
    bo.world.socket.opens()

    expect(ada.mainFile().text.toJSON()).toBe('from Bo ab from Ada')
    expect(bo.mainFile().text.toJSON()).toBe('from Bo ab from Ada')
  })
})

describe('one’s own presence', () => {
  it('is there again after a page came back from the browser’s cache', () => {
    const { session } = connected()
    session.presence.leave()

    session.presence.introduce(ADA)

    expect(session.presence.awareness.getLocalState()).toEqual({ user: ADA })
  })
})

describe('saving', () => {
  it('is done when the server has stored every edit, and not before', () => {
    const { server, session, text } = connected()
    server.savesAtOnce = false

    text.insert(0, 'a')
    text.insert(0, 'b')

    expect(session.state().unsaved).toBe(2)
    server.save()
    expect(session.state().unsaved).toBe(0)
  })

  it('shows only when it takes longer than a blink', () => {
    const { server, session, text, world } = connected()
    server.savesAtOnce = false
    text.insert(0, 'a')

    world.pass(399)
    expect(session.state().saving).toBe(false)
    world.pass(1)
    expect(session.state().saving).toBe(true)
    server.save()
    expect(session.state().saving).toBe(false)
  })

  it('does not count what others type', () => {
    const { server, session } = connected()
    server.savesAtOnce = false

    server.text.insert(0, 'from somebody else')

    expect(session.state().unsaved).toBe(0)
  })

  it('keeps counting while there is no connection', () => {
    const { server, session, text, world } = connected()
    server.drop(world.socket)

    text.insert(0, 'a')
    text.insert(0, 'b')

    expect(session.state()).toMatchObject({ unsaved: 2, connection: { status: 'retrying' }, editable: true })
  })
})

describe('a lost connection', () => {
  it('comes back by itself with everything that was typed meanwhile', () => {
    const { server, session, text, world } = connected()
    server.drop(world.socket)
    text.insert(0, 'kept')

    world.pass(250)
    world.socket.opens()

    expect(server.text.toJSON()).toBe('kept')
    expect(session.state()).toMatchObject({ connection: { status: 'live' }, unsaved: 0 })
  })

  it('is tried again at once when the user asks', () => {
    const { server, session, world } = connected()
    for (let attempt = 0; attempt < 5; attempt++) {
      server.drop(world.socket)
      world.pass(10_000)
    }
    server.drop(world.socket)
    const before = world.sockets.length

    session.retryNow()

    expect(world.sockets).toHaveLength(before + 1)
  })

  it('is tried again at once when the network is back', () => {
    const { server, session, world } = connected()
    world.setOnline(false)
    server.drop(world.socket)
    expect(session.state().connection.status).toBe('offline')
    const before = world.sockets.length

    world.setOnline(true)

    expect(world.sockets).toHaveLength(before + 1)
  })

  it('is noticed by silence, after a question that nobody answered', () => {
    const { session, world } = connected()
    const first = world.socket

    world.pass(17_500)
    expect(first.texts).toContainEqual({ type: 'ping' })
    world.pass(2500)

    expect(session.state().connection.status).toBe('retrying')
    expect(first.readyState).toBe(3)
  })

  it('is noticed half a second after the network has gone, if the server does not answer', () => {
    const { session, world } = connected()

    world.setOnline(false)
    expect(world.socket.texts).toContainEqual({ type: 'ping' })
    world.pass(500)

    expect(session.state().connection.status).toBe('offline')
  })

  it('is not assumed without a network while the server answers: it may be on this computer', () => {
    const { session, world } = connected()

    world.setOnline(false)
    world.socket.says('{"type":"pong"}')
    world.pass(7500)

    expect(session.state().connection.status).toBe('live')
  })

  it('is called offline as soon as the network goes, also between two attempts', () => {
    const { server, session, world } = connected()
    server.drop(world.socket, 4502, '30')

    world.setOnline(false)

    expect(session.state().connection.status).toBe('offline')
  })

  it('is one state for as long as attempts fail without a network', () => {
    const { server, session, world } = connected()
    world.setOnline(false)
    server.drop(world.socket)
    const offline = session.state().connection

    world.pass(250)
    expect(world.sockets).toHaveLength(2)
    expect(session.state().connection).toBe(offline)
    server.drop(world.socket)

    expect(session.state().connection).toBe(offline)
  })

  it('is not suspected while the heart beats', () => {
    const { session, world } = connected()

    for (let beat = 0; beat < 10; beat++) {
      world.pass(12_000)
      world.socket.says(Uint8Array.of(1, 1, 0))
    }

    expect(world.sockets).toHaveLength(1)
    expect(session.state().connection.status).toBe('live')
  })

  it('waits as long as a full room told', () => {
    const { server, session, world } = connected()
    server.drop(world.socket, 4502, '30')

    expect(session.state().connection).toMatchObject({ status: 'retrying', broken: { reason: 'roomFull' } })
    world.pass(29_000)
    expect(world.sockets).toHaveLength(1)
    world.pass(2000)
    expect(world.sockets).toHaveLength(2)
  })

  it('is final when the room does not exist', () => {
    const { server, session, world } = connected()
    server.drop(world.socket, 4404)

    world.pass(600_000)
    world.setOnline(true)

    expect(session.state().connection).toEqual({ status: 'closed', reason: 'unknownRoom' })
    expect(world.sockets).toHaveLength(1)
  })
})

describe('a damaged frame', () => {
  it.each([
    ['that ends too early', Uint8Array.of(0, 2, 200, 1)],
    ['with an update that is none', updateFrame(Uint8Array.of(9, 9, 9, 9))],
  ])('%s makes the session start a new socket and a full exchange', (_, frame) => {
    const { server, session, text, world } = connected('text')

    world.socket.says(frame)
    expect(session.state().connection.status).toBe('retrying')
    world.pass(250)
    world.socket.opens()
    server.text.insert(4, ' and more')

    expect(text.toJSON()).toBe('text and more')
  })

  it('of presence disturbs nothing', () => {
    const { session, world } = connected()

    world.socket.says(Uint8Array.of(1, 5, 1, 7, 1, 1, 123))

    expect(session.state().connection.status).toBe('live')
    expect(session.peers()).toEqual([])
  })
})
