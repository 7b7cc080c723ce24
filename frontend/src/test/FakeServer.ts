import * as Y from 'yjs'
import { parseServerFrames, syncStep1, syncStep2, updateFrame } from '../collab/protocol/frames'
import type { FakeSocket, FakeWorld } from './FakeWorld'
import { VISIT } from './room'

/** The user, as the server knows them. */
const AUTHOR = { id: VISIT.memberId, name: VISIT.name, color: VISIT.color }

export interface StoredMessage {
  readonly messageId: string
  readonly author: { readonly id: string; readonly name: string; readonly color: string }
  readonly text: string
  readonly sentAt: string
  readonly editedAt?: string
  readonly deleted?: boolean
  readonly clientMessageId: string
}

const sentAt = (number: number): string => new Date(Date.UTC(2026, 5, 1, 12, 0, number)).toISOString()

export const MAIN_FILE = 'file-1'

/** The other end of the protocol: one room, kept in a Y.Doc; saves when the test says so, or at once. */
export class FakeServer {
  readonly doc = new Y.Doc()
  savesAtOnce = true
  /** What was written in the chat, as the server keeps it. */
  readonly messages: StoredMessage[] = []
  /** The code with which messages of the chat are refused; undefined while they are taken. */
  refusesChat: string | undefined
  readonly #sessions = new Map<FakeSocket, { changes: number }>()

  constructor(starterText = '') {
    this.addFile(MAIN_FILE, 'main.py', starterText)
    this.doc.getMap('meta').set('mainFile', MAIN_FILE)
    this.doc.on('update', (update) => {
      for (const socket of this.#sessions.keys()) socket.says(updateFrame(update))
    })
  }

  /** Answers every socket that this world opens from now on. */
  serve(world: FakeWorld): void {
    world.onSocket = (socket) => {
      socket.onSent = (frame) => this.#receive(socket, frame)
    }
  }

  addFile(id: string, name: string, text = ''): void {
    const file = new Y.Map<unknown>()
    file.set('name', name)
    file.set('language', 'python')
    file.set('createdAt', 1 + this.#files.size)
    file.set('text', new Y.Text(text))
    this.#files.set(id, file)
  }

  deleteFile(id: string): void {
    this.#files.delete(id)
  }

  textOf(id: string): string {
    return (this.#files.get(id)?.get('text') as Y.Text).toJSON()
  }

  get text(): Y.Text {
    return this.#files.get(MAIN_FILE)?.get('text') as Y.Text
  }

  save(): void {
    for (const [socket, { changes }] of this.#sessions) {
      socket.says(JSON.stringify({ type: 'saved', data: { through: changes } }))
    }
  }

  /** Somebody else, or the user elsewhere, writes in the chat. */
  chat(
    text: string,
    author = { id: 'bo', name: 'Bo', color: '#c74f0a' },
    clientMessageId = `by ${author.id}`,
  ): void {
    const number = this.messages.length + 1
    const message = { messageId: `m${number}`, author, text, sentAt: sentAt(number), clientMessageId }
    this.messages.push(message)
    this.#tell(message)
  }

  drop(socket: FakeSocket, code?: number, reason?: string): void {
    this.#sessions.delete(socket)
    socket.ends(code, reason)
  }

  get #files(): Y.Map<Y.Map<unknown>> {
    return this.doc.getMap('files')
  }

  #tell(message: StoredMessage): void {
    for (const socket of this.#sessions.keys())
      socket.says(JSON.stringify({ type: 'chat_message', data: message }))
  }

  #receiveText(socket: FakeSocket, frame: string): void {
    const { type, data } = JSON.parse(frame) as { type: string; data: Record<string, string | undefined> }
    const known = this.messages.find(({ messageId }) => messageId === data['messageId'])
    if (type === 'join_room') socket.says(JSON.stringify({ type: 'room_state', data: {} }))
    else if (type === 'chat' && this.refusesChat !== undefined)
      socket.says(
        JSON.stringify({
          type: 'error',
          code: this.refusesChat,
          message: 'No.',
          regarding: data['clientMessageId'],
        }),
      )
    else if (type === 'chat') this.chat(data['text'] ?? '', AUTHOR, data['clientMessageId'])
    else if (type === 'chat_edit' && known !== undefined)
      this.#tell(Object.assign(known, { text: data['text'], editedAt: sentAt(9) }))
    else if (type === 'chat_delete' && known !== undefined)
      this.#tell(Object.assign(known, { text: '', deleted: true }))
  }

  #receive(socket: FakeSocket, frame: string | Uint8Array): void {
    if (typeof frame === 'string') return this.#receiveText(socket, frame)
    const known = this.#sessions.has(socket)
    const session = this.#sessions.get(socket) ?? { changes: 0 }
    this.#sessions.set(socket, session)
    for (const message of parseServerFrames(frame)) {
      if (message.kind === 'syncStep1') {
        socket.says(syncStep2(Y.encodeStateAsUpdate(this.doc, message.stateVector)))
        if (!known) socket.says(syncStep1(Y.encodeStateVector(this.doc)))
      } else if (message.kind === 'syncStep2' || message.kind === 'update') {
        session.changes += 1
        Y.applyUpdate(this.doc, message.update)
        if (this.savesAtOnce) this.save()
      }
    }
  }
}
