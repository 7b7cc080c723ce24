import * as Y from 'yjs'
import type { SharedDoc } from '../document/SharedDoc'
import { report } from '../isolation'
import type { ServerFrame } from '../protocol/frames'
import { syncStep1, syncStep2, updateFrame } from '../protocol/frames'
import { MissingUpdates } from './MissingUpdates'
import { inPieces } from './pieces'
import { SavedLedger } from './SavedLedger'
import { SeenChanges } from './SeenChanges'

/** Until the server has told how much it accepts at once. */
const USUAL_UPDATE_BYTES = 256 * 1024
/** More at once would only keep the others waiting. */
const MOST_UPDATE_BYTES = 1024 * 1024
const LEAST_UPDATE_BYTES = 512
const HEADER_BYTES = 16

export interface SyncEvents {
  /** Hands a frame to the socket; without one it is lost, and the next socket's exchange makes up for it. */
  send(frame: Uint8Array<ArrayBuffer>): void
  changed(): void
  now(): number
  /** Whether a change came out of the browser's own copy, as opposed to typing. */
  isOfflineCopy(origin: unknown): boolean
}

/** Keeps one Y.Doc in sync with the server over whatever socket there is, and knows what is saved. */
export class DocumentSync {
  readonly #doc: SharedDoc
  readonly #events: SyncEvents
  readonly #ledger = new SavedLedger()
  readonly #missing: MissingUpdates
  readonly #seen: SeenChanges
  #maxUpdateBytes = USUAL_UPDATE_BYTES
  #serverHas = new Map<number, number>()
  #synced = false
  #syncedOnce = false

  constructor(doc: SharedDoc, events: SyncEvents) {
    this.#doc = doc
    this.#events = events
    this.#missing = new MissingUpdates(doc)
    this.#seen = new SeenChanges(doc)
    doc.on('update', this.#onUpdate)
  }

  /** What the server had, as far as it told, when the first edit was made that it has not confirmed. */
  get serverHas(): Map<number, number> {
    return this.#serverHas
  }

  get synced(): boolean {
    return this.#synced
  }

  get syncedOnce(): boolean {
    return this.#syncedOnce
  }

  get unsaved(): number {
    return this.#ledger.unsaved
  }

  get confirmed(): boolean {
    return this.#ledger.confirmed
  }

  destroy(): void {
    this.#doc.off('update', this.#onUpdate)
    this.#seen.destroy()
  }

  /** Whether every change of the document came by here. One that did not is unsaved until the next exchange. */
  verify(): boolean {
    if (this.#seen.all()) return true
    this.#ledger.edited()
    this.#doc.forgetUnfinished()
    // The next exchange reads the document itself.
    this.#seen.startAgain()
    return false
  }

  opened(): void {
    this.#ledger.socketOpened()
    this.askForMissing()
    this.#events.changed()
  }

  /**
   * @param bytes how large a frame the server accepts
   */
  limitFrames(bytes: number): void {
    this.#maxUpdateBytes = Math.max(LEAST_UPDATE_BYTES, Math.min(bytes, MOST_UPDATE_BYTES) - HEADER_BYTES)
  }

  lost(): void {
    this.#synced = false
  }

  /** The repair of everything: the answer brings whatever this replica lacks. */
  askForMissing(): void {
    this.#events.send(syncStep1(Y.encodeStateVector(this.#doc)))
  }

  savedThrough(change: number): void {
    this.#ledger.savedThrough(change)
    this.#events.changed()
  }

  /** @throws Error if the bytes are no update or no state vector */
  receive(frame: ServerFrame): void {
    if (frame.kind === 'syncStep1') this.#answer(frame.stateVector)
    if (frame.kind === 'update' || frame.kind === 'syncStep2') this.#apply(frame.update)
    if (frame.kind === 'syncStep2') {
      this.#synced = true
      this.#syncedOnce = true
      this.#missing.answered()
    }
    if (this.#missing.takeQuestion(this.#events.now())) this.askForMissing()
    this.#events.changed()
  }

  #apply(update: Uint8Array): void {
    try {
      Y.applyUpdate(this.#doc, update, this)
    } catch (error) {
      // Throws again if the bytes are damaged. If not, they are in the document, and a listener of its texts failed.
      Y.decodeUpdate(update)
      report(error)
    }
  }

  #answer(stateVector: Uint8Array): void {
    this.#serverHas = Y.decodeStateVector(stateVector)
    const last = this.#sendAllButLast(Y.encodeStateAsUpdate(this.#doc, stateVector))
    this.#ledger.sentMissingEdits()
    this.#events.send(syncStep2(last))
  }

  /** Sends what does not fit into one frame in several, and answers the last of them. */
  #sendAllButLast(update: Uint8Array): Uint8Array {
    const pieces = inPieces(update, this.#maxUpdateBytes)
    for (const piece of pieces.slice(0, -1)) {
      this.#ledger.sentPart()
      this.#events.send(updateFrame(piece))
    }
    return pieces.at(-1) ?? update
  }

  readonly #onUpdate = (update: Uint8Array, origin: unknown, _: Y.Doc, transaction: Y.Transaction): void => {
    this.#seen.sees(transaction)
    if (origin === this) return
    // The exchange of a new socket carries what the copy held; after it, the copy's content travels like an edit.
    if (this.#events.isOfflineCopy(origin) && !this.#ledger.complete) return
    if (this.#ledger.unsaved === 0) this.#serverHas = transaction.beforeState
    this.#ledger.edited()
    const last = this.#sendAllButLast(update)
    this.#ledger.sentEdit()
    this.#events.send(updateFrame(last))
    this.#events.changed()
  }
}
