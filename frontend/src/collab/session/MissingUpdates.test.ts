import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { FakeServer } from '../../test/FakeServer'
import type { FakeSocket } from '../../test/FakeWorld'
import { visitorOf } from '../../test/people'
import { updateFrame } from '../protocol/frames'

/** What somebody typed, one message for each letter. */
function typing(letters: string): Uint8Array[] {
  const doc = new Y.Doc()
  const messages: Uint8Array[] = []
  doc.on('update', (message: Uint8Array) => messages.push(message))
  for (const letter of letters) doc.getText('elsewhere').insert(doc.getText('elsewhere').length, letter)
  return messages
}

function nth(messages: readonly Uint8Array[], index: number): Uint8Array {
  const message = messages[index]
  if (message === undefined) throw new Error('there are fewer messages')
  return message
}

/** The questions for what is missing that went out. */
function questions(socket: FakeSocket): number {
  return socket.sent.filter((frame) => frame instanceof Uint8Array && frame[0] === 0 && frame[1] === 0).length
}

function visitorOfGappyRoom(letters: string, missing: number) {
  const server = new FakeServer()
  const messages = typing(letters)
  Y.applyUpdate(server.doc, nth(messages, missing + 1))
  const visitor = visitorOf(server)
  visitor.session.start()
  visitor.world.socket.opens()
  return { ...visitor, server, messages }
}

describe('a room that lacks something before what it has', () => {
  it('is asked once, and can be typed in', () => {
    const { session, world, mainFile } = visitorOfGappyRoom('abc', 0)

    mainFile().text.insert(0, 'x')

    expect(questions(world.socket)).toBe(1)
    expect(session.state().connection.status).toBe('live')
    expect(session.state().unsaved).toBe(0)
  })

  it('shows everything when the rest has come', () => {
    const { session, server, messages } = visitorOfGappyRoom('ab', 0)

    Y.applyUpdate(server.doc, nth(messages, 0))

    expect(session.doc.getText('elsewhere').toJSON()).toBe('ab')
  })

  it('is asked about a deletion of what never came only once', () => {
    const server = new FakeServer()
    const elsewhere = new Y.Doc()
    elsewhere.getText('t').insert(0, 'abc')
    const before = Y.encodeStateVector(elsewhere)
    elsewhere.getText('t').delete(1, 1)
    Y.applyUpdate(server.doc, Y.diffUpdate(Y.encodeStateAsUpdate(elsewhere), before))
    const { session, world } = visitorOf(server)

    session.start()
    world.socket.opens()

    expect(questions(world.socket)).toBe(1)
  })
})

describe('a gap that opens while others type', () => {
  it('is asked about, but while it grows not more often than every ten seconds', () => {
    const { session, world } = visitorOf(new FakeServer())
    session.start()
    world.socket.opens()
    const messages = typing('abcdefgh')
    const before = questions(world.socket)

    for (const message of messages.slice(1, 5)) world.socket.says(updateFrame(message))
    expect(questions(world.socket) - before).toBe(1)
    world.pass(10_000)
    for (const message of messages.slice(5)) world.socket.says(updateFrame(message))

    expect(questions(world.socket) - before).toBe(2)
  })
})
