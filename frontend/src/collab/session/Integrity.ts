import { isolatedOr } from '../isolation'
import type { Cancel, Environment } from './environment'

/** A shared text and the editor that shows it. */
export interface WatchedText {
  /** Whether the two are the same, as far as can be told at no cost. */
  inStep(): boolean
  /** Reads both, and mends what differs. */
  verify(): void
}

export interface IntegrityEvents {
  changed(): void
  /** Something has not left: the document must be exchanged as a whole. */
  resync(): void
}

const QUIET_MS = 1000

/**
 * The check behind the word "saved": what the editors show, what the document says and what was handed to the server
 * are the same. What can be told at no cost is checked each time; the texts are read when the user does not type.
 */
export class Integrity {
  readonly #sync: { verify(): boolean }
  readonly #world: Pick<Environment, 'now' | 'setTimer'>
  readonly #events: IntegrityEvents
  readonly #texts = new Set<WatchedText>()
  #cancelCheck: Cancel | undefined
  #touchedMs = 0

  constructor(
    sync: { verify(): boolean },
    world: Pick<Environment, 'now' | 'setTimer'>,
    events: IntegrityEvents,
  ) {
    this.#sync = sync
    this.#world = world
    this.#events = events
  }

  watch(text: WatchedText): Cancel {
    this.#texts.add(text)
    return () => this.#texts.delete(text)
  }

  holds(): boolean {
    return [...this.#texts].every((text) => text.inStep())
  }

  checkSoon(): void {
    this.#touchedMs = this.#world.now()
    this.#cancelCheck ??= this.#world.setTimer(() => this.#checkWhenQuiet(), QUIET_MS)
  }

  destroy(): void {
    this.#cancelCheck?.()
  }

  #checkWhenQuiet(): void {
    const leftMs = this.#touchedMs + QUIET_MS - this.#world.now()
    this.#cancelCheck = leftMs > 0 ? this.#world.setTimer(() => this.#checkWhenQuiet(), leftMs) : undefined
    if (leftMs > 0) return
    for (const text of this.#texts) isolatedOr(undefined, () => text.verify())()
    if (!this.#sync.verify()) this.#events.resync()
    this.#events.changed()
  }
}
