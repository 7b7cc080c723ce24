import { verdictOn } from '../protocol/closeCode'
import type { RetryReason, StopReason } from '../protocol/closeCode'
import { ping } from '../protocol/messages'
import { backoffMs } from './backoff'
import type { Break } from './sessionState'
import type { Cancel, SocketLike, Environment } from './environment'

/** The server speaks at least every 12 s, so this much silence deserves a question … */
const PROBE_AFTER_MS = 15_000
/** … and a question without an answer for so long means that the line is dead, whatever the browser believes … */
const ANSWERED_WITHIN_MS = 5000
/** The same while the browser knows of no network: only a server on this very computer can answer then. */
const ANSWERED_OFFLINE_WITHIN_MS = 500
/** … as does this much silence: a computer that slept did not ask. */
const DEAD_AFTER_MS = 20_000
const CHECK_EVERY_MS = 2500

/**
 * So many attempts in a row that never opened are no accident: then it is checked whether plain requests get through.
 */
const UNOPENED_BEFORE_ASKING = 3

/** The ready state in which a socket takes frames. */
const OPEN = 1

export type LinkState =
  | { status: 'connecting'; broken: Break | undefined }
  | { status: 'open'; broken: Break | undefined }
  | { status: 'retrying'; broken: Break; retryAtMs: number }
  | { status: 'closed'; reason: StopReason }

export interface LinkEvents {
  opened(): void
  received(data: unknown): void
  changed(state: LinkState): void
}

/** Keeps one WebSocket to one address open for ever, until told to stop or refused for good. */
export class SocketLink {
  readonly #url: string
  readonly #world: Environment
  readonly #events: LinkEvents
  #socket: SocketLike | undefined
  #attempt = 0
  /** Attempts since the last socket that opened. */
  #unopened = 0
  /** Whether the server was found to answer requests while no socket opens. */
  #noUpgrade = false
  #broken: Break | undefined
  #state: LinkState = { status: 'connecting', broken: undefined }
  #lastHeardMs = 0
  #askedMs: number | undefined
  #cancelRetry: Cancel | undefined
  #cancelCheck: Cancel | undefined
  #stopListening: Cancel | undefined
  #stopped = false

  constructor(url: string, world: Environment, events: LinkEvents) {
    this.#url = url
    this.#world = world
    this.#events = events
  }

  start(): void {
    this.#stopListening = this.#world.onNetworkChange(() => this.#networkChanged())
    this.#connect()
  }

  /** After the server has ended it for good, and the reason is gone. */
  startAgain(): void {
    if (this.#state.status !== 'closed') return
    this.#stopped = false
    this.#broken = undefined
    this.#attempt = 0
    this.#unopened = 0
    this.start()
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
    this.#broken = undefined
  }

  /** Does nothing while no socket is open. */
  send(frame: string | Uint8Array<ArrayBuffer>): void {
    if (this.#socket?.readyState !== OPEN) return
    try {
      this.#socket.send(frame)
    } catch {
      // The server would count one frame less than we did.
      this.break()
    }
  }

  /** Gives the socket up as if the network had lost it. */
  break(): void {
    if (this.#socket === undefined) return
    this.#abandon()
    this.#retryLater('network', 0)
  }

  #connect(): void {
    this.#cancelRetry?.()
    this.#changed({ status: 'connecting', broken: this.#broken })
    const socket = this.#world.openSocket(this.#url)
    socket.binaryType = 'arraybuffer'
    this.#socket = socket
    this.#unopened += 1
    this.#lastHeardMs = this.#world.now()
    this.#askedMs = undefined
    socket.onopen = () => {
      this.#unopened = 0
      this.#noUpgrade = false
      this.#lastHeardMs = this.#world.now()
      this.#changed({ status: 'open', broken: this.#broken })
      this.#events.opened()
    }
    socket.onmessage = (event) => {
      this.#lastHeardMs = this.#world.now()
      this.#askedMs = undefined
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
      this.#changed({ status: 'closed', reason: verdict.reason })
    } else {
      this.#retryLater(verdict.reason, verdict.notBeforeMs)
    }
  }

  #retryLater(reason: RetryReason, notBeforeMs: number): void {
    const now = this.#world.now()
    if (this.#unopened >= UNOPENED_BEFORE_ASKING) void this.#askWhetherOnlySocketsFail()
    const delay = notBeforeMs + backoffMs(this.#attempt, () => this.#world.random())
    this.#attempt += 1
    this.#broken = { sinceMs: this.#broken?.sinceMs ?? now, reason: this.#noUpgrade ? 'noUpgrade' : reason }
    this.#cancelRetry = this.#world.setTimer(() => this.#connect(), delay)
    this.#changed({ status: 'retrying', broken: this.#broken, retryAtMs: now + delay })
  }

  /** A browser is not told what a proxy answered instead of opening a socket; that it answers the rest, it can find out. */
  async #askWhetherOnlySocketsFail(): Promise<void> {
    const answers = await this.#world.answersRequests(this.#url)
    const state = this.#state
    if (this.#unopened === 0 || this.#stopped || !('broken' in state) || state.broken === undefined) return
    this.#noUpgrade = answers
    const reason = answers ? 'noUpgrade' : 'network'
    if (state.broken.reason === reason) return
    this.#broken = { sinceMs: state.broken.sinceMs, reason }
    this.#changed({ ...state, broken: this.#broken })
  }

  #checkLater(): void {
    this.#cancelCheck = this.#world.setTimer(() => {
      this.#check()
      if (this.#socket !== undefined) this.#checkLater()
    }, CHECK_EVERY_MS)
  }

  #check(): void {
    const now = this.#world.now()
    const silence = now - this.#lastHeardMs
    const unanswered = this.#askedMs === undefined ? 0 : now - this.#askedMs
    const patience = this.#world.isOnline() ? ANSWERED_WITHIN_MS : ANSWERED_OFFLINE_WITHIN_MS
    if (silence >= DEAD_AFTER_MS || unanswered >= patience) this.break()
    else if (silence >= PROBE_AFTER_MS) this.#ask()
  }

  #ask(): void {
    if (this.#socket?.readyState !== OPEN) return
    this.#askedMs ??= this.#world.now()
    this.send(ping())
  }

  /** A server on this very computer answers without any network, so only the socket itself can tell. */
  #networkChanged(): void {
    this.#check()
    if (this.#socket !== undefined) this.#askSoon()
    else if (this.#world.isOnline()) this.retryNow()
    else this.#changed(this.#state)
  }

  /** Without a network the answer comes at once or never. */
  #askSoon(): void {
    this.#ask()
    if (this.#world.isOnline()) return
    this.#world.setTimer(() => {
      if (this.#socket !== undefined) this.#check()
    }, ANSWERED_OFFLINE_WITHIN_MS)
  }

  #changed(state: LinkState): void {
    this.#state = state
    this.#events.changed(state)
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
