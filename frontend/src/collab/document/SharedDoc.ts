import { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { callEach } from '../isolation'

type Listener = (...args: unknown[]) => void

/**
 * A document that outlives its listeners. In Yjs itself, one that throws leaves the transaction half cleaned up: no
 * listener after it is called, and no later transaction is ever finished.
 */
export class SharedDoc extends Y.Doc {
  override emit(name: string, args: unknown[]): void {
    const listeners: Iterable<Listener> = this._observers.get(name) ?? []
    callEach(listeners, ...args)
  }

  /** Lets transactions finish again after one that failed half way; the state itself is never half a transaction. */
  forgetUnfinished(): void {
    if (this._transaction === null) this._transactionCleanups = []
  }
}

/** Presence that outlives its listeners. */
export class SharedAwareness extends Awareness {
  override emit(name: string, args: unknown[]): void {
    const listeners: unknown = this._observers.get(name)
    if (listeners instanceof Set) callEach<unknown[]>([...listeners], ...args)
  }
}
