import { LONGEST_MESSAGE } from '../document/limits'
import { callEach } from '../isolation'
import type { ChatMessage } from '../protocol/chatMessages'
import { chat, chatDelete, chatEdit } from '../protocol/messages'
import type { Cancel, Environment } from '../session/environment'
import type { ChatStorage, PendingMessage } from './pendingMessages'
import { dropPending, keepPending, loadDraft, loadPending, storeDraft } from './pendingMessages'

/** What is known of a room's chat. */
export interface ChatState {
  /** Oldest first. */
  readonly messages: readonly ChatMessage[]
  /** Written here and not confirmed by the server, in the order in which they were written. */
  readonly pending: readonly PendingMessage[]
  /** Whether there are older messages than those. */
  readonly more: boolean
  /** Whether the last page has come since the connection was there. */
  readonly loaded: boolean
  /** Changes of messages that the server has not confirmed, by the id of the message. */
  readonly changes: ReadonlyMap<string, PendingChange>
  /** Why the last change of a message was refused. */
  readonly refusal: ChatRefusal | undefined
}

/** What is to become of a message: another text, or none. */
export interface PendingChange {
  /** Undefined if the message is to be deleted. */
  readonly text: string | undefined
}

export interface ChatRefusal extends PendingChange {
  readonly messageId: string
  readonly sentence: string
}

/** Messages that follow each other, oldest first. */
export interface ChatPage {
  readonly messages: readonly ChatMessage[]
  /** Whether there are older ones. */
  readonly more: boolean
}

export interface ChatOptions {
  readonly roomId: string
  readonly world: Pick<Environment, 'now' | 'setTimer'>
  readonly storage: ChatStorage
  readonly send: (frame: string) => void
}

/** How long the server lets an author change a message. */
const CHANGEABLE_MS = 5 * 60_000

/** Refusals after which the same message may be taken later, and when it is tried again; ms. */
const TRIED_AGAIN: Readonly<Record<string, number>> = { too_many_messages: 3000, unavailable: 5000 }

/**
 * The chat of a room. What is written waits here until the server confirms it, one message at a time, so that they stay
 * in their order; each has an id of its own by which the server knows it again, so none is sent twice.
 */
export class ChatLog {
  /** How long a message may be, in UTF-16 units. */
  readonly longest = LONGEST_MESSAGE
  readonly #options: ChatOptions
  readonly #listeners = new Set<() => void>()
  /** When messages were heard that were sent just before, by this device's clock in ms; only while they can be changed. */
  readonly #heardAt = new Map<string, number>()
  #state: ChatState
  #open = false
  #cancelRetry: Cancel | undefined

  constructor(options: ChatOptions) {
    this.#options = options
    const pending = loadPending(options.storage, options.roomId)
    this.#state = {
      messages: [],
      pending,
      more: false,
      loaded: false,
      changes: new Map(),
      refusal: undefined,
    }
  }

  readonly state = (): ChatState => this.#state

  readonly onChange = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Writes a message; it is sent as soon as that is possible. */
  write(text: string): void {
    const { roomId, storage, world } = this.#options
    const message = { clientMessageId: crypto.randomUUID(), text, writtenAt: world.now() }
    keepPending(storage, roomId, message)
    this.#set({ pending: [...this.#state.pending, message] })
    if (this.#waiting()?.clientMessageId === message.clientMessageId) this.#sendNext()
  }

  /** What was typed and not sent, also before the page was loaded. */
  draft(): string {
    return loadDraft(this.#options.storage, this.#options.roomId)
  }

  /** Keeps what is typed. */
  keepDraft(text: string): void {
    storeDraft(this.#options.storage, this.#options.roomId, text)
  }

  /** Tries a message again that the server has refused. */
  writeAgain(clientMessageId: string): void {
    const message = this.#state.pending.find((one) => one.clientMessageId === clientMessageId)
    if (message === undefined) return
    this.#set({ pending: [...this.#without(clientMessageId), { ...message, refused: undefined }] })
    this.#sendNext()
  }

  /** Gives up a message that was not confirmed. */
  discard(clientMessageId: string): void {
    this.#drop([clientMessageId])
  }

  /** Whether the server most likely still lets the author change a message. */
  isChangeable({ messageId, sentAt, deleted }: ChatMessage): boolean {
    const since = this.#heardAt.get(messageId) ?? sentAt
    return !deleted && this.#options.world.now() - since < CHANGEABLE_MS
  }

  /** Asks for another text of one's own message. */
  edit(messageId: string, text: string): void {
    this.#change(messageId, { text })
  }

  /** Asks for the deletion of one's own message. */
  delete(messageId: string): void {
    this.#change(messageId, { text: undefined })
  }

  /** The server listens from now on. */
  opened(): void {
    this.#open = true
    const { roomId, storage } = this.#options
    const known = new Set(this.#state.pending.map(({ clientMessageId }) => clientMessageId))
    const ofOtherTabs = loadPending(storage, roomId).filter((one) => !known.has(one.clientMessageId))
    if (ofOtherTabs.length > 0) this.#set({ pending: [...this.#state.pending, ...ofOtherTabs] })
    this.#sendNext()
    for (const [messageId, change] of this.#state.changes) this.#sendChange(messageId, change)
  }

  /** The connection is gone: what was sent last may or may not have arrived. */
  lost(): void {
    this.#open = false
    this.#cancelRetry?.()
    if (this.#state.loaded) this.#set({ loaded: false })
  }

  /** The server has stored, changed or deleted a message. */
  received(message: ChatMessage): void {
    if (!isChanged(message)) this.#noteHeard(message)
    this.#set({ messages: merged(this.#state.messages, [message]) })
    this.#forgetDone([message])
    const isOurs = this.#state.pending.some((one) => one.clientMessageId === message.clientMessageId)
    if (!isOurs) return
    this.#drop([message.clientMessageId])
    this.#sendNext()
  }

  /**
   * The server has refused something.
   *
   * @param regarding what this client called it
   */
  refused(regarding: string | undefined, code: string, sentence: string): void {
    const delayMs = TRIED_AGAIN[code]
    const isPending = this.#state.pending.some((one) => one.clientMessageId === regarding)
    if (isPending && delayMs !== undefined) {
      this.#cancelRetry?.()
      this.#cancelRetry = this.#options.world.setTimer(() => this.#sendNext(), delayMs)
    } else if (isPending) {
      const refused = (one: PendingMessage) =>
        one.clientMessageId === regarding ? { ...one, refused: sentence } : one
      this.#set({ pending: this.#state.pending.map(refused) })
      this.#sendNext()
    } else if (regarding !== undefined) this.#changeRefused(regarding, sentence, delayMs)
  }

  #changeRefused(messageId: string, sentence: string, delayMs: number | undefined): void {
    const change = this.#state.changes.get(messageId)
    if (change === undefined) return
    if (delayMs === undefined) {
      this.#forgetChange(messageId)
      this.#set({ refusal: { messageId, sentence, ...change } })
    } else
      this.#options.world.setTimer(() => {
        if (this.#state.changes.get(messageId) === change) this.#sendChange(messageId, change)
      }, delayMs)
  }

  #change(messageId: string, change: PendingChange): void {
    this.#set({ refusal: undefined, changes: new Map([...this.#state.changes, [messageId, change]]) })
    this.#sendChange(messageId, change)
  }

  #sendChange(messageId: string, { text }: PendingChange): void {
    if (!this.#open) return
    this.#options.send(text === undefined ? chatDelete({ messageId }) : chatEdit({ messageId, text }))
  }

  #forgetChange(messageId: string): void {
    this.#set({ changes: new Map([...this.#state.changes].filter(([id]) => id !== messageId)) })
  }

  /** Changes that the server has made; another text of a message that is deleted is none any more. */
  #forgetDone(messages: readonly ChatMessage[]): void {
    for (const message of messages) {
      const change = this.#state.changes.get(message.messageId)
      const isDone = message.deleted || (change?.text === message.text && isChanged(message))
      if (change !== undefined && isDone) this.#forgetChange(message.messageId)
    }
  }

  #noteHeard({ messageId }: ChatMessage): void {
    const now = this.#options.world.now()
    for (const [id, heardAt] of this.#heardAt) if (now - heardAt >= CHANGEABLE_MS) this.#heardAt.delete(id)
    this.#heardAt.set(messageId, now)
  }

  /** The last page has come. What lies between it and what was known before a break is not known, and left out. */
  loadedLast({ messages, more }: ChatPage): void {
    const known = new Set(this.#state.messages.map(({ messageId }) => messageId))
    const meets = !more || messages.some(({ messageId }) => known.has(messageId))
    const [oldest] = messages
    const kept =
      meets || oldest === undefined
        ? this.#state.messages
        : this.#state.messages.filter((one) => compare(one, oldest) > 0)
    const all = merged(kept, messages)
    const reachesBack = all[0] !== undefined && oldest !== undefined && compare(all[0], oldest) < 0
    this.#set({ messages: all, more: reachesBack ? this.#state.more : more, loaded: true })
    this.#forgetStored(messages)
    this.#forgetDone(messages)
  }

  /** The page before the oldest message has come. */
  loadedBefore({ messages, more }: ChatPage): void {
    this.#set({ messages: merged(this.#state.messages, messages), more })
  }

  destroy(): void {
    this.lost()
    this.#listeners.clear()
  }

  /** Messages that had arrived although the connection was lost before they were confirmed. */
  #forgetStored(messages: readonly ChatMessage[]): void {
    const stored = messages.map(({ clientMessageId }) => clientMessageId)
    const isStored = ({ clientMessageId }: PendingMessage) => stored.includes(clientMessageId)
    const sentLast = this.#waiting()
    if (this.#state.pending.some(isStored)) this.#drop(stored)
    // What the socket says of it is not about a pending message any more, so the next one must not wait for that.
    if (sentLast !== undefined && isStored(sentLast)) this.#sendNext()
  }

  #waiting(): PendingMessage | undefined {
    return this.#state.pending.find(({ refused }) => refused === undefined)
  }

  #sendNext(): void {
    this.#cancelRetry?.()
    this.#cancelRetry = undefined
    const next = this.#waiting()
    if (next === undefined || !this.#open) return
    this.#options.send(chat({ text: next.text, clientMessageId: next.clientMessageId }))
  }

  #without(clientMessageId: string): readonly PendingMessage[] {
    return this.#state.pending.filter((one) => one.clientMessageId !== clientMessageId)
  }

  #drop(ids: readonly string[]): void {
    dropPending(this.#options.storage, this.#options.roomId, ids)
    this.#set({
      pending: this.#state.pending.filter(({ clientMessageId }) => !ids.includes(clientMessageId)),
    })
  }

  #set(change: Partial<ChatState>): void {
    this.#state = { ...this.#state, ...change }
    callEach(this.#listeners)
  }
}

/** The order of messages; the server gives no two the same time. */
const compare = (one: ChatMessage, other: ChatMessage): number => one.sentAt - other.sentAt

/** Whether it is not as it was sent. */
const isChanged = ({ editedAt, deleted }: ChatMessage): boolean => editedAt !== undefined || deleted

/** Both, in their order; of a message that is in both the newer form, whichever was heard last: a page may be late. */
function merged(known: readonly ChatMessage[], more: readonly ChatMessage[]): readonly ChatMessage[] {
  const byId = new Map(known.map((message) => [message.messageId, message]))
  for (const message of more) {
    const before = byId.get(message.messageId)
    if (before === undefined || !isNewer(before, message)) byId.set(message.messageId, message)
  }
  return [...byId.values()].sort(compare)
}

/** Whether one form of a message is newer than another; a deletion is the last. */
function isNewer(one: ChatMessage, other: ChatMessage): boolean {
  if (one.deleted !== other.deleted) return one.deleted
  return (one.editedAt ?? 0) > (other.editedAt ?? 0)
}
