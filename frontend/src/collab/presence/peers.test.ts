import { describe, expect, it } from 'vitest'
import { tellPresence, twoClients } from '../../test/people'
import { peerOf } from './peers'

describe('a presence', () => {
  it('is read with name, colour and cursor', () => {
    const cursor = { fileId: 'f', anchor: { item: null }, head: { item: null } }

    expect(peerOf(7, { user: { name: ' Ada ', color: '#1873da', id: 'm1' }, cursor, typing: true })).toEqual({
      clientId: 7,
      memberId: 'm1',
      name: 'Ada',
      color: '#1873da',
      cursor,
      typing: true,
      activity: 'active',
      view: undefined,
      request: undefined,
    })
  })

  it.each([undefined, null, 'Ada', {}, { user: 'Ada' }, { user: { name: '  ' } }, { user: { name: 7 } }])(
    'without a name is nobody: %j',
    (state) => {
      expect(peerOf(7, state)).toBeUndefined()
    },
  )

  it('can not smuggle anything but a colour into the style sheet', () => {
    expect(peerOf(7, { user: { name: 'Eve', color: 'red; background: url(//evil)' } })?.color).toBe('#697496')
  })

  it('has its name cut where names end', () => {
    expect(peerOf(7, { user: { name: 'x'.repeat(500) } })?.name).toHaveLength(40)
  })

  it('has no name that turns or hides text', () => {
    expect(peerOf(7, { user: { name: 'A\u202Eda\u200B\nL.' } })?.name).toBe('Ada L.')
    expect(peerOf(7, { user: { name: '\u200B\u2060' } })).toBeUndefined()
  })

  it('without a usable cursor is just there', () => {
    expect(
      peerOf(7, { user: { name: 'Ada' }, cursor: { fileId: 'f', anchor: 3, head: 4 } })?.cursor,
    ).toBeUndefined()
  })
})

describe('somebody who types', () => {
  function watched() {
    const { ada, bo } = twoClients()
    const key = () => {
      bo.session.presence.typed()
      bo.session.presence.moveCursor({ fileId: 'f', anchor: { item: null }, head: { item: null } })
      tellPresence(bo.session, ada.session)
    }
    const shown = () => ada.session.peers().some(({ typing }) => typing)
    return { ada, key, shown }
  }

  it('is shown to type for three seconds at most when cut off in the middle of a word', () => {
    const { ada, key, shown } = watched()
    key()
    ada.world.pass(2900)
    expect(shown()).toBe(true)

    ada.world.pass(200)

    expect(shown()).toBe(false)
  })

  it('is shown to type for as long as keys are heard, even in the same place', () => {
    const { ada, key, shown } = watched()
    for (let pressed = 0; pressed < 5; pressed++) {
      key()
      ada.world.pass(2000)

      expect(shown()).toBe(true)
    }
  })

  it('is shown again with the next key', () => {
    const { ada, key, shown } = watched()
    key()
    ada.world.pass(5000)
    key()

    ada.world.pass(100)

    expect(shown()).toBe(true)
  })
})

describe('our own presence', () => {
  it('is introduced on every new socket under a new clock', () => {
    const { server, ada } = twoClients()
    const clock = () => ada.session.presence.awareness.meta.get(ada.session.doc.clientID)?.clock ?? 0
    const before = clock()

    server.drop(ada.world.socket)
    ada.world.pass(250)
    ada.world.socket.opens()

    expect(clock()).toBeGreaterThan(before)
    expect(ada.world.socket.sent[1]).toBeInstanceOf(Uint8Array)
  })

  it('is sent at most ten times a second', () => {
    const { ada } = twoClients()
    ada.world.pass(1000)
    const before = ada.world.socket.sent.length

    for (let move = 0; move < 100; move++) {
      ada.session.presence.moveCursor({ fileId: 'f', anchor: { item: move }, head: { item: move } })
      ada.world.pass(10)
    }

    expect(ada.world.socket.sent.length - before).toBeLessThanOrEqual(10)
  })

  it('says that somebody types until three seconds after the last key', () => {
    const { ada } = twoClients()
    const typing = () => ada.session.presence.awareness.getLocalState()?.typing as unknown

    ada.session.presence.typed()
    ada.world.pass(2000)
    ada.session.presence.typed()
    ada.world.pass(2000)
    expect(typing()).toBe(true)
    ada.world.pass(1000)

    expect(typing()).toBe(false)
  })

  it('is taken back at once by leaving', () => {
    const { ada } = twoClients()

    ada.session.presence.leave()

    const last = ada.world.socket.sent.at(-1)
    expect(new TextDecoder().decode(last as Uint8Array)).toContain('null')
  })
})
