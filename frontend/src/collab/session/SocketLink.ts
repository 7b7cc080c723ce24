import { verdictOn } from '../protocol/closeCode'
import type { RetryReason, StopReason } from '../protocol/closeCode'
import { ping } from '../protocol/messages'
import { backoffMs } from './backoff'
import type { Cancel, SocketLike, Surroundings } from './surroundings'

/** The server speaks at least every 12 s, so this much silence deserves a question … */
const PROBE_AFTER_MS = 15_000
/** … and this much means that the line is dead, whatever the browser believes. */
const DEAD_AFTER_MS = 20_000
const CHECK_EVERY_MS = 2500

/** The ready state in which a socket takes frames. */
const OPEN = 1

export type LinkState =
  | { status: 'connecting' }
  | { status: 'open' }
  | { status: 'retrying'; reason: RetryReason; sinceMs: number; retryAtMs: number }
  | { status: 'closed'; reason: StopReason }

export interface LinkEvents {
  opened(): void
  received(data: unknown): void
  changed(state: LinkState): void
}

/** Keeps one WebSocket to one address open for ever, until told to stop or refused for good. */
export class SocketLink {
  readonly #url: string
  readonly #world: Surroundings
  readonly #events: LinkEvents
  #socket: SocketLike | undefined
  #attempt = 0
  #brokenSinceMs: number | undefined
  #lastHeardMs = 0
  #cancelRetry: Cancel | undefined
  #cancelCheck: Cancel | undefined
  #stopListening: Cancel | undefined
  #stopped = false

  constructor(url: string, world: Surroundings, events: LinkEvents) {
    this.#url = url
    this.#world = world
    this.#events = events
  }

  start(): void {
    this.#stopListening = this.#world.onNetworkChange(() => this.#networkChanged())
    this.#connect()
  }

  stop(): void {
    this.#stopped = true
    this.#stopListening?.()
    this.#abandon(1000)
  }

  /** Connects now instead of when the wait is over; does nothing while a socket is there. */
  retryNow(): void {
    if (this.#stopped || this.#socket !== undefined) return
    this.#attempt = 0
    this.#connect()
  }

  /** The session works: the next break starts again with the shortest wait. */
  succeeded(): void {
    this.#attempt = 0
    this.#brokenSinceMs = undefined
  }

  /** Does nothing while no socket is open. */
  send(frame: string | Uint8Array<ArrayBuffer>): void {
    if (this.#socket?.readyState === OPEN) this.#socket.send(frame)
  }

  /** Gives the socket up as if the network had lost it. */
  break(): void {
    if (this.#socket === undefined) return
    this.#abandon()
    this.#retryLater('network', 0)
  }

  #connect(): void {
    this.#cancelRetry?.()
    this.#events.changed({ status: 'connecting' })
    const socket = this.#world.openSocket(this.#url)
    socket.binaryType = 'arraybuffer'
    this.#socket = socket
    this.#lastHeardMs = this.#world.now()
    socket.onopen = () => {
      this.#lastHeardMs = this.#world.now()
      this.#events.changed({ status: 'open' })
      this.#events.opened()
    }
    socket.onmessage = (event) => {
      this.#lastHeardMs = this.#world.now()
      this.#events.received(event.data)
    }
    socket.onclose = (event) => this.#closed(event.code, event.reason)
    this.#checkLater()
  }

  #closed(code: number, reason: string): void {
    this.#abandon()
    const verdict = verdictOn(code, reason)
    if (verdict.kind === 'stop') {
      this.#stopped = true
      this.#stopListening?.()
      this.#events.changed({ status: 'closed', reason: verdict.reason })
    } else {
      this.#retryLater(verdict.reason, verdict.notBeforeMs)
    }
  }

  #retryLater(reason: RetryReason, notBeforeMs: number): void {
    const now = this.#world.now()
    const delay = notBeforeMs + backoffMs(this.#attempt, () => this.#world.random())
    this.#attempt += 1
    this.#brokenSinceMs ??= now
    this.#cancelRetry = this.#world.setTimer(() => this.#connect(), delay)
    this.#events.changed({ status: 'retrying', reason, sinceMs: this.#brokenSinceMs, retryAtMs: now + delay })
  }

  #checkLater(): void {
    this.#cancelCheck = this.#world.setTimer(() => {
      this.#check()
      if (this.#socket !== undefined) this.#checkLater()
    }, CHECK_EVERY_MS)
  }

  #check(): void {
    const silence = this.#world.now() - this.#lastHeardMs
    if (silence >= DEAD_AFTER_MS) this.break()
    else if (silence >= PROBE_AFTER_MS) this.send(ping())
  }

  #networkChanged(): void {
    if (!this.#world.isOnline()) return
    if (this.#socket === undefined) this.retryNow()
    else this.#check()
  }

  #abandon(code?: number): void {
    this.#cancelRetry?.()
    this.#cancelCheck?.()
    const socket = this.#socket
    this.#socket = undefined
    if (socket === undefined) return
    socket.onopen = socket.onmessage = socket.onclose = socket.onerror = null
    socket.close(code)
  }
}
