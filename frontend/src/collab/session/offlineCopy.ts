import * as Y from 'yjs'
import { callEach, isolated } from '../isolation'
import { CopyStore } from './CopyStore'
import { offlineCopyName } from './forgetOfflineCopy'
import type { Cancel, Environment } from './environment'
import { browserEnvironment } from './environment'

/** `opening` until what was kept is in the document, `off` while the browser keeps nothing. */
export type CopyStatus = 'opening' | 'kept' | 'off'

/** The copy of a room's document that this browser keeps, so that edits outlive a closed tab. */
export interface OfflineCopy {
  /** Resolves once whatever was kept is in the document; also when the browser refuses storage. */
  readonly loaded: Promise<void>
  /** Whether a document was kept, as opposed to an empty or refused storage. */
  hasContent(): boolean
  isOrigin(origin: unknown): boolean
  status(): CopyStatus
  onStatusChange(listener: () => void): Cancel
  close(): Promise<void>
  forget(): Promise<void>
}

const FIRST_RETRY_MS = 1000
const LAST_RETRY_MS = 60_000

export function openOfflineCopy(
  roomId: string,
  doc: Y.Doc,
  world: Pick<Environment, 'setTimer'> = browserEnvironment,
): OfflineCopy {
  return new BrowserCopy(offlineCopyName(roomId), doc, world)
}

/**
 * Writes what changes into IndexedDB, in the order of the changes, one transaction at a time. A browser may close the
 * database under the page or refuse to write; then the copy is off, and a fresh one is begun after a while.
 *
 * In place of y-indexeddb, whose format it keeps: that throws inside the document's event when its database was
 * closed, does not notice writes that fail, and never opens again.
 */
class BrowserCopy implements OfflineCopy {
  readonly loaded: Promise<void>
  readonly #name: string
  readonly #doc: Y.Doc
  readonly #world: Pick<Environment, 'setTimer'>
  readonly #listeners = new Set<() => void>()
  #store: CopyStore | undefined
  #status: CopyStatus = 'opening'
  #queue: Uint8Array[] = []
  #writing: Promise<void> | undefined
  #closed = false
  #retryMs = FIRST_RETRY_MS
  #cancelRetry: Cancel | undefined

  constructor(name: string, doc: Y.Doc, world: Pick<Environment, 'setTimer'>) {
    this.#name = name
    this.#doc = doc
    this.#world = world
    doc.on('update', this.#updated)
    this.loaded = this.#open()
  }

  hasContent(): boolean {
    return this.#status === 'kept' && this.#doc.getMap('files').size > 0
  }

  isOrigin(origin: unknown): boolean {
    return origin === this
  }

  status(): CopyStatus {
    return this.#status
  }

  onStatusChange(listener: () => void): Cancel {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  async close(): Promise<void> {
    this.#doc.off('update', this.#updated)
    this.#cancelRetry?.()
    await this.loaded
    while (this.#writing !== undefined) await this.#writing
    this.#closed = true
    this.#store?.close()
  }

  async forget(): Promise<void> {
    this.#queue = []
    await this.close()
    await CopyStore.delete(this.#name)
  }

  async #open(): Promise<void> {
    try {
      const store = await CopyStore.open(this.#name, () => this.#failed(store))
      if (this.#closed) return store.close()
      this.#store = store
      this.#apply(await store.read())
      this.#retryMs = FIRST_RETRY_MS
      this.#turn('kept')
      this.#writeSoon()
    } catch {
      this.#failed(this.#store)
    }
  }

  /** A record that can not be read keeps no other from being read. */
  #apply(updates: readonly Uint8Array[]): void {
    this.#doc.transact(() => {
      for (const update of updates) isolated(() => Y.applyUpdate(this.#doc, update, this))()
    }, this)
  }

  readonly #updated = (update: Uint8Array, origin: unknown): void => {
    if (origin === this) return
    // A copy that is off begins again with the whole document.
    if (this.#status !== 'off') this.#queue.push(update)
    this.#writeSoon()
  }

  #writeSoon(): void {
    if (this.#status !== 'kept' || this.#queue.length === 0) return
    this.#writing ??= this.#write().finally(() => {
      this.#writing = undefined
      this.#writeSoon()
    })
  }

  async #write(): Promise<void> {
    // Behind the key that is being shown; what comes until then is written with it.
    await new Promise((resolve) => setTimeout(resolve, 0))
    const store = this.#store
    const updates = this.#queue.splice(0)
    try {
      await store?.append(Y.mergeUpdates(updates))
      if (store?.isLong() === true) await store.shorten((kept) => this.#withOthers(kept))
    } catch {
      this.#failed(store)
    }
  }

  /** What other tabs have kept in the same copy meanwhile must not go with its old records. */
  #withOthers(kept: readonly Uint8Array[]): Uint8Array {
    this.#apply(kept)
    return Y.encodeStateAsUpdate(this.#doc)
  }

  #failed(store: CopyStore | undefined): void {
    if (this.#closed || store !== this.#store || this.#status === 'off') return
    store?.close()
    this.#store = undefined
    this.#turn('off')
    this.#cancelRetry = this.#world.setTimer(() => this.#beginAgain(), this.#retryMs)
    this.#retryMs = Math.min(this.#retryMs * 2, LAST_RETRY_MS)
  }

  #beginAgain(): void {
    if (this.#closed) return
    this.#turn('opening')
    this.#queue = [Y.encodeStateAsUpdate(this.#doc)]
    void this.#open()
  }

  #turn(status: CopyStatus): void {
    this.#status = status
    callEach(this.#listeners)
  }
}
