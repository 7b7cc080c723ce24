/**
 * Knows whether every local edit is committed on the server.
 *
 * Local edits are counted as they happen. The server numbers the changes of one socket 1, 2, 3 … and says
 * `saved through n`. What change n covers depends on the socket's history: an update covers the edits so far only if
 * all edits before it have travelled on this socket too. That is certain from the socket's first SyncStep2 on, which
 * carries everything the server lacked; an update sent before it covers nothing by itself.
 */
export class SavedLedger {
  #edits = 0
  #saved = 0
  #complete = false
  #sent = 0
  #confirmed = false
  #coverage: { change: number; edits: number }[] = []

  /** How many local edits the server has not confirmed as committed. */
  get unsaved(): number {
    return this.#edits - this.#saved
  }

  /** Whether this socket's first exchange was confirmed: before that, nothing is known about older edits. */
  get confirmed(): boolean {
    return this.#confirmed
  }

  /** Whether this socket has carried everything that the server lacked. */
  get complete(): boolean {
    return this.#complete
  }

  edited(): void {
    this.#edits += 1
  }

  socketOpened(): void {
    this.#sent = 0
    this.#complete = false
    this.#confirmed = false
    this.#coverage = []
  }

  /** Call before the frame leaves. What is counted without a socket, the next socket's opening forgets. */
  sentMissingEdits(): void {
    this.#complete = true
    this.#sentChange()
  }

  sentEdit(): void {
    this.#sentChange()
  }

  /** A change that is not whole yet: nothing is covered by it. */
  sentPart(): void {
    this.#sent += 1
  }

  savedThrough(change: number): void {
    if (change > this.#sent) return
    const last = this.#coverage.findLast((entry) => entry.change <= change)
    if (last === undefined) return
    this.#coverage = this.#coverage.filter((entry) => entry.change > change)
    this.#saved = Math.max(this.#saved, last.edits)
    this.#confirmed = true
  }

  #sentChange(): void {
    this.#sent += 1
    if (this.#complete) this.#coverage.push({ change: this.#sent, edits: this.#edits })
  }
}
