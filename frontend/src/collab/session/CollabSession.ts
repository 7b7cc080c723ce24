import type * as Y from 'yjs'
import { RoomDocument } from '../document/RoomDocument'
import { SharedAwareness, SharedDoc } from '../document/SharedDoc'
import { ChatLog } from '../chat/ChatLog'
import type { ChatStorage } from '../chat/pendingMessages'
import { callEach } from '../isolation'
import { PresenceLink } from '../presence/PresenceLink'
import type { Peer } from '../presence/peers'
import { parseServerFrames } from '../protocol/frames'
import type { ServerFrame } from '../protocol/frames'
import { joinRoom, parseServerMessage } from '../protocol/messages'
import { DocumentSync } from './DocumentSync'
import type { WatchedText } from './Integrity'
import { Integrity } from './Integrity'
import type { Misfit } from './misfit'
import { longestUnsaved, takeOut } from './misfit'
import type { KeptTexts } from './keptTexts'
import { bringOver } from './keptTexts'
import type { OfflineCopy } from './offlineCopy'
import type { LinkState } from './SocketLink'
import { SocketLink } from './SocketLink'
import type { Break, ConnectionState, SessionState } from './sessionState'
import { INITIAL_STATE } from './sessionState'
import type { Cancel, Environment } from './environment'

export interface SessionOptions {
  readonly url: string
  readonly roomId: string
  readonly member: { readonly name: string; readonly color: string }
  readonly world: Environment
  /** Where messages of the chat wait that could not be sent. */
  readonly chatStorage: ChatStorage
  /** Opens the copy of this room that the browser keeps; absent when it keeps none. */
  readonly openOfflineCopy?: (doc: Y.Doc) => OfflineCopy
  /** What a document that had to be given up said; it is brought over after the first exchange. */
  readonly kept?: KeptTexts | undefined
}

/** Most commits are quicker than this; showing them would flicker. */
const SAVING_SHOWN_AFTER_MS = 400

const LIVE: ConnectionState = { status: 'live' }

/** One participant in one room: the live document, the presence of all, and the truth about what is saved. */
export class CollabSession {
  readonly doc = new SharedDoc()
  readonly room = new RoomDocument(this.doc)
  readonly presence: PresenceLink
  readonly chat: ChatLog
  readonly offlineCopy: OfflineCopy | undefined
  #member: SessionOptions['member']
  #kept: KeptTexts | undefined
  readonly #world: Environment
  readonly #link: SocketLink
  readonly #sync: DocumentSync
  readonly #integrity: Integrity
  readonly #stateListeners = new Set<() => void>()
  readonly #peerListeners = new Set<() => void>()
  #linkState: LinkState = { status: 'connecting', broken: undefined }
  #state: SessionState = INITIAL_STATE
  #saving = false
  #leftOut = 0
  #cancelSaving: Cancel | undefined

  constructor(options: SessionOptions) {
    this.#member = options.member
    this.#kept = options.kept
    this.#world = options.world
    const send = (frame: Uint8Array<ArrayBuffer>) => this.#link.send(frame)
    this.#link = new SocketLink(options.url, options.world, {
      opened: () => this.#opened(),
      received: (data) => this.#received(data),
      changed: (state) => this.#linkChanged(state),
    })
    this.#sync = new DocumentSync(this.doc, {
      send,
      changed: () => {
        this.#integrity.checkSoon()
        this.#refresh()
      },
      now: () => options.world.now(),
      isOfflineCopy: (origin) => this.offlineCopy?.isOrigin(origin) ?? false,
    })
    this.#integrity = new Integrity(this.#sync, options.world, {
      changed: () => this.#refresh(),
      resync: () => this.#link.break(),
    })
    this.presence = new PresenceLink(new SharedAwareness(this.doc), options.world, {
      send,
      changed: () => callEach(this.#peerListeners),
    })
    this.presence.introduce(options.member)
    this.chat = new ChatLog({
      roomId: options.roomId,
      world: options.world,
      storage: options.chatStorage,
      send: (frame) => this.#link.send(frame),
    })
    this.offlineCopy = options.openOfflineCopy?.(this.doc)
    this.offlineCopy?.onStatusChange(() => this.#refresh())
  }

  readonly state = (): SessionState => this.#state

  readonly peers = (): readonly Peer[] => this.presence.peers

  readonly onStateChange = (listener: () => void): (() => void) => {
    this.#stateListeners.add(listener)
    return () => this.#stateListeners.delete(listener)
  }

  readonly onPeersChange = (listener: () => void): (() => void) => {
    this.#peerListeners.add(listener)
    return () => this.#peerListeners.delete(listener)
  }

  /** Has a text's editor watched; nothing is called saved while the two differ. */
  watchText(text: WatchedText): Cancel {
    return this.#integrity.watch(text)
  }

  /** Call after each change in an editor, whether it reached the document or not. */
  checkSoon(): void {
    this.#integrity.checkSoon()
    this.#refresh()
  }

  start(): void {
    this.#link.start()
  }

  retryNow(): void {
    this.#link.retryNow()
  }

  /** What the server most likely refused, after it ended the session because something was too large. */
  misfit(): Misfit | undefined {
    return longestUnsaved(this.doc, this.#sync.serverHas, this.room.contents())
  }

  /** Takes out what does not fit, and connects again with everything else. */
  goOnWithout(misfit: Misfit): void {
    takeOut(this.doc, misfit)
    this.#link.startAgain()
  }

  /** The member has another name or colour now: the server reads it at the beginning of a socket. */
  introduce(member: SessionOptions['member']): void {
    const { name, color } = this.#member
    if (name === member.name && color === member.color) return
    this.#member = member
    this.presence.introduce(member)
    this.#link.break()
  }

  /** Leaves the room; the session can not be used again. */
  destroy(): void {
    this.presence.leave()
    this.#cancelSaving?.()
    this.#integrity.destroy()
    this.#link.stop()
    this.#sync.destroy()
    this.presence.destroy()
    this.chat.destroy()
    void this.offlineCopy?.close()
    this.doc.destroy()
  }

  #opened(): void {
    // Binary first: the first frame decides what the server speaks with us.
    this.#sync.opened()
    this.presence.opened()
    this.#link.send(joinRoom(this.#member))
  }

  #received(data: unknown): void {
    if (typeof data === 'string') this.#receivedText(data)
    else if (data instanceof ArrayBuffer) this.#receivedBinary(new Uint8Array(data))
  }

  #receivedText(text: string): void {
    const message = parseServerMessage(text)
    if (message.kind === 'saved') this.#sync.savedThrough(message.through)
    if (message.kind === 'chat') this.chat.received(message.message)
    if (message.kind === 'error') this.chat.refused(message.regarding, message.code, message.message)
    if (message.kind !== 'roomState') return
    if (message.maxFrameBytes !== undefined) this.#sync.limitFrames(message.maxFrameBytes)
    this.#leftOut = message.leftOut
    this.chat.opened()
    this.#refresh()
  }

  #receivedBinary(bytes: Uint8Array): void {
    for (const frame of parseServerFrames(bytes)) {
      try {
        this.#handle(frame)
      } catch {
        // What can not be read was damaged on its way; a new socket starts with a full exchange.
        this.#link.break()
        return
      }
    }
  }

  #handle(frame: ServerFrame): void {
    switch (frame.kind) {
      case 'malformed':
        throw new RangeError('malformed frame')
      case 'unknown':
        return
      case 'awareness':
        return this.#receivePresence(frame.update)
      case 'queryAwareness':
        return this.presence.opened()
      default:
        this.#sync.receive(frame)
        if (this.#sync.synced) this.#synced()
    }
  }

  #synced(): void {
    this.#link.succeeded()
    const kept = this.#kept
    this.#kept = undefined
    if (kept !== undefined) bringOver(this.doc, this.room.contents(), kept)
  }

  /**
   * Presence that can not be read is another client's mistake, and replaced by the next one; the connection is fine.
   */
  #receivePresence(update: Uint8Array): void {
    try {
      this.presence.receive(update)
    } catch {
      return
    }
  }

  #linkChanged(state: LinkState): void {
    this.#linkState = state
    if (state.status !== 'open') {
      this.#sync.lost()
      this.chat.lost()
    }
    this.#refresh()
  }

  #refresh(): void {
    const unsaved = this.#sync.unsaved
    this.#watchSaving(unsaved)
    const fromOfflineCopy = !this.#sync.syncedOnce && (this.offlineCopy?.hasContent() ?? false)
    const next: SessionState = {
      connection: this.#connection(),
      unsaved,
      saving: unsaved > 0 && this.#saving,
      syncedOnce: this.#sync.syncedOnce,
      confirmed: this.#sync.confirmed && this.#linkState.status === 'open',
      editable: this.#sync.syncedOnce || fromOfflineCopy,
      fromOfflineCopy,
      inStep: this.#integrity.holds(),
      leftOut: this.#leftOut,
      copy: this.offlineCopy?.status(),
    }
    if (sameState(this.#state, next)) return
    this.#state = next
    callEach(this.#stateListeners)
  }

  #watchSaving(unsaved: number): void {
    if (unsaved === 0) {
      this.#cancelSaving?.()
      this.#cancelSaving = undefined
      this.#saving = false
    } else {
      this.#cancelSaving ??= this.#world.setTimer(() => {
        this.#saving = true
        this.#refresh()
      }, SAVING_SHOWN_AFTER_MS)
    }
  }

  #connection(): ConnectionState {
    const link = this.#linkState
    switch (link.status) {
      case 'open':
        return this.#sync.synced ? LIVE : this.#known({ status: 'syncing', broken: link.broken })
      case 'closed':
        return link
      default:
        // One attempt after the other fails without a network; none of them is news.
        return link.broken === undefined || this.#world.isOnline()
          ? link
          : this.#known({ status: 'offline', broken: link.broken })
    }
  }

  /** The value that is there already if it says the same, so that no listener is told twice. */
  #known(next: ConnectionState & { broken: Break | undefined }): ConnectionState {
    const known = this.#state.connection
    const since = 'broken' in known ? known.broken?.sinceMs : undefined
    return known.status === next.status && since === next.broken?.sinceMs ? known : next
  }
}

function sameState(one: SessionState, other: SessionState): boolean {
  return (
    one.connection === other.connection &&
    one.unsaved === other.unsaved &&
    one.saving === other.saving &&
    one.confirmed === other.confirmed &&
    one.syncedOnce === other.syncedOnce &&
    one.editable === other.editable &&
    one.fromOfflineCopy === other.fromOfflineCopy &&
    one.inStep === other.inStep &&
    one.leftOut === other.leftOut &&
    one.copy === other.copy
  )
}
