import type { Awareness } from 'y-protocols/awareness'
import { applyAwarenessUpdate, encodeAwarenessUpdate } from 'y-protocols/awareness'
import type { Cancel, Environment } from '../session/environment'
import { awarenessFrame } from '../protocol/frames'
import type { Activity, PeerView } from './peerFields'
import type { Peer, PeerCursor } from './peers'
import { peerOf } from './peers'

/** Presence travels at most ten times a second, in both directions of the user interface. */
const SHORTEST_PAUSE_MS = 100
const TYPING_SHOWN_MS = 3000

export interface PresenceEvents {
  send(frame: Uint8Array<ArrayBuffer>): void
  changed(): void
}

interface AwarenessChange {
  added: number[]
  updated: number[]
  removed: number[]
}

/** Our own presence and that of all others. */
export class PresenceLink {
  readonly awareness: Awareness
  readonly #events: PresenceEvents
  readonly #world: Environment
  #cancelSend: Cancel | undefined
  #cancelTell: Cancel | undefined
  #cancelTyping: Cancel | undefined
  #cancelSilence: Cancel | undefined
  /** When each of the others was heard of last, by our clock. */
  readonly #heardMs = new Map<number, number>()
  #peers: readonly Peer[] = []

  constructor(awareness: Awareness, world: Environment, events: PresenceEvents) {
    this.awareness = awareness
    this.#world = world
    this.#events = events
    awareness.on('update', this.#onUpdate)
    awareness.on('change', this.#onChange)
  }

  /** The others, in a stable order; the same array until one of them comes, goes, moves or is renamed. */
  get peers(): readonly Peer[] {
    return this.#peers
  }

  /** Also after `leave`: a page may come back from the browser's cache. */
  introduce(user: { name: string; color: string }): void {
    this.awareness.setLocalState({ ...this.awareness.getLocalState(), user })
  }

  /** Call at each key; the others see it until a while after the last. */
  typed(): void {
    if (this.#cancelTyping === undefined) this.awareness.setLocalStateField('typing', true)
    this.#cancelTyping?.()
    this.#cancelTyping = this.#world.setTimer(() => {
      this.#cancelTyping = undefined
      this.awareness.setLocalStateField('typing', false)
    }, TYPING_SHOWN_MS)
  }

  moveCursor(cursor: PeerCursor | null): void {
    this.awareness.setLocalStateField('cursor', cursor)
  }

  /** Tells which part of which file is in sight. */
  showView(view: PeerView): void {
    this.awareness.setLocalStateField('view', view)
  }

  /** Tells whether somebody works here. */
  setActivity(activity: Activity): void {
    if (this.awareness.getLocalState()?.activity !== activity)
      this.awareness.setLocalStateField('activity', activity)
  }

  /** Asks all who are here now to follow. */
  requestToFollow(): void {
    this.awareness.setLocalStateField('request', crypto.randomUUID())
  }

  /** Announces our presence on a new socket, under a new clock: others may have removed us meanwhile. */
  opened(): void {
    const state = this.awareness.getLocalState()
    if (state === null) return
    this.awareness.setLocalState(state)
    this.#sendNow()
  }

  receive(update: Uint8Array): void {
    applyAwarenessUpdate(this.awareness, update, this)
  }

  /** Removes our presence, so that our caret disappears at once. */
  leave(): void {
    this.awareness.setLocalState(null)
    this.#sendNow()
  }

  destroy(): void {
    this.#cancelSend?.()
    this.#cancelTell?.()
    this.#cancelTyping?.()
    this.#cancelSilence?.()
    this.awareness.off('update', this.#onUpdate)
    this.awareness.off('change', this.#onChange)
    this.awareness.destroy()
  }

  readonly #onUpdate = ({ added, updated, removed }: AwarenessChange): void => {
    const own = this.awareness.clientID
    if ([added, updated, removed].some((ids) => ids.includes(own))) this.#sendSoon()
    const now = this.#world.now()
    for (const id of [...added, ...updated]) this.#heardMs.set(id, now)
    for (const id of removed) this.#heardMs.delete(id)
    if (this.#typingChanged()) this.#tellSoon()
  }

  readonly #onChange = (): void => this.#tellSoon()

  #tellSoon(): void {
    this.#cancelTell ??= this.#world.setTimer(() => {
      this.#cancelTell = undefined
      this.#peers = this.#readPeers()
      this.#listenForSilence()
      this.#events.changed()
    }, SHORTEST_PAUSE_MS)
  }

  #readPeers(): readonly Peer[] {
    return [...this.awareness.getStates()]
      .filter(([clientId]) => clientId !== this.awareness.clientID)
      .map(([clientId, state]) => peerOf(clientId, state))
      .filter((peer) => peer !== undefined)
      .map((peer) => ({ ...peer, typing: peer.typing && !this.#isSilent(peer) }))
      .sort((one, other) => one.clientId - other.clientId)
  }

  /**
   * A peer who types says so with each key. One who was cut off in the middle of a word does not say that it is over.
   */
  #isSilent({ clientId }: Peer): boolean {
    return this.#world.now() - (this.#heardMs.get(clientId) ?? 0) >= TYPING_SHOWN_MS
  }

  #typingChanged(): boolean {
    return this.#peers.some((peer) => {
      const typing = this.awareness.getStates().get(peer.clientId)?.typing === true
      return peer.typing !== (typing && !this.#isSilent(peer))
    })
  }

  #listenForSilence(): void {
    this.#cancelSilence?.()
    const heardMs = this.#peers
      .filter(({ typing }) => typing)
      .map(({ clientId }) => this.#heardMs.get(clientId) ?? 0)
    if (heardMs.length === 0) return
    this.#cancelSilence = this.#world.setTimer(
      () => {
        if (this.#typingChanged()) this.#tellSoon()
        else this.#listenForSilence()
      },
      Math.min(...heardMs) + TYPING_SHOWN_MS - this.#world.now(),
    )
  }

  #sendSoon(): void {
    this.#cancelSend ??= this.#world.setTimer(() => this.#sendNow(), SHORTEST_PAUSE_MS)
  }

  #sendNow(): void {
    this.#cancelSend?.()
    this.#cancelSend = undefined
    this.#events.send(awarenessFrame(encodeAwarenessUpdate(this.awareness, [this.awareness.clientID])))
  }
}
