import * as Y from 'yjs'

/**
 * Whether the document's update event told about every change that was made here. It says so from the document's own
 * state and from its transactions, so an event that was not sent, or that did not reach us, is noticed.
 */
export class SeenChanges {
  readonly #doc: Y.Doc
  readonly #untold = new Set<Y.Transaction>()
  #client: number
  #clock: number
  #pulse = 0

  constructor(doc: Y.Doc) {
    this.#doc = doc
    this.#client = doc.clientID
    this.#clock = this.#ownClock()
    doc.on('afterTransactionCleanup', this.#finished)
  }

  /** Call for each update event. */
  sees(transaction: Y.Transaction): void {
    this.#untold.delete(transaction)
    this.#client = this.#doc.clientID
    this.#clock = transaction.afterState.get(this.#client) ?? 0
  }

  /** Must not be called in the middle of a change. */
  all(): boolean {
    const before = this.#pulse
    // A transaction that changes nothing comes to its end exactly if others do.
    this.#doc.transact(() => undefined)
    const known = this.#client === this.#doc.clientID ? this.#clock : 0
    return this.#pulse > before && this.#untold.size === 0 && this.#ownClock() === known
  }

  startAgain(): void {
    this.#untold.clear()
    this.#client = this.#doc.clientID
    this.#clock = this.#ownClock()
  }

  destroy(): void {
    this.#doc.off('afterTransactionCleanup', this.#finished)
  }

  readonly #finished = (transaction: Y.Transaction): void => {
    this.#pulse += 1
    const { clientID } = this.#doc
    const inserted = transaction.afterState.get(clientID) !== transaction.beforeState.get(clientID)
    if (inserted || transaction.deleteSet.clients.size > 0) this.#untold.add(transaction)
  }

  #ownClock(): number {
    return Y.getState(this.#doc.store, this.#doc.clientID)
  }
}
