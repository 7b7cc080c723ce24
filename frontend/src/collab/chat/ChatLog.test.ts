import { beforeEach, describe, expect, it } from 'vitest'
import { FakeWorld } from '../../test/FakeWorld'
import type { ChatMessage } from '../protocol/chatMessages'
import { ChatLog } from './ChatLog'

const ADA = { id: 'ada', name: 'Ada', color: '#aabbcc' }

const message = (number: number, clientMessageId = `c${number}`): ChatMessage => ({
  messageId: `m${number}`,
  author: ADA,
  text: `text ${number}`,
  sentAt: 1000 * number,
  editedAt: undefined,
  deleted: false,
  clientMessageId,
})

let world: FakeWorld
let sent: { type: string; data: { text: string; clientMessageId: string; messageId: string } }[]
let chat: ChatLog

const opened = () =>
  new ChatLog({
    roomId: 'abcdefghjk',
    world,
    storage: localStorage,
    send: (frame) => void sent.push(JSON.parse(frame) as (typeof sent)[number]),
  })
const sentTexts = () => sent.map(({ data }) => data.text)
const pendingTexts = () => chat.state().pending.map(({ text }) => text)
const numbers = () => chat.state().messages.map(({ messageId }) => messageId)
/** The server stores what was sent last. */
const confirm = (number: number) => chat.received(message(number, sent.at(-1)?.data.clientMessageId))

beforeEach(() => {
  world = new FakeWorld()
  sent = []
  chat = opened()
})

describe('a message that is written', () => {
  it('is sent at once, and is pending until the server has stored it', () => {
    chat.opened()
    chat.write('hello')
    expect(sentTexts()).toEqual(['hello'])
    expect(pendingTexts()).toEqual(['hello'])

    confirm(1)
    expect(pendingTexts()).toEqual([])
    expect(numbers()).toEqual(['m1'])
  })

  it('waits for the one before, so that they keep their order', () => {
    chat.opened()
    chat.write('one')
    chat.write('two')
    expect(sentTexts()).toEqual(['one'])

    confirm(1)
    expect(sentTexts()).toEqual(['one', 'two'])
  })

  it('without a connection is sent once it is there, also by a page that is opened later', () => {
    chat.write('one')
    chat.write('two')
    expect(sent).toEqual([])

    chat = opened()
    chat.opened()
    confirm(1)
    confirm(2)

    expect(sentTexts()).toEqual(['one', 'two'])
    expect(opened().state().pending).toEqual([])
  })

  it('of one tab is not forgotten by another, which sends it as well if it is closed', () => {
    const other = opened()
    chat.write('of one')
    other.write('of another')

    expect(
      opened()
        .state()
        .pending.map(({ text }) => text),
    ).toEqual(['of one', 'of another'])
    other.opened()
    const [first] = sent
    other.received(message(1, first?.data.clientMessageId))
    expect(sentTexts()).toEqual(['of another', 'of one'])
  })

  it('leaves nothing in the browser once it is sent', () => {
    chat.opened()
    chat.keepDraft('hello')
    chat.write('hello')
    chat.keepDraft('')
    confirm(1)

    expect(localStorage).toHaveLength(0)
  })

  it('is kept as it is typed, before it is sent', () => {
    chat.keepDraft('half a')

    expect(opened().draft()).toBe('half a')
  })

  it('is sent again under the same id when the connection was lost before an answer', () => {
    chat.opened()
    chat.write('hello')
    chat.lost()
    chat.opened()

    expect(sentTexts()).toEqual(['hello', 'hello'])
    expect(sent[0]?.data.clientMessageId).toBe(sent[1]?.data.clientMessageId)
  })

  it('is not pending any more if it is on the page that was asked for', () => {
    chat.opened()
    chat.write('hello')
    chat.lost()

    chat.loadedLast({ messages: [message(1, sent[0]?.data.clientMessageId)], more: false })

    expect(pendingTexts()).toEqual([])
  })

  it('does not hold up the next one when the page has it before the socket confirms it', () => {
    chat.opened()
    chat.write('one')
    chat.write('two')
    chat.lost()
    chat.opened()
    const first = sent[0]?.data.clientMessageId

    chat.loadedLast({ messages: [message(1, first)], more: false })
    chat.received(message(1, first))

    expect(sentTexts()).toEqual(['one', 'one', 'two'])
  })

  it.each(['too_many_messages', 'unavailable'])('is tried again after %s', (code) => {
    chat.opened()
    chat.write('hello')
    chat.refused(sent[0]?.data.clientMessageId, code, 'No.')
    expect(sent).toHaveLength(1)

    world.pass(5000)
    expect(sentTexts()).toEqual(['hello', 'hello'])
  })

  it('that is never taken says why, lets others pass, and can be tried again or discarded', () => {
    chat.opened()
    chat.write('bad')
    chat.write('good')
    const bad = sent[0]?.data.clientMessageId ?? ''
    chat.refused(bad, 'forbidden', 'You may not.')

    expect(chat.state().pending[0]?.refused).toBe('You may not.')
    expect(sentTexts()).toEqual(['bad', 'good'])
    confirm(1)
    chat.writeAgain(bad)
    expect(sentTexts()).toEqual(['bad', 'good', 'bad'])
    chat.discard(bad)
    expect(pendingTexts()).toEqual([])
  })
})

describe('what was said', () => {
  it('is in the order of its times, and of a message only its last form is kept', () => {
    chat.received(message(2))
    chat.received(message(1))
    chat.received({ ...message(2), text: 'better', editedAt: 3000 })

    expect(numbers()).toEqual(['m1', 'm2'])
    expect(chat.state().messages[1]?.text).toBe('better')
  })

  it('keeps its newer form when an older one comes late, on a page or otherwise', () => {
    chat.received({ ...message(1), text: 'second', editedAt: 3000 })
    chat.loadedLast({ messages: [{ ...message(1), text: 'first', editedAt: 2000 }], more: false })
    expect(chat.state().messages[0]?.text).toBe('second')

    chat.received({ ...message(1), text: '', deleted: true })
    chat.loadedLast({ messages: [{ ...message(1), text: 'second', editedAt: 3000 }], more: false })
    expect(chat.state().messages[0]?.deleted).toBe(true)
  })

  it('is known to its end only while the connection of its page lasts', () => {
    chat.opened()
    chat.loadedLast({ messages: [message(1)], more: false })
    expect(chat.state().loaded).toBe(true)

    chat.lost()
    expect(chat.state().loaded).toBe(false)
  })

  it('is read backwards', () => {
    chat.loadedLast({ messages: [message(3), message(4)], more: true })
    chat.loadedBefore({ messages: [message(1), message(2)], more: false })

    expect(numbers()).toEqual(['m1', 'm2', 'm3', 'm4'])
    expect(chat.state().more).toBe(false)
  })

  it('has no hole after a long break: what does not meet the last page is left out', () => {
    chat.loadedLast({ messages: [message(1), message(2)], more: false })
    chat.loadedLast({ messages: [message(8), message(9)], more: true })
    expect(numbers()).toEqual(['m8', 'm9'])
    expect(chat.state().more).toBe(true)

    chat.loadedLast({ messages: [message(9), message(10)], more: true })
    expect(numbers()).toEqual(['m8', 'm9', 'm10'])
    expect(chat.state().more).toBe(true)
  })

  it('can be changed for five minutes from when it was heard, whatever this clock says', () => {
    chat.received(message(1))
    expect(chat.isChangeable(message(1))).toBe(true)
    world.pass(5 * 60_000)
    expect(chat.isChangeable(message(1))).toBe(false)
    expect(chat.isChangeable({ ...message(2), sentAt: world.now() })).toBe(true)
    expect(chat.isChangeable({ ...message(2), sentAt: world.now(), deleted: true })).toBe(false)
  })

  it('is changed once the connection is there, and asked for again if it was lost before an answer', () => {
    chat.received(message(1))
    chat.edit('m1', 'better')
    expect(sent).toEqual([])
    expect(chat.state().changes.get('m1')).toEqual({ text: 'better' })

    chat.opened()
    chat.lost()
    chat.opened()
    expect(sent.map(({ type }) => type)).toEqual(['chat_edit', 'chat_edit'])
    chat.received({ ...message(1), text: 'better', editedAt: 3000 })
    chat.lost()
    chat.opened()

    expect(sent).toHaveLength(2)
    expect(chat.state().changes.size).toBe(0)
  })

  it('is changed to what was asked for last, though another change is confirmed meanwhile', () => {
    chat.opened()
    chat.received(message(1))
    chat.edit('m1', 'better')
    chat.edit('m1', 'best')
    chat.received({ ...message(1), text: 'better', editedAt: 3000 })
    expect(chat.state().changes.get('m1')).toEqual({ text: 'best' })

    chat.received({ ...message(1), text: 'best', editedAt: 4000 })
    expect(chat.state().changes.size).toBe(0)
  })

  it('is not asked to be changed again if the page shows that it was', () => {
    chat.opened()
    chat.received(message(1))
    chat.received(message(2))
    chat.edit('m1', 'better')
    chat.delete('m2')
    chat.lost()
    chat.loadedLast({
      messages: [
        { ...message(1), text: 'better', editedAt: 3000 },
        { ...message(2), text: '', deleted: true },
      ],
      more: false,
    })
    expect(chat.state().changes.size).toBe(0)
  })

  it('is deleted in the end if that was asked for last', () => {
    chat.received(message(1))
    chat.edit('m1', 'better')
    chat.delete('m1')
    chat.opened()

    expect(sent.map(({ type }) => type)).toEqual(['chat_delete'])
  })

  it('says why a change was refused, until the next one', () => {
    chat.opened()
    chat.received(message(1))
    chat.edit('m1', 'better')
    chat.refused('m1', 'too_late', 'Too late.')
    expect(chat.state().refusal).toEqual({ messageId: 'm1', sentence: 'Too late.', text: 'better' })
    expect(chat.state().changes.size).toBe(0)

    chat.delete('m1')
    expect(chat.state().refusal).toBeUndefined()
    expect(sent.map(({ type }) => type)).toEqual(['chat_edit', 'chat_delete'])
  })
})
